import { useEffect, useRef, useState, type RefObject } from "react";
import { figureField } from "#report-schema/draft-input.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import type { FigureId, Format, Table } from "#report-schema/format.ts";
import type { Figures } from "#report-schema/report.ts";
import { fetchedModule } from "#app/components/fetched-module.ts";
import { cellAnchor } from "../cell-address.ts";
import { useLiveReport } from "../live-report-context.ts";
import { figureMap } from "./figure-map.ts";
import { GridCursor } from "./grid-cursor.ts";
import { useGridDesk } from "./grid-desk.ts";
import { listenToGrid, textOf, type Clipping, type GridCells } from "./grid-events.ts";
import { isFieldOpen } from "./open-field.ts";
import type { PastePlan } from "./paste-plan.ts";
import { plainTexts } from "./plain-paste.ts";

/** The code of pasting is not part of the page's first load; once the page is quiet it is fetched, to be there offline. */
export const fetchPasteDesk = fetchedModule(() => import("./paste-desk.tsx"));

/** One that is locked is looked at only. */
const isFigureOpen = (id: FigureId): boolean => isFieldOpen(figureField(id));

/** @param isTrouble said of something to put right, not of something done */
export type Say = (sentence: string, isTrouble?: boolean) => void;

/** Fetches it once the page is quiet, again and again where the line is bad. @returns gives up */
function fetchWhenQuiet(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const fetchIn = (ms: number): void => {
    timer = setTimeout(() => void fetchPasteDesk().catch(() => fetchIn(Math.min(ms * 2, longestMs))), ms);
  };
  fetchIn(quietMs);
  return () => clearTimeout(timer);
}

const quietMs = 2_000;
const longestMs = 60_000;
/** Findings of what was typed are there by then. */
const checkedMs = 400;

/** @param say tells what was done, for eyes and screen readers */
export function useGrid(
  format: Format,
  table: Table,
  say: Say,
): {
  readonly scroll: RefObject<HTMLDivElement>;
  /** Of a paste that is asked about. */
  readonly plan: PastePlan | undefined;
  /** @param texts by field name */
  readonly take: (texts: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
} {
  const live = useLiveReport();
  const desk = useGridDesk();
  const scroll = useRef<HTMLDivElement>(null);
  const [plan, ask] = useState<PastePlan>();

  const write = (texts: Readonly<Record<string, string>>, declared: Figures = {}): void => {
    desk.declared = declared;
    desk.stack.write(texts, "粘贴");
    say(`已粘贴 ${Object.keys(texts).length} 格，可一次撤销（Ctrl+Z）。`);
  };

  useEffect(() => {
    if (!scroll.current) return undefined;
    const ground = { map: figureMap(format, table), anchorOf: cellAnchor, isOpen: isFigureOpen, isShort: true };
    const cursor = new GridCursor(ground, scroll.current);
    const onPaste = async (clipping: Clipping): Promise<void> => {
      const target = cursor.target();
      const code = await fetchPasteDesk().catch((error: unknown) => {
        const texts = plainTexts(clipping.text, format, target);
        if (!texts) throw error;
        write(texts);
      });
      if (!code) return;
      const planned = code.planOf(clipping, target, live);
      if (planned.isPlain) write(code.pastedTexts(format, planned));
      else ask(planned);
    };
    const cells: GridCells = {
      textOf: (cell) => textOf(live, cell),
      nameOf: figureField,
      write: (texts) => live.write(texts, "written"),
    };
    return listenToGrid(cursor, cells, desk.stack, {
      onPaste: (clipping) => {
        onPaste(clipping).catch(() =>
          say("没有粘贴：网络不通，粘贴功能还没有取到。请接通后再粘贴一次；仍不行请重新打开本页，已填的不会丢。", true),
        );
      },
      onLeft: (id) => {
        // Screen readers hear of it too, though the cursor is elsewhere by now.
        setTimeout(() => {
          const isUnread = live.figures()[id] === undefined && live.field(figureField(id)).trim() !== "";
          if (isUnread) say(live.markOf(id).sentence, true);
        }, checkedMs);
      },
      onUndone: (label, names, again) => {
        const [first] = names;
        say(
          first === undefined
            ? again
              ? "没有可恢复的操作。"
              : "没有可撤销的操作。"
            : `已${again ? "恢复" : "撤销"}：${label}（${names.length} 格）。`,
        );
        const id = typedFigures(format).find((one) => figureField(one.id) === first)?.id;
        if (id) document.getElementById(cellAnchor(id))?.focus();
      },
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `write` and `say` are made anew at every drawing and do the same.
  }, [format, table, live, desk]);

  useEffect(fetchWhenQuiet, []);

  const close = (): void => ask(undefined);
  const take = (texts: Readonly<Record<string, string>>): void => {
    write(texts, plan?.declared);
    close();
  };
  return { scroll, plan, take, close };
}
