import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "#report-schema/report.ts";
import { contentChanges, undoChanges, wholeChanges, type ContentChange } from "#report-schema/content-changes.ts";
import { pieceBetween, withoutPiece } from "#report-schema/text-piece.ts";

const anyText = fc
  .array(fc.constantFrom("公", "开", "公开", "3", "\n", "𬭚", "㙟", "🙂", "。"), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("the replaced piece of a text (正文改动)", () => {
  it("leads back to the text before, whatever was changed", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const piece = pieceBetween(before, after);
        expect(withoutPiece(after, piece)).toBe(before);
        expect(before.slice(0, piece.startsAt) + piece.after).toBe(after.slice(0, piece.startsAt + piece.after.length));
      }),
    );
  });

  it("never holds half of a rare character", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const piece = pieceBetween(before, after);
        expect(`${piece.before}${piece.after}`).not.toMatch(/\p{Cs}/u);
      }),
    );
    expect(pieceBetween("镇𬭚", "镇𬭛")).toEqual({ startsAt: 1, before: "𬭚", after: "𬭛" });
  });

  it("is one character when one was typed into a long text", () => {
    const text = "依法公开政府信息。".repeat(500);
    const typed = `${text.slice(0, 2000)}新${text.slice(2000)}`;
    expect(pieceBetween(text, typed)).toEqual({ startsAt: 2000, before: "", after: "新" });
  });

  it("is not undone on a text it was not made for", () => {
    expect(() => withoutPiece("别的正文", { startsAt: 0, before: "甲", after: "乙" })).toThrow(/对不上/u);
  });

  it("gives the whole texts back where a history holds pieces only", () => {
    const states = ["", "公开三件", "公开三十件", "三十件"].map((overview): ReportContent => ({
      ...emptyContent,
      narrative: { ...emptyContent.narrative, overview },
    }));
    const whole = states.slice(1).flatMap((after, index) => contentChanges(states[index]!, after));
    const pieces = whole.map((change): ContentChange => {
      if (change.before === null || change.after === null) return change;
      return { field: change.field, ...pieceBetween(change.before, change.after) };
    });
    expect(pieces[1]).toMatchObject({ startsAt: 3, before: "", after: "十" });
    expect(undoChanges(states[3]!, pieces)).toEqual(states[0]);
    expect(wholeChanges(states[3]!, pieces)).toEqual(whole);
  });
});
