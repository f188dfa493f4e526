import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentChanges, mergeContent, undoChanges } from "#report-schema/content-changes.ts";
import { fieldLabel, fieldValueText } from "#report-schema/field-label.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { emptyContent, type ReportContent } from "#report-schema/report.ts";
import { anyNarrative } from "./any-figures.ts";

const ids = [
  "contest.review.upheld",
  "contest.review.corrected",
  "proactive.licences.decided",
  "proactive.fees.collected",
];

/** Each cell blank, a figure, or text that is no number; the texts anything. */
const anyContent: fc.Arbitrary<ReportContent> = fc
  .tuple(
    fc.tuple(...ids.map(() => fc.oneof(fc.constant(undefined), fc.nat(3), fc.constantFrom("/", "?", "无", "?1")))),
    fc.oneof(fc.constant(emptyContent.narrative), anyNarrative),
  )
  .map(([cells, narrative]) => ({
    figures: Object.fromEntries(ids.flatMap((id, i) => (typeof cells[i] === "number" ? [[id, cells[i]]] : []))),
    unread: Object.fromEntries(ids.flatMap((id, i) => (typeof cells[i] === "string" ? [[id, cells[i]]] : []))),
    narrative,
  }));

const upheld = (value: number): ReportContent => ({ ...emptyContent, figures: { "contest.review.upheld": value } });

describe("changes between two drafts (修改记录)", () => {
  it("are none between a draft and itself", () => {
    fc.assert(
      fc.property(anyContent, (one) => {
        expect(contentChanges(one, one)).toEqual([]);
      }),
    );
  });

  it("can be taken back to exactly what was there before", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        expect(undoChanges(after, contentChanges(before, after))).toEqual(before);
      }),
    );
  });

  it("can be taken back over several saves, newest change last", () => {
    fc.assert(
      fc.property(fc.array(anyContent, { minLength: 2, maxLength: 5 }), (saves) => {
        const changes = saves.slice(1).flatMap((after, index) => contentChanges(saves[index]!, after));
        expect(undoChanges(saves.at(-1)!, changes)).toEqual(saves[0]);
      }),
    );
  });

  it("tell a typed 1 apart from a text that is no number", () => {
    const typed: ReportContent = { ...emptyContent, unread: { "contest.review.upheld": "1" } };
    expect(contentChanges(upheld(1), typed)).toEqual([{ field: "contest.review.upheld", before: "1", after: "?1" }]);
  });
});

describe("bringing two people's drafts together (合并)", () => {
  it("keeps theirs where I changed nothing", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, theirs) => {
        expect(mergeContent(base, base, theirs)).toEqual({ content: theirs, conflicts: [] });
      }),
    );
  });

  it("keeps mine where nobody else changed anything", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, mine) => {
        expect(mergeContent(base, mine, base)).toEqual({ content: mine, conflicts: [] });
      }),
    );
  });

  it("sees no conflict where both wrote the same", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, both) => {
        expect(mergeContent(base, both, both)).toEqual({ content: both, conflicts: [] });
      }),
    );
  });

  it("loses no change: each of mine is in the draft or told as a conflict, each of theirs is in the draft", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const { content, conflicts } = mergeContent(base, mine, theirs);
        const differs = new Set(contentChanges(content, mine).map(({ field }) => field));
        const told = new Set(conflicts.map(({ field }) => field));
        const wanted = contentChanges(base, mine).map(({ field }) => field);
        for (const field of wanted) expect(told.has(field)).toBe(differs.has(field));
        const lost = new Set(contentChanges(content, theirs).map(({ field }) => field));
        for (const { field } of contentChanges(base, theirs)) expect(lost.has(field)).toBe(false);
      }),
    );
  });

  it("brings together two people who wrote in different cells", () => {
    const mine: ReportContent = { ...upheld(1), narrative: { ...emptyContent.narrative, overview: "我写的" } };
    const theirs: ReportContent = { ...upheld(0), figures: { ...upheld(0).figures, "contest.review.corrected": 2 } };
    const { content, conflicts } = mergeContent(upheld(0), mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content.figures).toEqual({ "contest.review.upheld": 1, "contest.review.corrected": 2 });
    expect(content.narrative.overview).toBe("我写的");
  });

  it("keeps what is in the store where both changed one cell, and tells both values", () => {
    expect(mergeContent(emptyContent, upheld(1), upheld(2))).toEqual({
      content: upheld(2),
      conflicts: [{ field: "contest.review.upheld", theirs: "2", mine: "1" }],
    });
    expect(mergeContent(upheld(0), emptyContent, upheld(2)).conflicts).toEqual([
      { field: "contest.review.upheld", theirs: "2", mine: null },
    ]);
  });
});

describe("a changed field as people read it", () => {
  const format = formatForYear(2025);

  it("is called by its place or heading, never by its id", () => {
    expect(fieldLabel(format, "contest.review.upheld")).toBe("表四·行政复议·结果维持");
    expect(fieldLabel(format, "narrative.opening")).toBe("开头段");
    expect(fieldLabel(format, "narrative.problems")).toBe("五、存在的主要问题及改进情况");
  });

  it.each([
    ["contest.review.upheld", null, "（空）"],
    ["contest.review.upheld", "12", "12"],
    ["contest.review.upheld", "?/", "/"],
    ["proactive.fees.collected", "7000000", "7.0000"],
    ["narrative.overview", "?这样写", "?这样写"],
  ])("shows %s %j as %s", (field, text, shown) => {
    expect(fieldValueText(format, field, text)).toBe(shown);
  });
});
