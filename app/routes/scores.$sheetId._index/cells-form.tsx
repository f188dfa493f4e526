import { Form, Link, useSubmit } from "@remix-run/react";
import type { SyntheticEvent } from "react";
import { SaveState } from "#app/components/report/saving/save-state.tsx";
import { SaverContext } from "#app/components/report/saving/saver-context.ts";
import { useLeavingAsked } from "#app/components/report/saving/use-leaving-asked.ts";
import { SheetConflicts } from "#app/components/scores/sheet-conflicts.tsx";
import { SheetGrid } from "#app/components/scores/sheet-grid.tsx";
import type { GridRow } from "#app/components/scores/sheet-rows.ts";
import { useSheetForm } from "#app/components/scores/use-sheet-form.ts";
import type { SheetAnswer } from "./answer-sheet.ts";
import type { SheetPage } from "./load-sheet-page.ts";

/** The cells of one group, saved as they are typed; a plain form where scripts are not there. */
export function CellsForm({ page, answer }: { readonly page: SheetPage; readonly answer: SheetAnswer | undefined }) {
  const { table, saver, said } = useSheetForm(page, answer?.intent.startsWith("save") ?? false);
  const submit = useSubmit();
  const rows = page.rows.map((row) => withTyped(row, page, answer));
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (!saver.isOpen || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // Nothing is checked that is not kept; what cannot be kept says why beside the button.
    void saver.saveNow().then((isSaved) => isSaved && submit(button));
  };
  return (
    <SaverContext.Provider value={saver}>
      <nav className="group-tabs" aria-label="分组">
        {page.groups.map(({ id, name }) => (
          <Link key={id} to={`?group=${encodeURIComponent(id)}`} aria-current={id === page.group ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <SheetConflicts columns={page.columns} rows={page.rows} />
      <Form method="post" onSubmit={onSubmit}>
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="group" value={page.group} />
        <SheetGrid
          sheetId={page.id}
          columns={page.columns}
          rows={rows}
          totalNames={page.totalNames}
          canType={page.canType}
          table={table}
        />
        {page.canType && <SaveActions said={said} />}
      </Form>
    </SaverContext.Provider>
  );
}

function SaveActions({ said }: { readonly said: string }) {
  useLeavingAsked();
  return (
    <div className="actions score-bar">
      <button type="submit" name="intent" value="save">
        保存
      </button>
      <button className="primary" type="submit" name="intent" value="save-check">
        保存并核对
      </button>
      <SaveState />
      <span role="status" className="hint">
        {said || "可从 Excel 复制一片贴进来；方向键和回车换格，Ctrl+Z 撤销"}
      </span>
    </div>
  );
}

/** Contested cells show what was typed, with what is kept beside it; after a refused save all of it. */
function withTyped(row: GridRow, page: SheetPage, answer: SheetAnswer | undefined): GridRow {
  if (!answer || !answer.intent.startsWith("save")) return row;
  return {
    ...row,
    cells: row.cells.map((cell, at) => {
      if (cell.isFed) return cell;
      const column = page.columns[at]!.id;
      const conflict = answer.conflicts.find((one) => one.unitId === row.unitId && one.column === column);
      if (conflict) {
        const kept = conflict.kept === "" ? "空着" : `填的是“${conflict.kept}”`;
        return { ...cell, text: conflict.text, trouble: `同事${kept}` };
      }
      const typed = answer.values[`cell ${row.unitId} ${column}`];
      return typed === undefined || answer.conflicts.length > 0 ? cell : { ...cell, text: typed };
    }),
  };
}
