import { describe, expect, it } from "vitest";
import { earlierReason, ruleOfKey } from "#report-schema/earlier-reason.ts";
import { findingKey, type Finding, type RuleName } from "#report-schema/finding.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";

function carried(value: number): Finding {
  const facts = { table: "表三", row: "二", lastRow: "四", lastYear: 2024, isTotal: false, unitReorganised: false };
  return {
    rule: "years.carried-in",
    level: "explain",
    figures: ["applications.carriedIn.person"],
    section: "applications",
    facts: { ...facts, columns: [{ label: "自然人", value, last: 3 }] },
  };
}
const isRule = (name: string): name is RuleName => Object.hasOwn(ruleBook, name);
const given = (finding: Finding, reason: string) => ({ findingKey: findingKey(finding), reason });

describe("说明随事实走", () => {
  it("offers the newest reason given before the facts changed", () => {
    const reasons = [given(carried(1), "先前"), given(carried(2), "后来")];
    expect(earlierReason(carried(5), reasons, new Set())?.reason).toBe("后来");
  });

  it("does not offer the reason of a finding that still stands, nor of other figures or rules", () => {
    const own = given(carried(1), "它自己的");
    expect(earlierReason(carried(5), [own], new Set([own.findingKey]))).toBeUndefined();
    const otherCell = { ...carried(1), figures: ["applications.carriedIn.company"] } as Finding;
    expect(earlierReason(carried(5), [given(otherCell, "别的格")], new Set())).toBeUndefined();
    expect(earlierReason(carried(5), [{ findingKey: "坏的", reason: "坏" }], new Set())).toBeUndefined();
  });

  it("knows a finding's key from any other text", () => {
    expect(ruleOfKey(findingKey(carried(1)), isRule)).toBe("years.carried-in");
    for (const text of ["", "[]", "{}", '["nothing"]', '"years.carried-in"']) {
      expect(ruleOfKey(text, isRule)).toBeUndefined();
    }
  });
});
