import { createContext, useContext, useSyncExternalStore } from "react";
import type { LiveReport } from "./live-report.ts";

export const LiveReportContext = createContext<LiveReport | undefined>(undefined);

export function useLiveReport(): LiveReport {
  const report = useContext(LiveReportContext);
  if (!report) throw new Error("这个部件只能放在填报表单里");
  return report;
}

/** One part of the live report; the component is drawn again only when this part changes. */
export function useLivePart<T extends string | number | boolean | readonly unknown[]>(
  part: (report: LiveReport) => T,
): T {
  const report = useLiveReport();
  const read = (): T => part(report);
  return useSyncExternalStore(report.subscribe, read, read);
}
