/** A published copy held against the report as it was passed: every figure, every printed total, every sentence. */
import { typedFigures } from "../figure-index.ts";
import { figureDefinition } from "../figure-index.ts";
import { figureText } from "../figure-text.ts";
import type { Format } from "../format.ts";
import { sentencesOf, plainText } from "../narrative/plain-text.ts";
import { placeText } from "../place.ts";
import { reportTitle, type Report } from "../report.ts";
import { withTotals } from "../totals.ts";
import type { ReadReport } from "./report-of-document.ts";

export type PublishedDifference =
  /** Another year's copy, or another format's: nothing else was compared. */
  | { readonly kind: "year"; readonly approved: number; readonly published: number }
  | { readonly kind: "title"; readonly approved: string; readonly published: string }
  | { readonly kind: "figure"; readonly place: string; readonly approved: string; readonly published: string }
  /** Not read for certain: the person has to look. */
  | { readonly kind: "unread"; readonly place: string; readonly approved: string }
  | { readonly kind: "missing"; readonly heading: string; readonly sentence: string }
  | { readonly kind: "added"; readonly heading: string; readonly sentence: string };

/** @param approved the revision that was passed @param published what was read of the copy */
export function comparePublished(format: Format, approved: Report, published: ReadReport): PublishedDifference[] {
  if (published.report.year !== approved.year) {
    return [{ kind: "year", approved: approved.year, published: published.report.year }];
  }
  return [
    ...titleDifference(approved, published),
    ...figureDifferences(format, approved, published.report),
    ...textDifferences(format, approved, published.report),
  ];
}

function titleDifference(approved: Report, { title }: ReadReport): PublishedDifference[] {
  const right = reportTitle(approved.unit, approved.year);
  const said = title?.words ?? "";
  // 年度 for 年 is how many sites write it.
  if (said.replace(/\s/gu, "").replace("年度政府", "年政府") === right) return [];
  return [{ kind: "title", approved: right, published: said }];
}

function figureDifferences(format: Format, approved: Report, published: Report): PublishedDifference[] {
  const right = withTotals(format, approved.figures);
  const read = { ...published.figures, ...published.declared };
  const typed = new Set(typedFigures(format).map(({ id }) => id));
  return Object.entries(right).flatMap(([id, value]): PublishedDifference[] => {
    const said = read[id];
    if (said === value) return [];
    const { kind } = figureDefinition(format, id);
    const place = placeText(format, id);
    if (said !== undefined)
      return [{ kind: "figure", place, approved: figureText(kind, value), published: figureText(kind, said) }];
    // A total that was not printed says nothing wrong.
    return typed.has(id) ? [{ kind: "unread", place, approved: figureText(kind, value) }] : [];
  });
}

function textDifferences(format: Format, approved: Report, published: Report): PublishedDifference[] {
  const headings = new Map(format.sections.map((section) => [section.narrative, section.heading]));
  return (["opening", "overview", "problems", "other"] as const).flatMap((key): PublishedDifference[] => {
    const heading = headings.get(key) ?? "开头段";
    const [right, said] = [sentences(approved.narrative[key]), sentences(published.narrative[key])];
    const [known, found] = [new Set(right.map(letters)), new Set(said.map(letters))];
    return [
      ...right
        .filter((one) => !found.has(letters(one)))
        .map((sentence) => ({ kind: "missing", heading, sentence }) as const),
      ...said
        .filter((one) => !known.has(letters(one)))
        .map((sentence) => ({ kind: "added", heading, sentence }) as const),
    ];
  });
}

function sentences(text: string): string[] {
  return sentencesOf(plainText(text))
    .map((one) => one.text.trim())
    .filter((one) => letters(one) !== "" && one !== "无");
}

/** Spaces, widths and marks are set otherwise on every page; letters and digits are not. */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}%.]|(?<!\d)\.|\.(?!\d)/gu, "");
}
