import { expect, it } from "vitest";
import type { Report } from "#report-schema/report.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { balanceRepair } from "#report-schema/suggestions/balance-repair.ts";
import { suggestionText } from "#report-schema/suggestions/suggestion-text.ts";
import { withTotals } from "#report-schema/totals.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const sound = goldenReport("sound-2021-30");

function repaired(report: Report, previous?: Report) {
  const subject = subjectOf(report, {}, { previous });
  const suggestion = balanceRepair(subject);
  return suggestion && { suggestion, ...suggestionText(subject.format, suggestion) };
}

function off(id: string, by: number): Report {
  return { ...sound, figures: { ...sound.figures, [id]: (sound.figures[id] ?? 0) + by } };
}

it("names the cell the text speaks for", () => {
  const found = repaired(off("applications.disclosed.person", 3));
  const right = sound.figures["applications.disclosed.person"];
  expect(found?.suggestion).toMatchObject({ changes: [{ figure: "applications.disclosed.person", value: right }] });
  expect(found?.sentence).toBe(
    `若“表三·（一）予以公开·自然人”为 ${right}，则全部平衡（与正文、合计和上年数都对得上）。`,
  );
});

it("names the cell the totals of a file speak for", () => {
  const declared = withTotals(subjectOf(sound).format, sound.figures);
  const silent = { opening: "", overview: "", problems: "", other: "" };
  const report = { ...off("applications.refused.safety.company", 2), narrative: silent };
  expect(repaired(report)).toBeUndefined();
  const totals = Object.fromEntries(Object.entries(declared).filter(([id]) => id.endsWith(".total")));
  const found = repaired({ ...report, declared: totals });
  expect(found?.suggestion).toMatchObject({ changes: [{ figure: "applications.refused.safety.company" }] });
});

it("says nothing where all balances hold, where two columns are off, or where nothing speaks for one cell", () => {
  expect(repaired(sound)).toBeUndefined();
  const one = off("applications.disclosed.person", 3);
  const two = { ...one, figures: { ...one.figures, "applications.disclosed.company": 9 } };
  expect(repaired(two)).toBeUndefined();
  const silent = { opening: "", overview: "", problems: "", other: "" };
  expect(repaired({ ...one, narrative: silent })).toBeUndefined();
});

it("never takes a cell below zero", () => {
  const found = repaired(off("applications.carriedOut.person", 40));
  for (const change of found?.suggestion.kind === "figures" ? found.suggestion.changes : []) {
    expect(change.value).toBeGreaterThanOrEqual(0);
  }
});
