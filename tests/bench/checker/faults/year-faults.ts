/** This year against last year's report, and against the neighbours' texts. */
import { narrativeKeys } from "#report-schema/format.ts";
import type { Narrative } from "#report-schema/report.ts";
import { narrativeOf, type Draft } from "../draft.ts";
import { family, withFigures } from "./fault.ts";

/** Last year's report with other figures, as if this year's had been taken from elsewhere. */
function lastChanged(
  draft: Draft,
  changes: (last: Readonly<Record<string, number>>) => Readonly<Record<string, number>> | undefined,
): Draft | undefined {
  const { previous } = draft;
  const made = previous && changes(previous.figures);
  return made && { ...draft, previous: { ...previous, figures: { ...previous.figures, ...made } } };
}

function sameFormat({ previous, formatId }: Draft): boolean {
  return previous?.formatId === formatId;
}

function renamed(narrative: Narrative, change: (text: string) => string): Narrative {
  return Object.fromEntries(narrativeKeys.map((key) => [key, change(narrative[key])])) as unknown as Narrative;
}

export const yearFaults = family("与上年和别的单位", [
  {
    name: "上年结转不等于上年的结转下年度",
    rule: "years.carried-in",
    apply: (draft, chance) =>
      lastChanged(draft, (last) => ({
        "applications.carriedOut.person": last["applications.carriedOut.person"]! + chance.int(1, 4),
      })),
  },
  {
    name: "上年结转的申请人串了列",
    rule: "years.carried-in",
    apply: (draft) =>
      lastChanged(draft, (last) => {
        const [a, b] = [last["applications.carriedOut.person"]!, last["applications.carriedOut.company"]!];
        return a === 0
          ? undefined
          : { "applications.carriedOut.person": a - 1, "applications.carriedOut.company": b + 1 };
      }),
  },
  {
    name: "现行有效接不上去年",
    rule: "years.in-force",
    apply: (draft, chance) =>
      sameFormat(draft)
        ? lastChanged(draft, (last) => {
            const value = last["proactive.normative.inForce"];
            return value === undefined ? undefined : { "proactive.normative.inForce": value + chance.int(1, 9) };
          })
        : undefined,
  },
  {
    name: "废止多于去年现行有效加制发",
    rule: "years.repealed",
    apply: (draft) => {
      const last = draft.previous?.figures["proactive.normative.inForce"];
      const issued = draft.figures["proactive.normative.issued"];
      return last === undefined || issued === undefined
        ? undefined
        : withFigures(draft, { "proactive.normative.repealed": last + issued + 2 });
    },
  },
  {
    name: "上一年项目数量接不上去年",
    rule: "years.previous-items",
    apply: (draft, chance) => {
      const row = `proactive.${chance.pick(["licences", "services", "penalties", "coercion", "fees"])}.previous`;
      return sameFormat(draft) && draft.figures[row] !== undefined
        ? lastChanged(draft, (last) => ({ [row]: last[row]! + chance.int(1, 30) }))
        : undefined;
    },
  },
  {
    name: "多录一个零",
    rule: "years.jump",
    apply: (draft, chance) => {
      const id = `proactive.${chance.pick(["licences", "penalties"])}.decided`;
      const value = draft.figures[id] ?? 0;
      if (!sameFormat(draft) || value < 10) return undefined;
      const before = lastChanged(draft, () => ({ [id]: value }))!;
      return { draft: withFigures(before, { [id]: value * 10 }), mark: id };
    },
  },
  {
    name: "全部数字照抄上年",
    rule: "years.identical",
    apply: (draft) => {
      const isTold = Object.entries(draft.figures).some(([id, value]) => id.startsWith("applications.") && value > 0);
      return sameFormat(draft) && isTold ? lastChanged(draft, () => draft.figures) : undefined;
    },
  },
  {
    name: "正文照抄上年",
    rule: "text.copied",
    apply: (draft) => {
      const { previous, year } = draft;
      const narrative = renamed(narrativeOf(draft), (text) => text.replaceAll(String(year), String(year - 1)));
      return previous && { ...draft, previous: { ...previous, narrative } };
    },
  },
  {
    name: "正文照抄别的单位",
    rule: "text.copied",
    apply: (draft) => {
      const { name, neighbour } = draft.unit;
      const narrative = renamed(narrativeOf(draft), (text) => text.replaceAll(name, neighbour));
      return { draft: { ...draft, siblings: [narrative] }, mark: neighbour };
    },
  },
]);
