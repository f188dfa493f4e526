import { figureIndex } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";
import type { Report } from "../report.ts";
import type { Subject } from "../rules/rule.ts";
import { claimsOf } from "../rules/narrative-text.ts";
import { isUnequal } from "../rules/text-figure.ts";
import { sumOf, withTotals } from "../totals.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * The one cell whose correction makes every balance hold. Within a column any of its cells would do, so something else
 * must speak for one of them: the totals a file printed, the numbers of the text, what last year carried over. A cell is
 * named only when with it more of these agree than before, and more than with any other cell.
 */
export function balanceRepair(
  subject: Pick<Subject, "report" | "format" | "figures" | "previous">,
): Suggestion | undefined {
  const { format, report } = subject;
  const broken = typedBalances(format).filter((balance) => difference(subject, balance) !== 0);
  const [balance] = broken;
  if (!balance || broken.length > 1 || report.figures === undefined) return undefined;
  const missing = difference(subject, balance);
  const before = contradictions(subject, report);
  let best: { readonly figure: FigureId; readonly value: number; readonly left: number } | undefined;
  let isAlone = true;
  for (const [figure, sign] of cellsOf(format, balance)) {
    const value = (report.figures[figure] ?? 0) + sign * missing;
    if (value < 0 || report.figures[figure] === undefined) continue;
    const left = contradictions(subject, { ...report, figures: { ...report.figures, [figure]: value } });
    if (best && left > best.left) continue;
    isAlone = !best || left < best.left;
    best = { figure, value, left };
  }
  if (!best || !isAlone || best.left >= before) return undefined;
  return { kind: "figures", changes: [{ figure: best.figure, value: best.value }], trusting: "evidence" };
}

type Balance = Format["balances"][number];

/** Those of columns people type; that of the totals follows from them. */
function typedBalances(format: Format): Balance[] {
  const index = figureIndex(format);
  return format.balances.filter(({ left }) => left.some((id) => index.get(id)?.computed === false));
}

/** Right minus left: what the left side lacks. 0 while a cell is blank: then it is too early to say. */
function difference({ figures }: Pick<Subject, "figures">, { left, right }: Balance): number {
  const [one, other] = [sumOf(figures, left), sumOf(figures, right)];
  return one.blanks.length + other.blanks.length > 0 ? 0 : other.value - one.value;
}

/** The cells a balance is made of, sums resolved, each with the sign its correction takes. */
function cellsOf(format: Format, { left, right }: Balance): [FigureId, 1 | -1][] {
  const index = figureIndex(format);
  const typed = (id: FigureId): FigureId[] => {
    if (index.get(id)?.computed === false) return [id];
    return format.sums.find(({ total }) => total === id)?.of.flatMap(typed) ?? [];
  };
  return [
    ...left.flatMap(typed).map((id): [FigureId, 1 | -1] => [id, 1]),
    ...right.flatMap(typed).map((id): [FigureId, 1 | -1] => [id, -1]),
  ];
}

/** How many of the other witnesses disagree with these figures. */
function contradictions(
  { format, previous, report: asked }: Pick<Subject, "report" | "format" | "previous">,
  report: Report,
): number {
  const figures = withTotals(format, report.figures);
  const inText = claimsOf({ report: asked, format }).filter((claim) => isUnequal(format, figures, claim)).length;
  const declared = Object.entries(asked.declared ?? {}).filter(
    ([id, value]) => figures[id] !== undefined && figures[id] !== value,
  ).length;
  const carried = previous
    ? format.carryOver.flatMap((entry) =>
        entry.kind === "balance" && entry.from.includes(previous.format.id)
          ? entry.parts.filter(
              ({ figure, last }) =>
                figures[figure] !== undefined &&
                previous.figures[last] !== undefined &&
                figures[figure] !== previous.figures[last],
            )
          : [],
      ).length
    : 0;
  return inText + declared + carried;
}
