import { createContext, useContext, useSyncExternalStore } from "react";
import type { ReportSaver } from "./report-saver.ts";

export const SaverContext = createContext<ReportSaver | undefined>(undefined);

export function useSaver(): ReportSaver {
  const saver = useContext(SaverContext);
  if (!saver) throw new Error("这个部件只能放在填报表单里");
  return saver;
}

/**
 * One part of how saving stands; the component is drawn again only when this part changes.
 * @param when `afterwards` for what may follow the frame of the keystroke
 */
export function useSaverPart<T extends string | number | boolean | object>(
  part: (saver: ReportSaver) => T,
  when: "at once" | "afterwards" = "at once",
): T {
  const saver = useSaver();
  const read = (): T => part(saver);
  return useSyncExternalStore(when === "at once" ? saver.subscribe : saver.subscribeAfterwards, read, read);
}
