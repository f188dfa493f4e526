import { describe, expect, it } from "vitest";
import { formats } from "#report-schema/formats/registry.ts";
import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { rulePolicies } from "#report-schema/rules/rule-policy.ts";
import {
  changedRules,
  levelInRound,
  thresholdNames,
  thresholds,
  usualSettings,
} from "#report-schema/rules/rule-settings.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import { levelField, numberField, readSettings, settingsText } from "#report-schema/rules/settings-input.ts";

const set = (levels: object, numbers: object = {}) => ruleSettingsSchema.parse({ levels, numbers });

describe("规则设定", () => {
  it("usual levels are those of the guide, usual numbers lie within their bounds and are those of the formats", () => {
    for (const { rule, levels } of ruleGuide().flatMap(({ entries }) => entries)) {
      expect(rulePolicies[rule].usual, rule).toBe(levels[0]);
    }
    for (const name of thresholdNames) {
      const { usual, least, most } = thresholds[name];
      expect(usual >= least && usual <= most, name).toBe(true);
    }
    for (const relation of formats.flatMap(({ relations }) => relations)) {
      if (relation.kind === "ceiling") expect(relation.limit).toBe(thresholds.moneyCeiling.usual * 1_000_000);
      if (relation.rule === "applications.other-share" && relation.kind === "share")
        expect(relation.most * 100).toBe(thresholds.otherShare.usual);
      if (relation.rule === "applications.not-held-share" && relation.kind === "share")
        expect(relation.most * 100).toBe(thresholds.notHeldShare.usual);
    }
  });

  it("what law and arithmetic fix cannot be set, nor a number out of its bounds, nor a rule there is not", () => {
    for (const wrong of [
      { levels: { "applications.balance": "note" } },
      { levels: { "text.personal-data": "off" } },
      { levels: { "text.facets": "note" } },
      { levels: { "text.nothing": "note" } },
      { numbers: { otherShare: 96 } },
      { numbers: { otherShare: 30.5 } },
      { numbers: { nothing: 1 } },
    ]) {
      expect(ruleSettingsSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it("what a rule is sure of takes the level set; what it only asks about is never made stricter", () => {
    const strict = set({ "text.repeated": "block" });
    expect(levelInRound(strict, "text.repeated", "explain")).toBe("block");
    expect(levelInRound(strict, "text.repeated", "note")).toBe("note");
    const mild = set({ "years.carried-in": "explain" });
    expect(levelInRound(mild, "years.carried-in", "block")).toBe("explain");
    const milder = set({ "text.sum": "note" });
    expect(levelInRound(milder, "text.sum", "explain")).toBe("note");
    expect(levelInRound(usualSettings, "text.sum", "note")).toBe("note");
  });

  it("the form keeps only what differs from the usual, full-width digits read", () => {
    const reading = readSettings({
      [levelField("text.papers")]: "off",
      [levelField("text.copied")]: "explain",
      [numberField("overviewMost")]: "１,０００",
      [numberField("jumpFactor")]: "10",
    });
    expect(reading).toEqual({
      ok: true,
      settings: { levels: { "text.papers": "off" }, numbers: { overviewMost: 1000 } },
    });
  });

  it("each field that is wrong is named: no number, out of bounds, not allowed, least above most", () => {
    const reading = readSettings({
      [levelField("applications.balance")]: "off",
      [numberField("otherShare")]: "三成",
      [numberField("copiedShare")]: "5",
      [numberField("overviewMost")]: "100",
      [numberField("overviewLeast")]: "200",
    });
    expect(reading.ok ? {} : Object.fromEntries(Object.entries(reading.problems).map(([k, v]) => [k, v.kind]))).toEqual(
      {
        [levelField("applications.balance")]: "not-allowed",
        [numberField("otherShare")]: "not-whole",
        [numberField("copiedShare")]: "out-of-bounds",
        [numberField("overviewLeast")]: "crossed",
      },
    );
  });

  it("rules that two settings treat otherwise are named once; equal settings have one text", () => {
    const after = set({ "text.papers": "off" }, { copiedShare: 40, copiedCharacters: 200 });
    expect(changedRules(usualSettings, after)).toEqual(["text.papers", "text.copied"]);
    expect(changedRules(after, after)).toEqual([]);
    expect(settingsText(set({}, { copiedShare: 40, jumpFactor: 5 }))).toBe(
      settingsText(set({}, { jumpFactor: 5, copiedShare: 40 })),
    );
  });
});
