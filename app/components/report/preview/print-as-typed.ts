import { fieldsOfContent } from "#report-schema/draft-input.ts";
import type { LiveReport } from "../live-report.ts";

/**
 * What stands in the form, saved or not, as the server prints it.
 * @returns the PDF, or a sentence why there is none
 */
export async function printAsTyped(live: LiveReport, address: string): Promise<Uint8Array | string> {
  const fields = fieldsOfContent(live.format, live.report());
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    if (response.headers.get("content-type") === "application/pdf") return new Uint8Array(await response.arrayBuffer());
    return response.status === 422 || response.status === 400
      ? await response.text()
      : "预览没有更新，请稍后再试；如已退出登录，请重新登录。";
  } catch {
    return "连不上服务器，预览没有更新；恢复后再改动一处或重新打开预览就会更新。";
  }
}
