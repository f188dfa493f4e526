import { describe, expect, it } from "vitest";
import {
  existedOn,
  isAskedFor,
  type Lifespan,
  pastOf,
  unitsBehind,
  type Succession,
} from "#report-schema/unit-past.ts";

const always: Lifespan = { since: null, abolishedOn: null };

/** What a unit's past in 2024 is, as asked for its report of 2025. */
function past2024(unitId: string, successions: readonly Succession[], lives: Readonly<Record<string, Lifespan>> = {}) {
  return pastOf(unitId, { year: 2025, earlier: 2024 }, successions, (id) => lives[id] ?? always);
}

function to(predecessorId: string, successorId: string, from = "2025-03-01"): Succession {
  return { predecessorId, successorId, from };
}

const ended = (day = "2025-03-01"): Lifespan => ({ since: null, abolishedOn: day });
const begun = (day = "2025-03-01"): Lifespan => ({ since: day, abolishedOn: null });

describe("一个单位的去年", () => {
  it("is the unit itself where nothing happened to it, whatever happened to others", () => {
    expect(past2024("财政局", [])).toEqual({ kind: "same", unitId: "财政局" });
    expect(past2024("财政局", [to("甲局", "乙局")], { 甲局: ended() })).toEqual({ kind: "same", unitId: "财政局" });
  });

  it("is nothing for a new unit that follows nobody", () => {
    expect(past2024("大数据局", [], { 大数据局: begun() })).toEqual({ kind: "none" });
  });

  it("is the one unit whose work it took over whole", () => {
    const lives = { 旧局: ended(), 新局: begun() };
    expect(past2024("新局", [to("旧局", "新局")], lives)).toEqual({ kind: "one", unitId: "旧局" });
  });

  it("is all of those merged (合并) into a new unit", () => {
    const lives = { 甲局: ended(), 乙局: ended(), 新局: begun() };
    expect(past2024("新局", [to("甲局", "新局"), to("乙局", "新局")], lives)).toEqual({
      kind: "merged",
      unitIds: ["甲局", "乙局"],
    });
  });

  it("counts a unit that took in another (并入) among its own past", () => {
    expect(past2024("甲局", [to("乙局", "甲局")], { 乙局: ended() })).toEqual({
      kind: "merged",
      unitIds: ["甲局", "乙局"],
    });
  });

  it("cannot be told apart after a division (拆分), for the new units and for the one that goes on", () => {
    const divided = [to("大局", "小局"), to("大局", "新局")];
    const lives = { 大局: ended(), 小局: begun(), 新局: begun() };
    expect(past2024("小局", divided, lives)).toEqual({ kind: "split", unitIds: ["大局"] });
    const goesOn = [to("大局", "新局")];
    expect(past2024("新局", goesOn, { 新局: begun() })).toEqual({ kind: "split", unitIds: ["大局"] });
    expect(past2024("大局", goesOn, { 新局: begun() })).toEqual({ kind: "split", unitIds: ["大局"] });
  });

  it("is followed through several changes within one year", () => {
    const lives = {
      甲局: ended("2025-02-01"),
      乙局: { since: "2025-02-01", abolishedOn: "2025-09-01" },
      丙局: begun("2025-09-01"),
      丁局: ended("2025-09-01"),
    };
    const steps = [
      to("甲局", "乙局", "2025-02-01"),
      to("乙局", "丙局", "2025-09-01"),
      to("丁局", "丙局", "2025-09-01"),
    ];
    expect(past2024("丙局", steps, lives)).toEqual({ kind: "merged", unitIds: ["甲局", "丁局"] });
  });

  it("leaves out what happened before the year began or after it ended", () => {
    const before = [to("乙局", "甲局", "2024-12-31")];
    expect(past2024("甲局", before, { 乙局: ended("2024-12-31") })).toEqual({ kind: "same", unitId: "甲局" });
    const after = [to("乙局", "甲局", "2026-01-01")];
    expect(past2024("甲局", after, { 乙局: ended("2026-01-01") })).toEqual({ kind: "same", unitId: "甲局" });
    const firstDay = [to("乙局", "甲局", "2025-01-01")];
    expect(past2024("甲局", firstDay, { 乙局: ended("2025-01-01") }).kind).toBe("merged");
  });

  it("ends where units were entered in a ring", () => {
    expect(past2024("甲局", [to("甲局", "乙局"), to("乙局", "甲局")]).kind).toBe("split");
  });
});

describe("撤销和设立的日期", () => {
  it("a unit is there from its first day and no more from the day of its end (撤销之日)", () => {
    const life = { since: "2025-03-01", abolishedOn: "2025-09-01" };
    expect(["2025-02-28", "2025-03-01", "2025-08-31", "2025-09-01"].map((day) => existedOn(life, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("an abolished unit is asked for the years it saw the end of, and for no later one", () => {
    const unit = { reports: true, since: null, abolishedOn: "2025-06-01" };
    expect([2023, 2024, 2025, 2026].filter((year) => isAskedFor(year, unit))).toEqual([2023, 2024]);
    expect(isAskedFor(2024, { ...unit, reports: false })).toBe(false);
  });
});

it("the units behind one are all its work can have come from, in a ring too, and none beside it", () => {
  const successions = [to("甲", "乙", "2015-01-01"), to("乙", "丙"), to("丙", "甲"), to("乙", "丁"), to("戊", "己")];
  expect([...unitsBehind("丙", successions)].sort()).toEqual(["丙", "乙", "甲"].sort());
  expect([...unitsBehind("戊", successions)]).toEqual(["戊"]);
});
