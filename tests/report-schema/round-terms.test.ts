import { describe, expect, it } from "vitest";
import { readRoundKey, roundKey, roundLabel } from "#report-schema/round-key.ts";
import {
  datesTrouble,
  isClosed,
  type RoundRules,
  type RoundStep,
  stepsByUnit,
  termsOf,
} from "#report-schema/round-terms.ts";

const round: RoundRules = { dueOn: "2026-01-31", handInUntil: "2026-02-10", publishBy: null, asksAll: true };

function step(kind: RoundStep["step"], day: string | null = null, reason = "机构改革"): RoundStep {
  return { step: kind, unitId: "finance", day, reason };
}

describe("年度对一个单位的要求", () => {
  it("is the round's own where nothing was settled about the unit", () => {
    expect(termsOf(round)).toEqual({
      asked: true,
      exemptReason: "",
      dueOn: "2026-01-31",
      handInUntil: "2026-02-10",
      extensionReason: "",
    });
    expect(termsOf({ ...round, asksAll: false }).asked).toBe(false);
  });

  it("is what was settled last: exempt (免报) with the reason, or asked again", () => {
    expect(termsOf(round, [step("exempt")])).toMatchObject({ asked: false, exemptReason: "机构改革" });
    expect(termsOf(round, [step("exempt"), step("include")])).toMatchObject({ asked: true, exemptReason: "" });
    expect(termsOf({ ...round, asksAll: false }, [step("include")]).asked).toBe(true);
  });

  it("is a later day by an extension (延期), which the close of hand-in follows", () => {
    expect(termsOf(round, [step("extend", "2026-02-05")])).toMatchObject({
      dueOn: "2026-02-05",
      handInUntil: "2026-02-10",
      extensionReason: "机构改革",
    });
    expect(termsOf(round, [step("extend", "2026-02-28")]).handInUntil).toBe("2026-02-28");
    expect(termsOf(round, [step("extend", "2026-02-28"), step("extend", "2026-02-05", "二次")])).toMatchObject({
      dueOn: "2026-02-05",
      extensionReason: "二次",
    });
  });

  it("knows no extension any more once the round's own day is as late", () => {
    const later = { ...round, dueOn: "2026-02-08" };
    expect(termsOf(later, [step("extend", "2026-02-05")])).toMatchObject({ dueOn: "2026-02-08", extensionReason: "" });
  });

  it("takes a first hand-in through the last day, and always what was returned", () => {
    const terms = termsOf(round);
    expect(isClosed(terms, "2026-02-10", 0)).toBe(false);
    expect(isClosed(terms, "2026-02-11", 0)).toBe(true);
    expect(isClosed(terms, "2026-02-11", 1)).toBe(false);
    expect(isClosed({ handInUntil: null }, "2030-01-01", 0)).toBe(false);
  });

  it("groups what was settled by unit and leaves out the round's own days", () => {
    const dates: RoundStep = { step: "dates", unitId: null, day: "2026-02-01", reason: "" };
    expect([...stepsByUnit([dates, step("exempt"), step("include")])]).toEqual([
      ["finance", [step("exempt"), step("include")]],
    ]);
  });
});

describe("年度的期限", () => {
  it.each([
    ["2026-01-31", null, null, undefined],
    ["2025-12-01", "2026-12-31", "2026-03-31", undefined],
    ["2025-11-30", null, null, "截止日期应在"],
    ["2026-01-31", "2026-01-30", null, "不能早于报送截止日期"],
    ["2026-01-31", null, "2027-01-01", "公开期限应在"],
  ])("due %s, taken until %s, published by %s: %s", (dueOn, handInUntil, publishBy, trouble) => {
    const told = datesTrouble(2025, { dueOn, handInUntil, publishBy });
    if (trouble) expect(told).toContain(trouble);
    else expect(told).toBeUndefined();
  });
});

describe("年度和演练的名称", () => {
  it("are told apart in addresses and in words", () => {
    expect(roundKey({ year: 2025, isRehearsal: true })).toBe("2025-rehearsal");
    expect(readRoundKey("2025-rehearsal")).toEqual({ year: 2025, isRehearsal: true });
    expect(readRoundKey("2025")).toEqual({ year: 2025, isRehearsal: false });
    expect(roundLabel({ year: 2025, isRehearsal: true })).toBe("2025 年度（演练）");
    for (const odd of ["", "25", "-2025", "2025-", "2025-trial", "02025"]) expect(readRoundKey(odd)).toBeUndefined();
  });
});
