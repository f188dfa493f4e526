import { fieldsOfContent } from "#report-schema/draft-input.ts";
import type { LiveReport } from "../live-report.ts";

/** Why there is no paper, and whether the same form may be printed a moment later. */
export interface Unprinted {
  readonly sentence: string;
  readonly passes: boolean;
}

/**
 * What stands in the form, saved or not, as the server prints it.
 * @returns the PDF, or why there is none; undefined once the signal was given
 */
export async function printAsTyped(
  live: LiveReport,
  address: string,
  signal: AbortSignal,
): Promise<Uint8Array | Unprinted | undefined> {
  const fields = fieldsOfContent(live.format, live.report());
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields), signal });
    if (response.headers.get("content-type") === "application/pdf") return new Uint8Array(await response.arrayBuffer());
    if (response.status === 422 || response.status === 400) return { sentence: await response.text(), passes: false };
    // Whoever is not logged in is led to where one logs in.
    if (response.redirected) return { sentence: "已退出登录，重新登录后预览自动更新。", passes: true };
    return { sentence: "服务器暂时印不出预览，稍后自动再试。", passes: true };
  } catch {
    return signal.aborted ? undefined : { sentence: "连不上服务器，预览没有更新，接通后自动更新。", passes: true };
  }
}
