import { useSearchParams } from "@remix-run/react";
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
  const [asked] = useSearchParams();
  const [isShown, show] = useState(asked.has("last"));
  return <LastYearContext.Provider value={{ isShown, show }}>{children}</LastYearContext.Provider>;
}

export function useLastYearShown(): boolean {
  return useContext(LastYearContext).isShown;
}

/**
 * Shows last year's figures in the cells, and takes them away again. Before scripts it saves the form on the way, so that
 * nothing typed is lost. @param anchor of the section it stands in
 */
export function LastYearToggle({ anchor }: { readonly anchor: string }) {
  const { isShown, show } = useContext(LastYearContext);
  const { previous } = useLiveReport();
  const areHere = useScripts();
  if (!previous) return null;
  if (!areHere) {
    const query = isShown ? "?index" : "?index&last=1";
    return (
      <p>
        <button className="small" type="submit" name="intent" value="save" formAction={`${query}#${anchor}`}>
          {isShown ? "保存，不再显示上年数" : "保存，显示上年数和增减"}
        </button>
      </p>
    );
  }
  return (
    <label className="check last-year-toggle">
      <input type="checkbox" checked={isShown} onChange={(event) => show(event.currentTarget.checked)} />
      显示上年数和增减
    </label>
  );
}
