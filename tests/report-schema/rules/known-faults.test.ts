/** A slice of the checker's bench (`npm run bench:checker`): every known kind of fault is caught, sound reports are let be. */
import { describe, expect, it } from "vitest";
import { allFaults } from "#tests/bench/checker/faults/all-faults.ts";
import { goldenDrafts } from "#tests/bench/checker/golden-drafts.ts";
import { measureFault, measureSound, soundReports } from "#tests/bench/checker/measure.ts";

const seed = 711;

describe("Every known kind of fault (常见错误) is caught", () => {
  it.each(allFaults.map((fault) => [fault.name, fault] as const))("%s", (_, fault) => {
    const { cases, missed } = measureFault(fault, 3, seed);
    expect(missed).toEqual([]);
    expect(cases).toBe(3);
  });

  it("and has a name of its own", () => {
    expect(new Set(allFaults.map(({ name }) => name)).size).toBe(allFaults.length);
  });
});

it("sound reports (无错年报) have nothing to put right or explain", () => {
  expect(
    measureSound([...soundReports(60, seed), ...goldenDrafts()]).lines.filter((line) => !line.startsWith("note")),
  ).toEqual([]);
});
