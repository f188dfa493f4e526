import { memo } from "react";
import type { UseFormRegister } from "react-hook-form";
import { figureField, longestCell, type DraftFields } from "#report-schema/draft-input.ts";
import type { PrintedCell } from "#report-schema/printed-grid.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import type { Finding } from "#report-schema/finding.ts";
import type { FigureId } from "#report-schema/format.ts";
import { cellAnchor } from "./cell-address.ts";
import type { LiveReport } from "./live-report.ts";
import { useLivePart, useLiveReport } from "./live-report-context.ts";

function lights(finding: Finding, id: FigureId): boolean {
  // A table nobody has begun is said once in the list, not in every cell.
  if (finding.rule === "figures.blank" && finding.facts.wholeTable) return false;
  return finding.figures.includes(id);
}

function sentenceAt(report: LiveReport, id: FigureId): string {
  return report
    .findings()
    .filter((finding) => lights(finding, id))
    .map(sentenceOf)
    .join(" ");
}

function levelAt(report: LiveReport, id: FigureId): string {
  return report.findings().find((finding) => lights(finding, id))?.level ?? "";
}

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
  const level = useLivePart((live) => levelAt(live, id));
  const sentence = useLivePart((live) => sentenceAt(live, id));
  const note = `${cellAnchor(id)}-note`;
  const field = register(figureField(id), {
    onChange: (event: { target: { value: string } }) =>
      report.write({ [figureField(id)]: event.target.value }, "typed"),
  });
  return (
    <td colSpan={cell.colSpan} className={level === "" ? "figure" : `figure figure-${level}`}>
      <input
        {...field}
        id={cellAnchor(id)}
        defaultValue={text}
        aria-label={label}
        aria-invalid={level === "block" ? true : undefined}
        aria-describedby={sentence === "" ? undefined : note}
        autoComplete="off"
        inputMode="decimal"
        maxLength={longestCell}
        type="text"
      />
      {sentence !== "" && (
        <span className="cell-note" id={note}>
          {sentence}
        </span>
      )}
    </td>
  );
});

/** A total: computed while typing, never typed. */
export const TotalCell = memo(function TotalCell({ cell, label }: Pick<FigureCellProps, "cell" | "label">) {
  const text = useLivePart((live) => live.totalText(cell.figure));
  return (
    <td colSpan={cell.colSpan} className="figure total" id={cellAnchor(cell.figure)}>
      <output aria-label={label}>{text}</output>
    </td>
  );
});
