import { useEffect, useRef, useState, type RefObject } from "react";
import { fetchedModule } from "#app/components/fetched-module.ts";
import { useLiveReport } from "../live-report-context.ts";
import { printAsTyped } from "./print-as-typed.ts";

/** After the last keystroke: a sentence is not printed while it is being written. */
const breathMs = 700;

const fetchDrawer = fetchedModule(() => import("./draw-pages.ts"));

export type PaperState =
  | { readonly kind: "printing" }
  /** `file` is an address of this page's own, good until the next paper comes. */
  | { readonly kind: "fresh"; readonly file: string }
  | { readonly kind: "failed"; readonly sentence: string };

/** Keeps the pages drawn in a place as what stands in the form would be printed. */
export function useFreshPaper(address: string): {
  readonly pages: RefObject<HTMLDivElement>;
  readonly state: PaperState;
} {
  const live = useLiveReport();
  const pages = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PaperState>({ kind: "printing" });
  useEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let file = "";
    const refresh = async (): Promise<void> => {
      const turn = (asked += 1);
      const isStale = (): boolean => turn !== asked || !pages.current;
      setState({ kind: "printing" });
      const printed = await printAsTyped(live, address);
      if (isStale() || !pages.current) return;
      if (typeof printed === "string") return setState({ kind: "failed", sentence: printed });
      // Read before it is drawn: the drawer takes the bytes with it.
      const blob = new Blob([printed as BlobPart], { type: "application/pdf" });
      const drawer = await fetchDrawer().catch(() => undefined);
      if (isStale() || !pages.current) return;
      if (!drawer) return setState({ kind: "failed", sentence: "网络不通，预览还没有取到；接通后继续填报就会再试。" });
      await drawer.drawPages(printed, pages.current, isStale);
      if (isStale()) return;
      URL.revokeObjectURL(file);
      file = URL.createObjectURL(blob);
      setState({ kind: "fresh", file });
    };
    void refresh();
    const stop = live.onChanges(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), breathMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
      asked += 1;
      URL.revokeObjectURL(file);
    };
  }, [live, address]);
  return { pages, state };
}
