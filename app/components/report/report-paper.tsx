import { figureText } from "#report-schema/figure-text.ts";
import { figureDefinition } from "#report-schema/figure-index.ts";
import type { Format, NarrativeKey } from "#report-schema/format.ts";
import { headingsOf } from "#report-schema/narrative/headings.ts";
import { reportTitle, type Report } from "#report-schema/report.ts";
import { cutByMarks, marksWithin } from "#report-schema/text-marks.ts";
import { placeText } from "#report-schema/place.ts";
import { withTotals } from "#report-schema/totals.ts";
import { cellAnchor, sectionAnchor } from "./cell-address.ts";
import { findingAnchor, wordsAnchor, type PaperMark } from "./paper-marks.ts";
import { StatutoryGrid } from "./statutory-grid.tsx";

/** The report as on paper, to read. */
export function ReportPaper({
  report,
  format,
  marks = [],
}: {
  readonly report: Report;
  readonly format: Format;
  /** Words of the texts that findings speak of. */
  readonly marks?: readonly PaperMark[];
}) {
  const figures = withTotals(format, report.figures);
  return (
    <article className="paper">
      <h1>{reportTitle(report.unit, report.year)}</h1>
      <Paragraphs text={report.narrative.opening} name="opening" marks={marks} />
      {format.sections.map((section) => {
        const table = format.tables.find((candidate) => candidate.id === section.table);
        const text = section.narrative ? report.narrative[section.narrative] || section.whenEmpty || "" : "";
        return (
          <section key={section.id} id={sectionAnchor(section.id)}>
            <h2>{section.heading}</h2>
            {section.narrative && <Paragraphs text={text} name={section.narrative} marks={marks} />}
            {table && (
              <StatutoryGrid
                table={table}
                caption={section.heading}
                figure={(cell) => (
                  <td
                    key={cell.figure}
                    id={cellAnchor(cell.figure)}
                    colSpan={cell.colSpan}
                    className={report.unread[cell.figure] === undefined ? "figure" : "figure figure-block"}
                    aria-label={placeText(format, cell.figure)}
                  >
                    {printed(format, figures, report, cell.figure)}
                  </td>
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

interface ParagraphsProps {
  readonly text: string;
  readonly name: NarrativeKey;
  readonly marks: readonly PaperMark[];
}

function Paragraphs({ text, name, marks }: ParagraphsProps) {
  if (text === "") return null;
  const headings = new Set(
    headingsOf(text)
      .filter((heading) => heading.standsAlone)
      .map((heading) => heading.paragraph),
  );
  let start = 0;
  return text.split("\n").map((line, index) => {
    const own = marksWithin(marks, name, start, start + line.length);
    start += line.length + 1;
    return (
      <p key={index} className={headings.has(index) ? "sub-heading" : undefined}>
        {cutByMarks(line, name, own).map((piece, place) =>
          piece.mark ? (
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
      </p>
    );
  });
}
