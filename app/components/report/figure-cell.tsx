import { memo, type SyntheticEvent } from "react";
import type { UseFormRegister } from "react-hook-form";
import { figureField, longestCell, type DraftFields } from "#report-schema/draft-input.ts";
import type { PrintedCell } from "#report-schema/printed-grid.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import type { FigureId } from "#report-schema/format.ts";
import { settledText } from "#report-schema/typed-figure.ts";
import { cellAnchor } from "./cell-address.ts";
import { LastYearNote, lastYearNoteId } from "./last-year/last-year-note.tsx";
import { useLastYearShown } from "./last-year/last-year-shown.tsx";
import { carriedInNoteId } from "./statements/carried-in-note.tsx";
import { CellRemarkNote, remarkNoteId, useCellRemarks } from "./review/desk-remarks.tsx";
import { showText, useLivePart, useLiveReport, useRunning } from "./live-report-context.ts";
import { ConflictAtField } from "./saving/conflict-choice.tsx";
import { SaveMark } from "./saving/save-mark.tsx";

interface FigureCellProps {
  readonly cell: PrintedCell & { readonly figure: FigureId };
  readonly label: string;
  readonly text: string;
  readonly register: UseFormRegister<DraftFields>;
}

/** A cell to type a figure into, with the words of what is wrong with it. */
export const FigureCell = memo(function FigureCell({ cell, label, text, register }: FigureCellProps) {
  const report = useLiveReport();
  const id = cell.figure;
  const { element, first: level } = useRunning<HTMLTableCellElement>(
    (live) => live.markOf(id).level,
    showLevel,
    "findings",
  );
  const saveNote = `${cellAnchor(id)}-save`;
  const isLocked = report.locked.has(id);
  const withLast = useLastYearShown();
  const isRemarked = useCellRemarks(id).length > 0;
  const described = [
    noteId(id),
    isRemarked && remarkNoteId(id),
    isLocked && carriedInNoteId,
    withLast && lastYearNoteId(id),
    saveNote,
  ];
  const name = figureField(id);
  const field = register(name, {
    onChange: ({
      target,
      nativeEvent,
    }: SyntheticEvent<HTMLInputElement, InputEvent> & { target: HTMLInputElement }) => {
      // What an input method shows while composing is not typed yet.
      if (!nativeEvent.isComposing) report.write({ [name]: target.value }, "typed");
    },
    onBlur: ({ target }: { target: HTMLInputElement }) => {
      const settled = settledText(target.value, figureDefinition(report.format, id).kind);
      report.write({ [name]: settled ?? target.value }, settled === undefined ? "typed" : "written");
    },
  });
  return (
    <td
      colSpan={cell.colSpan}
      ref={element}
      data-level={level || undefined}
      className={`figure${isLocked ? " locked" : ""}${withLast ? " with-last" : ""}${isRemarked ? " figure-remarked" : ""}`}
    >
      <input
        {...field}
        onCompositionEnd={(event) => report.write({ [name]: event.currentTarget.value }, "typed")}
        id={cellAnchor(id)}
        defaultValue={text}
        aria-label={label}
        aria-invalid={isInvalid(level) || undefined}
        aria-describedby={described.filter((one) => one !== false).join(" ")}
        readOnly={isLocked || undefined}
        autoComplete="off"
        inputMode="decimal"
        maxLength={longestCell}
        type="text"
      />
      <LastYearNote id={id} />
      <CellRemarkNote id={id} />
      <ConflictAtField name={name} />
      <CellNote id={id} />
      <SaveMark name={name} id={saveNote} isCell />
    </td>
  );
});

function isInvalid(level: string): boolean {
  return level === "block" || level === "blank";
}

function showLevel(cell: HTMLElement, level: string): void {
  if (level === "") delete cell.dataset["level"];
  else cell.dataset["level"] = level;
  const field = cell.querySelector("input")!;
  if (isInvalid(level)) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

function noteId(id: FigureId): string {
  return `${cellAnchor(id)}-note`;
}

/** The words of what is wrong; they lie over other cells, and come once the frame of the keystroke is on the screen. */
const CellNote = memo(function CellNote({ id }: { readonly id: FigureId }) {
  const sentence = useLivePart((live) => live.markOf(id).sentence, "afterwards");
  return sentence === "" ? null : (
    <span className="cell-note" id={noteId(id)}>
      {sentence}
    </span>
  );
});

/** A total: computed while typing, never typed. */
export const TotalCell = memo(function TotalCell({ cell, label }: Pick<FigureCellProps, "cell" | "label">) {
  const { element, first } = useRunning<HTMLOutputElement>((live) => live.totalText(cell.figure), showText);
  return (
    <td colSpan={cell.colSpan} className="figure total" id={cellAnchor(cell.figure)}>
      <output className="running" aria-label={label} ref={element}>
        {first}
      </output>
      <LastYearNote id={cell.figure} />
    </td>
  );
});
