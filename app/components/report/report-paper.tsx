import type { ReactNode } from "react";
import { figureText } from "#report-schema/figure-text.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import type { FigureId, Format, NarrativeKey } from "#report-schema/format.ts";
import { headingsOf } from "#report-schema/narrative/headings.ts";
import { reportTitle, type Report } from "#report-schema/report.ts";
import { cutByMarks, marksWithin } from "#report-schema/text-marks.ts";
import { placeText } from "#report-schema/place.ts";
import { withTotals } from "#report-schema/totals.ts";
import { cellAnchor, sectionAnchor } from "./cell-address.ts";
import { findingAnchor, wordsAnchor, type PaperMark } from "./paper-marks.ts";
import { layOver, type PaperStretch } from "./review/remark-stretches.ts";
import { ReviewedFigure } from "./review/reviewed-figure.tsx";
import { TextChanges } from "./review/text-changes.tsx";
import { noComparison, type PaperComparison, type ShownRemark, type RemarkStretch } from "./review/review-data.ts";
import { StatutoryGrid } from "./statutory-grid.tsx";

/** The report as on paper, to read. */
export function ReportPaper({
  report,
  format,
  marks = [],
  stretches = [],
  comparison = noComparison,
  remarks = [],
  remarkAddress,
  lit,
  textOf,
}: {
  readonly report: Report;
  readonly format: Format;
  /** Words of the texts that findings speak of. */
  readonly marks?: readonly PaperMark[];
  /** Words that remarks speak of. */
  readonly stretches?: readonly RemarkStretch[];
  readonly comparison?: PaperComparison;
  readonly remarks?: readonly ShownRemark[];
  /** Where a remark on a place can be written; without, none can. */
  readonly remarkAddress?: ((at: string, quote?: string, start?: number) => string) | undefined;
  /** Cells to be seen at once. */
  readonly lit?: ReadonlySet<FigureId>;
  /** What stands in place of a text; undefined = the text itself. */
  readonly textOf?: (name: NarrativeKey) => ReactNode;
}) {
  const figures = withTotals(format, report.figures);
  const laid = layOver(stretches, marks);
  const paragraphs = (name: NarrativeKey, text: string) =>
    textOf?.(name) ?? (
      <>
        <Paragraphs
          text={text}
          name={name}
          marks={laid}
          remarkAddress={report.narrative[name] === "" ? undefined : remarkAddress}
        />
        <TextChanges pieces={comparison.texts.find(({ key }) => key === name)?.pieces ?? []} />
      </>
    );
  return (
    <article className="paper">
      <h1>{reportTitle(report.unit, report.year)}</h1>
      {paragraphs("opening", report.narrative.opening)}
      {format.sections.map((section) => {
        const table = format.tables.find((candidate) => candidate.id === section.table);
        const text = section.narrative ? report.narrative[section.narrative] || section.whenEmpty || "" : "";
        return (
          <section key={section.id} id={sectionAnchor(section.id)}>
            <h2>{section.heading}</h2>
            {section.narrative && paragraphs(section.narrative, text)}
            {table && (
              <StatutoryGrid
                table={table}
                caption={section.heading}
                figure={(cell) => (
                  <ReviewedFigure
                    key={cell.figure}
                    anchor={cellAnchor(cell.figure)}
                    colSpan={cell.colSpan}
                    label={placeText(format, cell.figure)}
                    text={printed(format, figures, report, cell.figure)}
                    isLit={lit?.has(cell.figure) ?? false}
                    isUnread={report.unread[cell.figure] !== undefined}
                    before={comparison.before[cell.figure]}
                    lastYear={comparison.lastYear[cell.figure]}
                    remarks={remarks.filter((remark) => remark.placeAnchor === cellAnchor(cell.figure))}
                    address={remarkAddress?.(cell.figure)}
                    word={cell.figure}
                  />
                )}
              />
            )}
          </section>
        );
      })}
    </article>
  );
}

function printed(format: Format, figures: Report["figures"], report: Report, id: string): string {
  const value = figures[id];
  return value === undefined ? (report.unread[id] ?? "") : figureText(figureDefinition(format, id).kind, value);
}

/** Characters of a paragraph put into the form to be cut down to the sentence meant. */
const longestPrefill = 200;

interface ParagraphsProps {
  readonly text: string;
  readonly name: NarrativeKey;
  readonly marks: readonly PaperStretch[];
  readonly remarkAddress: ((at: string, quote?: string, start?: number) => string) | undefined;
}

function Paragraphs({ text, name, marks, remarkAddress }: ParagraphsProps) {
  if (text === "") return null;
  const headings = new Set(
    headingsOf(text)
      .filter((heading) => heading.standsAlone)
      .map((heading) => heading.paragraph),
  );
  let start = 0;
  return text.split("\n").map((line, index) => {
    const own = marksWithin(marks, name, start, start + line.length);
    const from = start;
    start += line.length + 1;
    return (
      <p
        key={index}
        className={headings.has(index) ? "sub-heading" : undefined}
        data-text={remarkAddress && `text.${name}`}
        data-start={remarkAddress && from}
      >
        {cutByMarks(line, name, own).map((piece, place) =>
          piece.mark?.remark ? (
            <a key={place} className="quote quote-remark" href={`#${piece.mark.remark.anchor}`}>
              {piece.text}
              <sup aria-label={`意见 ${piece.mark.remark.number}`}>{piece.mark.remark.number}</sup>
            </a>
          ) : piece.mark ? (
            <a
              key={place}
              id={wordsAnchor(piece.mark)}
              className={`quote quote-${piece.mark.level}`}
              href={`#${findingAnchor(piece.mark.finding)}`}
            >
              {piece.text}
            </a>
          ) : (
            piece.text
          ),
        )}
        {remarkAddress && (
          <a
            className="remark-here"
            href={remarkAddress(`text.${name}`, line.slice(0, longestPrefill), from)}
            data-place={`text.${name}`}
            data-quote={line.slice(0, longestPrefill)}
            data-start={from}
          >
            意见<span className="visually-hidden">：对“{line.slice(0, 20)}”这一段</span>
          </a>
        )}
      </p>
    );
  });
}
