import { createContext, useContext, useSyncExternalStore } from "react";
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
export function useLivePart<T extends string | number | boolean | readonly unknown[]>(
  part: (report: LiveReport) => T,
  topic?: LiveTopic,
): T {
  const report = useLiveReport();
  const read = (): T => part(report);
  return useSyncExternalStore(topic ? report.subscribeTo[topic] : report.subscribe, read, read);
}
