import { expect, it } from "vitest";
import { reportStates, stateLabels } from "#report-schema/lifecycle.ts";
import {
  awaitsDecision,
  awaitsUnit,
  hasPassed,
  isChosen,
  isOverdue,
  isPublicationOverdue,
  standingLabels,
  standingOf,
  standings,
  standingText,
  type Standing,
} from "#report-schema/standing.ts";

/** By what the office reads on its board. */
function named(wanted: (standing: Standing) => boolean): string[] {
  return standings.filter(wanted).map((standing) => standingLabels[standing]);
}

it("a unit stands (进度) where the office can see it", () => {
  const seen = reportStates.map((state) => [stateLabels[state], standingLabels[standingOf(state)]]);
  expect(Object.fromEntries(seen)).toEqual({
    草稿: "草稿",
    单位审核中: "单位审核",
    已报送: "已报送",
    退回修改: "退回",
    审查通过: "通过",
    已发布: "已发布",
    已撤回更正: "已撤回",
  });
  expect(standingLabels[standingOf(undefined)]).toBe("未开始");
});

it("what somebody of the office has in hand is 审查中, and only what was handed in can be", () => {
  const claimed = reportStates.filter((state) => standingLabels[standingOf(state, true)] === "审查中");
  expect(claimed.map((state) => stateLabels[state])).toEqual(["已报送"]);
});

it("a report sent back says how often (退回第几次)", () => {
  expect(standingText("returned", 2)).toBe("退回第 2 次");
  expect(standingText("returned")).toBe("退回");
  expect(standingText("approved", 2)).toBe("通过");
});

it("each standing waits for the office, for the unit, or has passed, and for one of them only", () => {
  expect(named(awaitsDecision)).toEqual(["已报送", "审查中"]);
  expect(named(awaitsUnit)).toEqual(["未开始", "草稿", "单位审核", "退回", "已撤回"]);
  expect(named(hasPassed)).toEqual(["通过", "已发布"]);
  for (const standing of standings) {
    expect([awaitsDecision(standing), awaitsUnit(standing), hasPassed(standing)].filter(Boolean)).toHaveLength(1);
  }
});

it("逾期未报 is what was never handed in once the last day is over", () => {
  expect(named((standing) => isOverdue(standing, -1, 0))).toEqual(["未开始", "草稿", "单位审核", "退回", "已撤回"]);
  expect(named((standing) => isOverdue(standing, 0, 0))).toEqual([]);
  expect(named((standing) => isOverdue(standing, -1, 1))).toEqual([]);
});

it("逾期未发布 is whatever is not out once the day of publication is over", () => {
  expect(isPublicationOverdue("approved", -1)).toBe(true);
  expect(isPublicationOverdue("withdrawn", -1)).toBe(true);
  expect(isPublicationOverdue("published", -1)).toBe(false);
  expect(isPublicationOverdue("approved", 0)).toBe(false);
});

it("成品 are made of what passed, published or not; or of all that was ever handed in", () => {
  const passed = reportStates.filter((state) => isChosen("passed", state, 1));
  expect(passed.map((state) => stateLabels[state])).toEqual(["审查通过", "已发布"]);
  expect(reportStates.every((state) => isChosen("handedIn", state, 1))).toBe(true);
  expect(reportStates.some((state) => isChosen("handedIn", state, 0))).toBe(false);
});
