import { describe, expect, it } from "vitest";
import { rulePolicies } from "#report-schema/rules/rule-policy.ts";
import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { isWaivable } from "#report-schema/rules/rule-policy.ts";
import { mayFollow, waiverStanding, waiverStandings, waiverSteps } from "#report-schema/waiver.ts";

describe("准予不改", () => {
  it("is never for personal data, broken sums and balances, blanks, the format, or what the law demands", () => {
    const fixed = Object.keys(rulePolicies).filter((rule) => !isWaivable(rule as keyof typeof rulePolicies));
    expect(fixed.sort()).toEqual([
      "applications.balance",
      "applications.handled",
      "applications.row-total",
      "contest.total",
      "figures.blank",
      "figures.type",
      "format.wrong-year",
      "proactive.items",
      "proactive.rules-power",
      "text.empty",
      "text.personal-data",
    ]);
  });

  it("follows step on step: asked, decided, taken back, asked again", () => {
    const allowed = waiverSteps.map((step) => [step, waiverStandings.filter((standing) => mayFollow(step, standing))]);
    expect(Object.fromEntries(allowed)).toEqual({
      ask: ["none", "expired", "refused", "ended"],
      grant: ["asked"],
      refuse: ["asked"],
      withdraw: ["granted"],
    });
  });

  it("expires after its last day, not on it", () => {
    const grant = { step: "grant", validUntil: "2026-12-31" } as const;
    expect(waiverStanding(grant, "2026-12-31")).toBe("granted");
    expect(waiverStanding(grant, "2027-01-01")).toBe("expired");
    expect(waiverStanding(undefined, "2026-01-01")).toBe("none");
  });
});

describe("规则的松紧", () => {
  it("the usual level of every rule is one an office may choose; law and arithmetic leave one, and nothing off", () => {
    for (const { rule, levels, allowed, waivable, ground } of ruleGuide().flatMap(({ entries }) => entries)) {
      expect(allowed, rule).toContain(levels[0]);
      expect(ground, rule).toMatch(/\p{Script=Han}{4}/u);
      if (!waivable) expect(allowed, rule).toEqual(["block"]);
      if (allowed.includes("off")) expect(ground, rule).toMatch(/^审查经验/u);
    }
  });
});
