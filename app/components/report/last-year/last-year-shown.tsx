import { createContext, useContext, useState, type ReactNode } from "react";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLiveReport } from "../live-report-context.ts";

interface Shown {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}
const LastYearContext = createContext<Shown>({ isShown: false, show: () => undefined });

/** Whether every cell tells what it was last year; one answer for all tables. */
export function LastYearShown({ children }: { readonly children: ReactNode }) {
  const [isShown, show] = useState(false);
  return <LastYearContext.Provider value={{ isShown, show }}>{children}</LastYearContext.Provider>;
}

export function useLastYearShown(): boolean {
  return useContext(LastYearContext).isShown;
}

/** Shows last year's figures in the cells, and takes them away again. */
export function LastYearToggle() {
  const { isShown, show } = useContext(LastYearContext);
  const { previous } = useLiveReport();
  const areHere = useScripts();
  if (!previous || !areHere) return null;
  return (
    <label className="check last-year-toggle">
      <input type="checkbox" checked={isShown} onChange={(event) => show(event.currentTarget.checked)} />
      显示上年数和增减
    </label>
  );
}
