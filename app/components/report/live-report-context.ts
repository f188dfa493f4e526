import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { afterPaint } from "./after-paint.ts";
import type { LiveReport, LiveTopic } from "./live-report.ts";

export const LiveReportContext = createContext<LiveReport | undefined>(undefined);

export function useLiveReport(): LiveReport {
  const report = useContext(LiveReportContext);
  if (!report) throw new Error("这个部件只能放在填报表单里");
  return report;
}

/**
 * One part of the live report; the component is drawn again only when this part changes.
 * @param topic what alone can change this part; without, it is read again at every change
 */
export function useLivePart<T extends string | number | boolean | object>(
  part: (report: LiveReport) => T,
  topic?: LiveTopic,
): T {
  const report = useLiveReport();
  const read = (): T => part(report);
  return useSyncExternalStore(topic ? report.subscribeTo[topic] : report.subscribe, read, read);
}

/** The same value once the frame that first shows it is on the screen: for what may follow what was typed. */
export function useAfterPaint<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => (settled === value ? undefined : afterPaint(() => settle(value))), [settled, value]);
  return settled;
}
