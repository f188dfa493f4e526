import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { afterPaint } from "./after-paint.ts";
import type { LiveReport } from "./live-report.ts";
import type { LiveTopic } from "./live-topics.ts";

export const LiveReportContext = createContext<LiveReport | undefined>(undefined);

export function useLiveReport(): LiveReport {
  const report = useContext(LiveReportContext);
  if (!report) throw new Error("这个部件只能放在填报表单里");
  return report;
}

/**
 * One part of the live report; the component is drawn again only when this part changes.
 * @param topic what alone can change this part; `afterwards` for what may follow the frame of the keystroke
 */
export function useLivePart<T extends string | number | boolean | object>(
  part: (report: LiveReport) => T,
  topic: LiveTopic,
): T {
  const report = useLiveReport();
  const read = (): T => part(report);
  return useSyncExternalStore(report.subscribeTo[topic], read, read);
}

/**
 * A running text, put into its element at every keystroke past React, which would take a good part of the frame.
 * @param part the text: a sum, or how a cell stands
 * @param show puts it into the element; must be the same function at every drawing
 * @param topic what alone can change it
 * @returns what the component draws first, and goes on drawing: what `show` did since is not undone by it
 */
export function useRunning<E extends HTMLElement>(
  part: (report: LiveReport) => string,
  show: (element: E, text: string) => void,
  topic: LiveTopic = "figures",
): { readonly element: RefObject<E>; readonly first: string } {
  const report = useLiveReport();
  const element = useRef<E>(null);
  const read = useRef(part);
  useEffect(() => {
    read.current = part;
  });
  const [first] = useState(() => part(report));
  const shown = useRef(first);
  useEffect(() => {
    const follow = (): void => {
      const text = read.current(report);
      if (text === shown.current || !element.current) return;
      shown.current = text;
      show(element.current, text);
    };
    follow();
    return report.subscribeTo[topic](follow);
  }, [report, show, topic]);
  return { element, first };
}

/** The text of an element without others in it; its text node stays, which costs less than another. */
export function showText(element: HTMLElement, text: string): void {
  if (element.firstChild instanceof Text) element.firstChild.data = text;
  else element.textContent = text;
}

/** Whether the frame in which the component came is on the screen: for what may come after it. */
export function useAfterPaint(): boolean {
  const [isOut, come] = useState(false);
  useEffect(() => afterPaint(() => come(true)), []);
  return isOut;
}
