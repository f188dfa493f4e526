import { fetchedModule } from "#app/components/fetched-module.ts";
import type { LiveReport } from "../live-report.ts";
import { backOffMs } from "../saving/back-off.ts";
import { printAsTyped } from "./print-as-typed.ts";

/** After the last keystroke: a word is not printed while it is being typed. */
const breathMs = 400;

const fetchDrawer = fetchedModule(() => import("./draw-pages.ts"));

export type PaperState =
  /** What is shown is older than the form. */
  | { readonly kind: "printing" }
  /** `file` is an address of this page's own, good until the next paper comes. */
  | { readonly kind: "fresh"; readonly file: string }
  /** `file` where there is a paper that could not be drawn. */
  | { readonly kind: "failed"; readonly sentence: string; readonly file?: string };

/**
 * Keeps the pages drawn in a place as what stands in the form would be printed. A newer paper ends the one before it,
 * wherever that is; what failed in passing is tried again by itself.
 * @param tell hears what has become of the paper
 * @returns ends it
 */
export function followTyping(
  live: LiveReport,
  address: string,
  place: HTMLElement,
  tell: (state: PaperState) => void,
): () => void {
  let turn = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let file = "";
  let drawnFor = 0;

  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    outdate();
    drawnFor = pixelsAcross();
    const printed = await printAsTyped(live, address, signal);
    if (printed === undefined || signal.aborted) return;
    if ("sentence" in printed) return fail(printed.sentence, printed.passes);
    const drawer = await fetchDrawer().catch(() => undefined);
    if (signal.aborted) return;
    if (!drawer) return fail("网络不通，预览还没有取到，接通后自动再试。", true);
    // Read before it is drawn: the drawer takes the bytes with it.
    const blob = new Blob([printed as BlobPart], { type: "application/pdf" });
    const isDrawn = await drawer.drawPages(printed, place, signal).then(
      () => true,
      () => false,
    );
    // Typed on since: what is drawn is older than the form, and the next paper is about to be asked for.
    if (signal.aborted || timer !== undefined) return;
    failures = 0;
    URL.revokeObjectURL(file);
    file = URL.createObjectURL(blob);
    tell(isDrawn ? { kind: "fresh", file } : { kind: "failed", sentence: "预览显示不出来，PDF 可以下载查看。", file });
  };

  // The sentence of a failure stays until there is a paper again.
  const outdate = (): void => {
    if (failures === 0) tell({ kind: "printing" });
  };

  const fail = (sentence: string, passes: boolean): void => {
    if (timer !== undefined) return;
    tell({ kind: "failed", sentence });
    failures += 1;
    if (passes) askIn(backOffMs(failures, Math.random()));
  };

  const askIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), ms);
  };
  const pixelsAcross = (): number => Math.round(place.clientWidth * devicePixelRatio);

  const stop = live.onChanges(() => {
    outdate();
    askIn(breathMs);
  });
  // Pages drawn for another width or zoom are not sharp.
  const resized = (): void => {
    if (pixelsAcross() !== drawnFor) askIn(breathMs);
  };
  const reconnected = (): void => {
    if (failures > 0) void refresh();
  };
  addEventListener("resize", resized);
  addEventListener("online", reconnected);
  void refresh();
  return () => {
    stop();
    removeEventListener("resize", resized);
    removeEventListener("online", reconnected);
    clearTimeout(timer);
    turn.abort();
    URL.revokeObjectURL(file);
  };
}
