import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState, type RefObject } from "react";
import { GridCursor } from "#app/components/report/grid/grid-cursor.ts";
import { listenToGrid } from "#app/components/report/grid/grid-events.ts";
import { UndoStack } from "#app/components/report/grid/undo-stack.ts";
import { exchangeWith } from "#app/components/report/saving/exchange.ts";
import { machineStore } from "#app/components/report/saving/machine-store.ts";
import { newChangeId } from "#app/components/report/saving/new-change-id.ts";
import { ReportSaver } from "#app/components/report/saving/report-saver.ts";
import { SaveQueue } from "#app/components/report/saving/save-queue.ts";
import { cellProblem } from "#report-schema/sheet/sheet-fields.ts";
import { clipboardCells } from "./clipboard-cells.ts";
import { SheetCells } from "./sheet-cells.ts";
import type { GridColumn, GridRow } from "./sheet-rows.ts";
import { pastedSentence, pastedTexts, sheetCellAnchor, sheetMap } from "./sheet-ground.ts";

export interface SheetFormData {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly saved: { readonly at: string; readonly by: string };
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Texts of the cells of this group that are typed in, by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly canType: boolean;
}

/** Sums and places follow once nothing is on its way. */
const sumsAfterMs = 900;

/**
 * The grid of a sheet with the report's keys, undo and saving: what is typed is saved by itself, waits on this machine
 * while the line is gone, and meets what colleagues write cell by cell.
 */
export function useSheetForm(
  data: SheetFormData,
  isAnswered: boolean,
): {
  readonly table: RefObject<HTMLTableElement>;
  readonly saver: ReportSaver;
  /** What was done last, for eyes and screen readers. */
  readonly said: string;
} {
  const table = useRef<HTMLTableElement>(null);
  const [said, say] = useState("");
  const [cells] = useState(() => new SheetCells(data.fields));
  const [saver] = useState(() => saverOf(cells, data));
  const { revalidate } = useRevalidator();
  const first = useRef(data);
  const wasAnswered = useRef(isAnswered);

  useEffect(() => {
    const root = table.current;
    const { columns, rows, canType } = first.current;
    if (!root || !canType) return undefined;
    const map = sheetMap(columns, rows);
    const fed = new Set(
      columns.flatMap((_, at) => rows.flatMap((row, line) => (row.cells[at]?.isFed ? [map.rows[line]![at]!.id] : []))),
    );
    const cursor = new GridCursor(
      { map, anchorOf: sheetCellAnchor, isOpen: (id) => !fed.has(id), isShort: false },
      root,
    );
    const stack = new UndoStack(cells, (name) => map.places.has(name));
    const stops = [
      cells.attach(root),
      stack.start(),
      // After a refused form the cells show what was sent: whether it is to be kept is decided by sending it again.
      saver.start(wasAnswered.current ? {} : cells.typedIn(root)),
      listenToGrid(
        cursor,
        { textOf: ({ id }) => cells.field(id), nameOf: (id) => id, write: (texts) => cells.write(texts, "written") },
        stack,
        {
          onPaste: ({ text }) => {
            const block = clipboardCells(text);
            const texts = pastedTexts(map, cursor.selected(), block, (cell) => cursor.isOpen(cell));
            stack.write(texts, "粘贴");
            say(pastedSentence(block, texts));
          },
          onLeft: () => undefined,
          onUndone: (label, names, again) => {
            const [name] = names;
            const nothing = again ? "没有可恢复的操作。" : "没有可撤销的操作。";
            say(name === undefined ? nothing : `已${again ? "恢复" : "撤销"}：${label}（${names.length} 格）。`);
            if (name !== undefined) document.getElementById(sheetCellAnchor(name))?.focus();
          },
        },
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [cells, saver]);

  useEffect(() => saver.takeUp(data.version, data.fields, data.saved), [saver, data]);

  useEffect(() => {
    // Asking for the page is a use of the session: only what was typed here is a reason.
    let isOwn = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopHearing = cells.onChanges((changes) => {
      isOwn ||= changes.some(({ origin }) => origin !== "kept");
    });
    const stop = saver.subscribe(() => {
      clearTimeout(timer);
      if (!isOwn || saver.waitingCount > 0 || saver.line.kind !== "open") return;
      timer = setTimeout(() => {
        isOwn = false;
        revalidate();
      }, sumsAfterMs);
    });
    return () => {
      clearTimeout(timer);
      stopHearing();
      stop();
    };
  }, [cells, saver, revalidate]);

  return { table, saver, said };
}

function saverOf(cells: SheetCells, { id, accountId, version, saved, fields }: SheetFormData): ReportSaver {
  return new ReportSaver(
    cells,
    new SaveQueue(fields, newChangeId, (_name, text) => cellProblem(text)),
    machineStore(accountId, `sheet-${id}`, () => localStorage),
    exchangeWith(`/scores/${id}/fields`, accountId),
    version,
    saved,
  );
}
