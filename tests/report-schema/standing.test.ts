import { expect, it } from "vitest";
import { reportStates, stateLabels } from "#report-schema/lifecycle.ts";
import { awaitsDecision, standingLabels, standingOf } from "#report-schema/standing.ts";

it("a unit stands (进度) where the office can see it, whatever happens inside the unit", () => {
  const seen = reportStates.map((state) => [stateLabels[state], standingLabels[standingOf(state)]]);
  expect(Object.fromEntries(seen)).toEqual({
    草稿: "草稿",
    单位审核中: "草稿",
    已报送: "已报送",
    退回修改: "退回",
    审查通过: "通过",
    已发布: "通过",
    已撤回更正: "退回",
  });
  expect(standingLabels[standingOf(undefined)]).toBe("未开始");
});

it("only a report handed in (已报送) waits for the office", () => {
  expect(reportStates.filter((state) => awaitsDecision(standingOf(state)))).toEqual(["submitted"]);
});
