import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#report-schema/radar/compare-texts.ts";
import { findCopies, indexRound, type RoundReport } from "#report-schema/radar/round-index.ts";
import { reportOf, sentences } from "./sample-texts.ts";

function town(number: number, lines: readonly string[]): RoundReport {
  return { id: `report-${number}`, ...reportOf(`第${number}镇人民政府`, lines) };
}

function found(reports: readonly RoundReport[], report: RoundReport, threshold = 0.5): [string, number][] {
  return findCopies(indexRound(reports), report, threshold).map((copy) => [
    copy.report.id,
    copy.comparison.first.share,
  ]);
}

/** Some of the sentences, each with figures of its own, as a town copies them from another. */
const anyTown = fc
  .tuple(fc.subarray([...sentences], { minLength: 1 }), fc.nat(99))
  .map(([lines, figure]) => lines.map((line) => `${line}，共${figure}次。`));

describe("copies within a round (同年度雷同)", () => {
  const copied = sentences.slice(0, 5);
  const round = [
    town(1, copied),
    town(2, [...copied.slice(0, 4), sentences[8]]),
    town(3, sentences.slice(5, 10)),
    town(4, [...copied.slice(0, 2), ...sentences.slice(5, 8)]),
  ];

  it("are the reports with at least so much in common, the most alike first, never the report itself", () => {
    expect(found(round, round[0]!).map(([id]) => id)).toEqual(["report-2"]);
    expect(found(round, round[0]!, 0.3).map(([id]) => id)).toEqual(["report-2", "report-4"]);
    expect(found(round, round[2]!, 0.9)).toEqual([]);
  });

  it("are found for a report that is not in the round yet", () => {
    expect(found(round.slice(1), round[0]!)).toEqual(found(round, round[0]!));
  });

  it("do not come from a sentence that stands in more than half of eight reports or more", () => {
    const model = sentences.slice(0, 2);
    const eight = Array.from({ length: 8 }, (_, index) =>
      town(index, [...(index < 5 ? model : []), sentences[(index % 6) + 3]!]),
    );
    expect(found(eight, eight[0]!).map(([id]) => id)).toEqual(["report-6"]);
    expect(found(eight.slice(0, 7), eight[0]!).map(([id]) => id)).toContain("report-1");
  });

  it("are the same in whichever order the reports come in", () => {
    fc.assert(
      fc.property(fc.array(anyTown, { minLength: 2, maxLength: 14 }), fc.integer(), (texts, turn) => {
        const reports = texts.map((lines, index) => town(index, lines));
        const cut = Math.abs(turn) % reports.length;
        const turned = [...reports.slice(cut), ...reports.slice(0, cut)].reverse();
        for (const report of reports) expect(found(turned, report)).toEqual(found(reports, report));
      }),
      { numRuns: 60 },
    );
  });

  it("are those that comparing every pair would find", () => {
    fc.assert(
      fc.property(fc.array(anyTown, { minLength: 2, maxLength: 7 }), (texts) => {
        const reports = texts.map((lines, index) => town(index, lines));
        const [first, ...others] = reports;
        const alike = others.filter((other) => compareTexts(first!, other).first.share >= 0.5).map(({ id }) => id);
        expect(new Set(found(reports, first!).map(([id]) => id))).toEqual(new Set(alike));
      }),
      { numRuns: 100 },
    );
  });
});
