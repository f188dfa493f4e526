import { lazy, Suspense, useState } from "react";
import type { UseFormRegister } from "react-hook-form";
import type { DraftFields } from "#report-schema/draft-input.ts";
import type { Format, Table } from "#report-schema/format.ts";
import { BalanceSuggestion } from "./balance-suggestion.tsx";
import { EntryTable } from "./entry-table.tsx";
import { GridTools } from "./grid-tools.tsx";
import { fetchPasteDesk, useGrid, type Say } from "./use-grid.ts";

const PasteDialog = lazy(async () => ({ default: (await fetchPasteDesk()).PasteDialog }));

/** A statutory table as a grid: keys, blocks, paste and undo where scripts are; a plain table of fields without. */
export function EntryGrid({
  format,
  table,
  caption,
  fields,
  register,
}: {
  readonly format: Format;
  readonly table: Table;
  readonly caption: string;
  readonly fields: DraftFields;
  readonly register: UseFormRegister<DraftFields>;
}) {
  const [said, setSaid] = useState({ sentence: "", isTrouble: false });
  const say: Say = (sentence, isTrouble = false) => setSaid({ sentence, isTrouble });
  const { scroll, plan, take, close } = useGrid(format, table, say);
  return (
    <>
      <GridTools table={table} said={said} say={say} />
      <div className="grid-scroll entry" ref={scroll} tabIndex={0} role="region" aria-label={caption}>
        <EntryTable format={format} table={table} caption={caption} fields={fields} register={register} />
      </div>
      <BalanceSuggestion format={format} table={table} />
      {plan && (
        <Suspense fallback={null}>
          <PasteDialog format={format} plan={plan} onTake={take} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
