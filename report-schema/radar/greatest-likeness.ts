import type { Report } from "../report.ts";
import { compareTexts, type Side } from "./compare-texts.ts";
import { findCopies, type RoundIndex } from "./round-index.ts";

/** Share of a report's text in common with another (文字重复), and with what, in words. */
export interface GreatestLikeness {
  /** With at most two decimals. */
  readonly percent: number;
  /** 与2024年度年报相同的文字1050字 */
  readonly with: string;
}

/** Of neighbours less is not looked for: nobody deducts for it, and everybody shares some. */
const leastShare = 0.1;

/** The greatest share a report has in common with its unit's last year or with another report of its round. */
export function greatestLikeness(
  report: Report,
  {
    previous,
    round,
  }: {
    readonly previous?: Report | undefined;
    readonly round?: { readonly index: RoundIndex; readonly id: string } | undefined;
  },
): GreatestLikeness {
  const { unit, narrative } = report;
  const found: { readonly side: Side; readonly of: string }[] = [];
  if (previous) found.push({ side: compareTexts(report, previous).first, of: `${previous.year}年度年报` });
  const [copy] = round ? findCopies(round.index, { id: round.id, unit, narrative }, leastShare) : [];
  if (copy) found.push({ side: copy.comparison.first, of: `${copy.report.unit}本年年报` });
  const most = found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best && best.side.share >= one.side.share ? best : one),
    undefined,
  );
  if (!most || most.side.share === 0) return { percent: 0, with: "与上年年报、其他单位本年年报没有成段相同的文字" };
  const percent = Math.round(most.side.share * 10_000) / 100;
  return { percent, with: `与${most.of}相同的文字${most.side.sharedCharacters}字` };
}
