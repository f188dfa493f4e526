import { ConflictButtons, shownText, theirWords } from "#app/components/report/saving/conflict-choice.tsx";
import { useSaver, useSaverPart } from "#app/components/report/saving/saver-context.ts";
import { cellOfField } from "#report-schema/sheet/sheet-fields.ts";
import { sheetCellAnchor } from "./sheet-ground.ts";
import type { GridColumn, GridRow } from "./sheet-rows.ts";

/** Cells two people wrote: both texts, who and when, and the choice. */
export function SheetConflicts({
  columns,
  rows,
}: {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}) {
  const saver = useSaver();
  useSaverPart(({ queue }) => JSON.stringify([...queue.conflicts]));
  const conflicts = [...saver.queue.conflicts];
  if (conflicts.length === 0) return null;
  const nameOf = (name: string): string => {
    const place = cellOfField(name);
    const unit = rows.find(({ unitId }) => unitId === place?.unitId)?.name ?? "其他组的单位";
    return `${unit}　${columns.find(({ id }) => id === place?.column)?.name ?? ""}`;
  };
  return (
    <section className="problem-box conflict-list" aria-label="冲突">
      <h2 role="alert">有 {conflicts.length} 格您和同事都改了，请选择留下哪一个：</h2>
      <ul>
        {conflicts.map(([name, conflict]) => (
          <li key={name}>
            <a href={`#${sheetCellAnchor(name)}`}>{nameOf(name)}</a>：我填的是“{shownText(conflict.mine)}”，
            {theirWords(conflict)}填的是“{shownText(conflict.theirs)}”。
            <ConflictButtons name={name} what={nameOf(name)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
