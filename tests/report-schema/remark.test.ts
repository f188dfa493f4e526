import { describe, expect, it } from "vitest";
import { answerInput, remarkInput } from "#report-schema/remark-input.ts";
import {
  mayStep,
  placeWord,
  remarkNumbers,
  remarkStanding,
  remarkStandings,
  remarkSteps,
  remarksSentWith,
  type MadeMove,
  type RemarkRecord,
  type RemarkStep,
  type RemarkStepRecord,
} from "#report-schema/remark.ts";

function remark(id: string, eventSequence: number, given: Partial<RemarkRecord> = {}): RemarkRecord {
  return { id, scope: "byOffice", round: 1, eventSequence, place: { kind: "whole" }, ...given };
}

function did(step: RemarkStep, eventSequence: number, remarkId = "a"): RemarkStepRecord {
  return { remarkId, step, eventSequence };
}

/** 开始填报、报送、退回、再报送、再退回 */
const way: readonly MadeMove[] = (["start", "submit", "return", "submit", "return"] as const).map((move, index) => ({
  sequence: index + 1,
  move,
}));

function after(move: MadeMove["move"]): MadeMove[] {
  return [{ sequence: 3, move }];
}

/** Fields of a form that were not right. */
function fields(texts: Record<string, string>): unknown[] {
  return (remarkInput.safeParse(texts).error?.issues ?? []).map(({ path }) => path[0]);
}

describe("审查意见", () => {
  it.each([
    ["待退回", [], 2, "written"],
    ["撤销了", [did("drop", 2)], 2, "dropped"],
    ["退回后", [], 3, "open"],
    ["答复了", [did("answer", 3)], 3, "answered"],
    ["认定改好", [did("answer", 3), did("meet", 4)], 4, "met"],
    ["认定没有改好", [did("answer", 3), did("miss", 4)], 4, "open"],
  ] as const)("%s", (_, steps, until, standing) => {
    const moves = way.filter(({ sequence }) => sequence <= until);
    expect(remarkStanding(remark("a", 2), steps, moves)).toBe(standing);
  });

  it("of the unit's own reviewers is sent by 单位内退回, one of the office by 退回 or 重新打开, never the other way", () => {
    expect(remarkStanding(remark("a", 2, { scope: "inUnit" }), [], after("returnInUnit"))).toBe("open");
    expect(remarkStanding(remark("a", 2, { scope: "inUnit" }), [], after("return"))).toBe("written");
    expect(remarkStanding(remark("a", 2), [], after("returnInUnit"))).toBe("written");
    expect(remarkStanding(remark("a", 2), [], after("reopen"))).toBe("open");
  });

  it("takes each step only where it makes sense", () => {
    const table = Object.fromEntries(
      remarkSteps.map((step) => [step, remarkStandings.filter((standing) => mayStep(step, standing))]),
    );
    expect(table).toEqual({
      drop: ["written"],
      answer: ["open", "answered"],
      meet: ["open", "answered"],
      miss: ["answered", "met"],
    });
  });

  it("is numbered within its round, apart for the office and the unit, leaving out what was dropped", () => {
    const remarks = [
      remark("a", 2),
      remark("b", 2),
      remark("c", 2),
      remark("d", 2, { scope: "inUnit" }),
      remark("e", 4, { round: 2 }),
    ];
    expect(Object.fromEntries(remarkNumbers(remarks, [did("drop", 2, "b")]))).toEqual({ a: 1, c: 2, d: 1, e: 1 });
  });

  it("goes with its own return; what was not met goes with the next one again, what was met does not", () => {
    const remarks = [remark("a", 2), remark("b", 2), remark("c", 4, { round: 2 })];
    const steps = [did("answer", 3, "a"), did("answer", 3, "b"), did("meet", 4, "a"), did("miss", 4, "b")];
    const sent = (at: number) => remarksSentWith(way[at - 1]!, remarks, steps, way).map(({ id }) => id);
    expect(sent(3)).toEqual(["a", "b"]);
    expect(sent(5)).toEqual(["b", "c"]);
    // What is judged after stays out of a paper already written.
    expect(remarksSentWith(way[4]!, remarks, [...steps, did("meet", 6, "c")], way).map(({ id }) => id)).toEqual([
      "b",
      "c",
    ]);
  });
});

describe("意见的表单", () => {
  const said = { text: " 请核对 " };
  it.each([
    ["whole", { kind: "whole" }],
    ["applications.received.person", { kind: "figure", figure: "applications.received.person" }],
    ["text.problems", { kind: "text", key: "problems", quote: "原句。", start: 12 }],
  ] as const)("reads the place %s and writes it back", (at, place) => {
    const read = remarkInput.parse({ at, quote: " 原句。", start: "12", ...said });
    expect(read).toEqual({ place, text: "请核对" });
    expect(placeWord(read.place)).toBe(at);
  });

  it("asks for words, for a place, and for the sentence a text's remark is about", () => {
    expect(fields({ at: "whole", text: " " })).toEqual(["text"]);
    expect(fields({ at: "", ...said })).toEqual(["at"]);
    expect(fields({ at: "text.problems", ...said })).toEqual(["quote"]);
    expect(fields({ at: "whole", text: "长".repeat(2_001) })).toEqual(["text"]);
    // A text there is not is taken for a cell, which the service does not find.
    expect(remarkInput.parse({ at: "text.nowhere", ...said }).place.kind).toBe("figure");
  });

  it("takes an answer of one of two kinds", () => {
    expect(answerInput.parse({ remarkId: "a", kind: "changed" })).toEqual({
      remarkId: "a",
      kind: "changed",
      words: "",
    });
    expect(answerInput.safeParse({ remarkId: "a", kind: "later" }).success).toBe(false);
  });
});
