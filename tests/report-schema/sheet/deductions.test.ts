/** 没有佐证，不能扣分：what counts as taking points, at and beside the edge. */
import { expect, it } from "vitest";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import { deductionsOf } from "#report-schema/sheet/deductions.ts";
import { judgeSheet } from "#report-schema/sheet/sheet-faults.ts";
import { cellKey } from "#report-schema/sheet/sheet-content.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";

const reading = readScheme({
  ...yanshiMonthly,
  id: "trial",
  groups: [{ id: "all", name: "全部", kinds: ["department"] }],
  accumulation: null,
  ranking: { by: "total", ties: "share" },
  lists: { best: 0, worst: 0, notUpdated: null },
  indicators: [
    { kind: "judged", id: "judged", name: "组织领导", full: 10 },
    { kind: "perEvent", id: "event", name: "被通报", full: 5, base: "full", counted: "次", each: 1, floor: 0 },
    { kind: "uncapped", id: "uncapped", name: "迟报", each: 2, counted: "次" },
    { kind: "passThrough", id: "pass", name: "上级扣分", factor: 5 },
    { kind: "veto", id: "veto", name: "新媒体", counted: "个", more: 1 },
  ],
});
if (!reading.ok) throw new Error(reading.problems.join("；"));
const { scheme } = reading;

function judged(cells: Readonly<Record<string, string>>, proved: ReadonlySet<string> = new Set()) {
  const content = { units: [{ id: "u", name: "某局", group: "all" }], cells: { u: cells }, before: {} };
  return judgeSheet(scheme, content, proved);
}

it.each([
  [{ judged: "3", event: "0次", uncapped: "0次", pass: "0", veto: "1个" }, []],
  [{ judged: "10", event: "1次", uncapped: "", pass: "", veto: "" }, ["event"]],
  [{ judged: "10", event: "", uncapped: "1次", pass: "0.5", veto: "" }, ["uncapped", "pass"]],
  [{ judged: "10", event: "", uncapped: "", pass: "", veto: "2个" }, ["veto"]],
])("%j takes points by %j", (cells, items) => {
  expect(deductionsOf(scheme, judged(cells).scores).map(({ column }) => column)).toEqual(items);
});

it("a deduction with evidence is no fault; one without is said with its sum", () => {
  const cells = { judged: "10", event: "2次", uncapped: "", pass: "", veto: "" };
  expect(judged(cells, new Set([cellKey({ unitId: "u", column: "event" })])).faults).toEqual([]);
  expect(judged(cells).faults).toEqual([
    "某局“被通报”满分5分，2次，每次扣1分，共扣2分，得3分，还没有佐证：没有佐证的不能扣分，请补上佐证或改掉这一格。",
  ]);
});
