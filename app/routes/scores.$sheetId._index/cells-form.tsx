import { Form, Link, useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { SheetGrid, type GridRow } from "#app/components/scores/sheet-grid.tsx";
import type { SheetAnswer } from "./answer-sheet.ts";
import type { SheetPage } from "./load-sheet-page.ts";

/** The cells of one group; what was typed and not kept stands in its cells again. */
export function CellsForm({ page, answer }: { readonly page: SheetPage; readonly answer: SheetAnswer | undefined }) {
  const [isDirty, setDirty] = useState(false);
  const onTyped = useCallback(() => setDirty(true), []);
  const isSaving = useNavigation().state !== "idle";
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isDirty]);
  const rows = page.rows.map((row) => withTyped(row, page, answer));
  return (
    <>
      <nav className="group-tabs" aria-label="分组">
        {page.groups.map(({ id, name }) => (
          <Link key={id} to={`?group=${encodeURIComponent(id)}`} aria-current={id === page.group ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <Form method="post">
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="group" value={page.group} />
        <SheetGrid
          sheetId={page.id}
          columns={page.columns}
          rows={rows}
          totalNames={page.totalNames}
          canType={page.canType}
          onTyped={onTyped}
        />
        {page.canType && (
          <div className="actions score-bar">
            <button type="submit" name="intent" value="save">
              保存
            </button>
            <button className="primary" type="submit" name="intent" value="save-check">
              保存并核对
            </button>
            <span role="status" className="hint">
              {isSaving ? "正在保存……" : isDirty ? "有修改还没有保存" : "可从 Excel 复制一片贴进来；上下键和回车换行"}
            </span>
          </div>
        )}
      </Form>
    </>
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
