/** “怎么改”: what would put a finding right, where that is certain. */
import type { Finding } from "../finding.ts";
import { figureIndex } from "../figure-index.ts";
import type { FigureId } from "../format.ts";
import { claimsOf } from "../rules/narrative-text.ts";
import type { Subject } from "../rules/rule.ts";
import { narrativeKeyOf } from "../text-marks.ts";
import { readTypedFigure } from "../typed-figure.ts";
import { balanceRepair } from "./balance-repair.ts";
import { inStyleOf } from "./number-style.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * What would put this finding right, or undefined where that is not certain. Never applied without a person.
 * @param subject the report the finding was made of
 */
export function suggestionFor(subject: Subject, finding: Finding): Suggestion | undefined {
  switch (finding.rule) {
    case "text.figure":
      return numberOfTable(subject, finding);
    case "text.percentage": {
      const { stated, computed } = finding.facts;
      return inQuote(subject, finding, percentIn(finding.facts.quote, stated), (old) => rounded(old, computed), "text");
    }
    case "text.period":
      return inQuote(subject, finding, finding.facts.quote, (old) => wholeYear(old, finding.facts.year), "law");
    case "text.basis": {
      const { kind, said, right } = finding.facts;
      if (kind !== "decree") return inQuote(subject, finding, said, () => right, "law");
      return inQuote(subject, finding, said, () => right.replace(/^国务院令/u, ""), "law");
    }
    case "figures.type":
      return offered(subject, finding);
    case "applications.balance":
      return balanceRepair(subject);
    case "years.carried-in":
      return finding.facts.unitReorganised || finding.facts.corrected !== undefined ? undefined : lastYears(subject);
    case "years.in-force":
      return stockByLastYear(subject, finding);
    default:
      return undefined;
  }
}

/** The table's number in the sentence, written as the writer writes numbers. */
function numberOfTable(subject: Subject, { facts, quote, figures }: Extract<Finding, { rule: "text.figure" }>) {
  // With last year's balance the number is right: the words are to be changed, and only the writer can.
  if (facts.approximate || facts.unit === "" || facts.withCarriedIn > 0) return undefined;
  const same = claimsOf(subject).filter(
    (claim) => claim.quote === quote && claim.value === facts.stated && claim.figures.join() === figures.join(),
  );
  const [claim] = same;
  if (!claim || same.length > 1) return undefined;
  const old = subject.report.narrative[claim.key].slice(claim.start, claim.end);
  const put = inStyleOf(old, facts.total);
  if (put === undefined || put === old) return undefined;
  const { key, start, end } = claim;
  return { kind: "text", key, start, end, old, new: put, trusting: "table" } as const;
}

/** Changes words within the finding's quote, where both stand only once. */
function inQuote(
  { report, format }: Subject,
  { section, quote = "" }: Finding,
  words: string | undefined,
  change: (old: string) => string | undefined,
  trusting: "text" | "law",
): Suggestion | undefined {
  const key = narrativeKeyOf(format, section);
  if (key === undefined || words === undefined || quote === "") return undefined;
  const text = report.narrative[key];
  const at = text.indexOf(quote);
  const within = quote.indexOf(words);
  if (at < 0 || within < 0 || text.includes(quote, at + 1) || quote.includes(words, within + 1)) return undefined;
  const put = change(words);
  if (put === undefined || put === words) return undefined;
  const start = at + within;
  return { kind: "text", key, start, end: start + words.length, old: words, new: put, trusting };
}

/** The percentage as it is written, where only one number of the quote is that. */
function percentIn(quote: string, stated: number): string | undefined {
  const written = [...quote.matchAll(/\d+(?:\.\d+)?(?=[%％])/gu)].filter(([text]) => Number(text) === stated);
  return written.length === 1 ? written[0]?.[0] : undefined;
}

function rounded(old: string, value: number): string {
  return value.toFixed(old.split(".")[1]?.length ?? 0);
}

/** 2023年1月1日至2023年12月31日, with the words between its days kept. */
function wholeYear(old: string, year: number): string | undefined {
  const days = /^(?:20\d\d年)?\d{1,2}月\d{1,2}日(?<between>起?至)(?:20\d\d年)?\d{1,2}月\d{1,2}日$/u.exec(old);
  return days ? `${year}年1月1日${days.groups?.["between"]}${year}年12月31日` : undefined;
}

/** The number a person probably meant by what stands in the cell. */
function offered({ report }: Subject, { figures: [figure], facts }: Extract<Finding, { rule: "figures.type" }>) {
  const reading = figure === undefined ? undefined : readTypedFigure(report.unread[figure] ?? "", facts.kind);
  if (figure === undefined || reading?.kind !== "problem" || reading.offer === undefined) return undefined;
  return { kind: "figures", changes: [{ figure, value: reading.offer }], trusting: "typed" } as const;
}

/** What last year's report carried over, column by column. */
function lastYears({ format, report, previous }: Subject): Suggestion | undefined {
  if (!previous) return undefined;
  const changes = format.carryOver.flatMap((entry) => {
    if (entry.kind !== "balance" || !entry.from.includes(previous.format.id)) return [];
    return entry.parts.flatMap(({ figure, last }) => {
      const value = previous.figures[last];
      return value === undefined || value === report.figures[figure] ? [] : [{ figure, value }];
    });
  });
  return changes.length === 0 ? undefined : { kind: "figures", changes, trusting: "last-year" };
}

function stockByLastYear({ format }: Subject, { figures, expected }: Finding): Suggestion | undefined {
  const [stock] = figures;
  if (stock === undefined || expected === undefined || expected < 0 || !isTyped(format, stock)) return undefined;
  return { kind: "figures", changes: [{ figure: stock, value: expected }], trusting: "last-year" };
}

function isTyped(format: Subject["format"], id: FigureId): boolean {
  return figureIndex(format).get(id)?.computed === false;
}
