import { useRef, useState, useSyncExternalStore } from "react";
import { figureField } from "#report-schema/draft-input.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import type { Format, Table } from "#report-schema/format.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";
import { FillZeros } from "./fill-zeros.tsx";
import { useGridDesk } from "./grid-desk.ts";
import { isFieldOpen } from "./open-field.ts";

/** What can be done with a table besides typing, and what was done last. */
export function GridTools({
  table,
  said,
  say,
}: {
  readonly table: Table;
  readonly said: { readonly sentence: string; readonly isTrouble: boolean };
  readonly say: (sentence: string) => void;
}) {
  const areHere = useScripts();
  const live = useLiveReport();
  const { stack } = useGridDesk();
  const nextUndo = useSyncExternalStore(stack.subscribe, stack.nextUndo, stack.nextUndo);
  const nextRedo = useSyncExternalStore(stack.subscribe, stack.nextRedo, stack.nextRedo);
  const all = typedFigures(live.format).filter((definition) => definition.table === table).length;
  const isFull = useLivePart((report) => report.filledIn(table.id) === all, "afterwards");
  const [asked, ask] = useState<readonly string[]>([]);
  const fill = useRef<HTMLButtonElement>(null);
  if (!areHere) return null;

  const turn = (again: boolean): void => {
    const step = again ? stack.redo() : stack.undo();
    if (step) say(`已${again ? "恢复" : "撤销"}：${step.label}（${step.names.length} 格）。`);
  };
  const isBlank = (name: string): boolean => live.field(name).trim() === "";
  const askForZeros = (): void => {
    const names = fieldsOf(table, live.format).filter((name) => isBlank(name) && isFieldOpen(name));
    ask(names);
    if (names.length === 0) say("没有空白的格；不是数字的格请逐格改正。");
  };
  const fillZeros = (): void => {
    // Nobody was asked about a cell that a colleague emptied since, and one that was filled since is no blank.
    const names = asked.filter(isBlank);
    stack.write(Object.fromEntries(names.map((name) => [name, "0"])), "其余填 0");
    say(`已填 0：${names.length} 格，可一次撤销（Ctrl+Z）。`);
  };
  return (
    <div className="grid-tools">
      <button type="button" className="small" disabled={nextUndo === ""} onClick={() => turn(false)} title="Ctrl+Z">
        撤销{nextUndo !== "" && `：${nextUndo}`}
      </button>
      <button type="button" className="small" disabled={nextRedo === ""} onClick={() => turn(true)} title="Ctrl+Y">
        恢复
      </button>
      <button type="button" className="small" disabled={isFull} ref={fill} onClick={askForZeros}>
        其余填 0
      </button>
      <p className={said.isTrouble ? "grid-said trouble" : "grid-said"} role="status">
        {said.sentence}
      </p>
      <p className="grid-hint">可从 Excel、WPS、Word 或网页复制表格，选中一格后粘贴</p>
      {asked.length > 0 && (
        <FillZeros
          table={table}
          count={asked.length}
          onTake={fillZeros}
          onClose={() => {
            ask([]);
            fill.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function fieldsOf(table: Table, format: Format): string[] {
  return typedFigures(format)
    .filter((definition) => definition.table === table)
    .map(({ id }) => figureField(id));
}
