import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { Table } from "#report-schema/format.ts";
import { contestTotals } from "#report-schema/rules/whole-tables.ts";
import { fetchedModule } from "../fetched-module.ts";
import { fetchedWindow } from "../fetched-part.tsx";
import type { DeskBeside } from "./desk-data.ts";
import { DeskReasonsContext } from "./explaining/reasons.ts";
import { ExpectedByLastYear } from "./last-year/expected-by-last-year.tsx";
import { LastYearShown } from "./last-year/last-year-shown.tsx";
import { useLiveReport } from "./live-report-context.ts";
import { PreviewShown } from "./preview/preview-shown.tsx";
import { CarriedInNote } from "./statements/carried-in-note.tsx";
import { DeskStatementsContext, type StatementWindow } from "./statements/desk-statements.ts";
import { ZeroDeclarationBox } from "./statements/zero-declaration-box.tsx";

// Opened by few, and seldom: fetched when they are.
const fetchCorrection = fetchedModule(() => import("./statements/correction-dialog.tsx"));
const CorrectionDialog = fetchedWindow(async () => (await fetchCorrection()).CorrectionDialog);
const fetchZero = fetchedModule(() => import("./statements/zero-dialog.tsx"));
const ZeroDialog = fetchedWindow(async () => (await fetchZero()).ZeroDialog);

/** Hands everything inside the form what stands beside it: last year, and what the unit states in windows of its own. */
export function DeskBesideForm({ beside, children }: { readonly beside: DeskBeside; readonly children: ReactNode }) {
  const live = useLiveReport();
  const { statements, statementsAddress: address } = beside;
  const [window, open] = useState<StatementWindow>();
  useEffect(() => live.takeStatements(statements), [live, statements]);
  const stated = useMemo(() => ({ address, statements, open }), [address, statements]);
  const close = (): void => open(undefined);
  return (
    <DeskStatementsContext.Provider value={stated}>
      <DeskReasonsContext.Provider value={beside.reasons}>
        <LastYearShown>
          <PreviewShown>{children}</PreviewShown>
        </LastYearShown>
      </DeskReasonsContext.Provider>
      {window === "correct" && <CorrectionDialog onClose={close} />}
      {window === "zero" && <ZeroDialog onClose={close} />}
    </DeskStatementsContext.Provider>
  );
}

/** Under a table: where its locked figures come from, what last year makes of it, and whether its zeros are meant. */
export function BesideTable({ table }: { readonly table: Table }) {
  const { format } = useLiveReport();
  const isContest = contestTotals(format).some((id) => id.startsWith(`${table.id}.`));
  return (
    <>
      <CarriedInNote table={table} />
      <ExpectedByLastYear table={table} />
      {isContest && <ZeroDeclarationBox />}
    </>
  );
}
