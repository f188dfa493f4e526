/** Which remarks a later hand-in did not meet, for 审查意见没有落实的条数. */
import { expect, it } from "vitest";
import type { Move } from "#report-schema/lifecycle.ts";
import type { RemarkRecord, RemarkStep, RemarkStepRecord } from "#report-schema/remark.ts";
import { unmetRemarks } from "#report-schema/scoring/unmet-remarks.ts";

const remark: RemarkRecord = { id: "a", scope: "byOffice", round: 1, eventSequence: 2, place: { kind: "whole" } };

function unmet(moves: readonly Move[], steps: readonly (readonly [RemarkStep, number])[], one = remark) {
  const done: RemarkStepRecord[] = steps.map(([step, eventSequence]) => ({ remarkId: "a", step, eventSequence }));
  const made = moves.map((move, index) => ({ sequence: index + 1, move }));
  return unmetRemarks([one], done, made)?.length;
}

const back = ["start", "submit", "return", "submit"] as const;

it.each<[string, number | undefined, readonly Move[], readonly (readonly [RemarkStep, number])[]]>([
  ["nothing handed in yet: it cannot be said", undefined, ["start"], []],
  ["sent, and not come back yet", 0, ["start", "submit", "return"], []],
  ["come back, and not judged yet", 0, back, [["answer", 3]]],
  [
    "found met",
    0,
    back,
    [
      ["answer", 3],
      ["meet", 4],
    ],
  ],
  [
    "found not met",
    1,
    back,
    [
      ["answer", 3],
      ["miss", 4],
    ],
  ],
  [
    "found not met by mistake, put right in the same review",
    0,
    back,
    [
      ["miss", 4],
      ["meet", 4],
    ],
  ],
  [
    "found not met, met only after the next return",
    1,
    [...back, "return", "submit"],
    [
      ["miss", 4],
      ["meet", 6],
    ],
  ],
  ["sent again without a word", 1, [...back, "return"], [["answer", 3]]],
  ["dropped before it was sent", 0, [...back, "return"], [["drop", 2]]],
])("%s", (_title, count, moves, steps) => {
  expect(unmet(moves, steps)).toBe(count);
});

it("remarks of a unit's own people are none of the office's", () => {
  expect(unmet([...back, "return"], [["miss", 4]], { ...remark, scope: "inUnit" })).toBe(0);
});
