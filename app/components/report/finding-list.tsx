import { Link } from "@remix-run/react";
import type { MouseEvent, ReactNode } from "react";
import type { Finding } from "#report-schema/finding.ts";
import { findingKey } from "#report-schema/finding.ts";
import type { Format, Level } from "#report-schema/format.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { narrativeKeyOf } from "#report-schema/text-marks.ts";
import { canAskWaiver } from "#report-schema/waiver.ts";
import { cellAnchor, sectionAnchor } from "./cell-address.ts";

export const levelLabels: Readonly<Record<Level, string>> = {
  block: "必须改正",
  explain: "请改正或说明",
  note: "提请注意",
};
const levels: readonly Level[] = ["block", "explain", "note"];

/** Where a person should look first: the text its words stand in, a cell that can be typed into, else the section. */
export function placeAnchor(format: Format, finding: Finding): string {
  if (finding.quote !== undefined && narrativeKeyOf(format, finding.section) !== undefined) {
    return sectionAnchor(finding.section || "opening");
  }
  const index = figureIndex(format);
  const cell = finding.figures.find((id) => index.get(id)?.computed === false) ?? finding.figures[0];
  return cell ? cellAnchor(cell) : sectionAnchor(finding.section);
}

function goTo(event: MouseEvent<HTMLAnchorElement>): void {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  const field = target?.matches("input, textarea") ? target : target?.querySelector<HTMLElement>("textarea, input");
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "center", inline: "nearest" });
  field?.focus({ preventScroll: true });
}

/** Words of a text are selected where they stand, so that typing replaces them. @returns false where there are none */
function selectWords(format: Format, finding: Finding): boolean {
  const words = finding.quote ?? (finding.rule === "text.repeated" ? finding.facts.first : undefined);
  const field = document.getElementById(`text-${narrativeKeyOf(format, finding.section)}`);
  if (words === undefined || !(field instanceof HTMLTextAreaElement)) return false;
  const start = field.value.indexOf(words);
  if (start < 0) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + words.length);
  const part = start / Math.max(1, field.value.length);
  const { top, height } = field.getBoundingClientRect();
  scrollTo({ top: scrollY + top + height * part - innerHeight / 2 });
  return true;
}

/** Findings the office let stand: by whom, why and until when, by finding key. */
export type WaivedFindings = Readonly<Record<string, string>>;

/**
 * One list of everything found, worst first; each line leads to its place. `page` is where that place is, when not here.
 * What the office let stand comes last; where `askAddress` is given, what it could let stand is said.
 */
export function FindingList({
  format,
  findings,
  page = "",
  waived = {},
  askAddress,
  remedy,
}: {
  readonly format: Format;
  readonly findings: readonly Finding[];
  readonly page?: string;
  readonly waived?: WaivedFindings;
  readonly askAddress?: string;
  /** Shown under a finding: how it is put right. */
  readonly remedy?: (finding: Finding) => ReactNode;
}) {
  if (findings.length === 0) return <p className="all-clear">没有发现问题。</p>;
  const line = (finding: Finding) => (
    <a
      href={`${page}#${placeAnchor(format, finding)}`}
      onClick={(event) => {
        if (page !== "") return;
        if (selectWords(format, finding)) event.preventDefault();
        else goTo(event);
      }}
    >
      {sentenceOf(finding)}
    </a>
  );
  const open = findings.filter((finding) => waived[findingKey(finding)] === undefined);
  const standing = findings.filter((finding) => waived[findingKey(finding)] !== undefined);
  const canAsk = askAddress !== undefined && open.some(canAskWaiver);
  return (
    <>
      {levels.map((level) => {
        const ofLevel = open.filter((finding) => finding.level === level);
        if (ofLevel.length === 0) return null;
        return (
          <section key={level} className={`findings findings-${level}`} aria-label={levelLabels[level]}>
            <h3>
              {levelLabels[level]} <span className="count">{ofLevel.length}</span>
            </h3>
            <ol>
              {ofLevel.map((finding) => (
                <li key={findingKey(finding)}>
                  {line(finding)}
                  {remedy?.(finding)}
                </li>
              ))}
            </ol>
            {level === "block" && canAsk && (
              <p className="hint">
                确实不能改的，有的可以<Link to={askAddress}>请求主管部门准予不改</Link>。
              </p>
            )}
          </section>
        );
      })}
      {standing.length > 0 && (
        <section className="findings findings-waived" aria-label="准予不改">
          <h3>
            准予不改 <span className="count">{standing.length}</span>
          </h3>
          <ol>
            {standing.map((finding) => (
              <li key={findingKey(finding)}>
                {line(finding)}
                <p className="reason">{waived[findingKey(finding)]}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
