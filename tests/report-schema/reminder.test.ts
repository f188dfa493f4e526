import { expect, it } from "vitest";
import {
  isReminderDay,
  isReminderShown,
  planText,
  readDays,
  reminderBody,
  reminderSubject,
  usualPlan,
} from "#report-schema/reminder.ts";

const daysOf = (plan = usualPlan): number[] =>
  Array.from({ length: 200 }, (_, index) => 100 - index).filter((left) => isReminderDay(plan, left));

it("usually comes 7, 3 and 1 days before, on the day, the day after and then each third day, for two months", () => {
  expect(daysOf().slice(0, 8)).toEqual([7, 3, 1, 0, -1, -4, -7, -10]);
  expect(daysOf().at(-1)).toBe(-58);
});

it("follows the round's own plan, and none at all", () => {
  expect(daysOf({ before: [14], firstAfter: 2, eachAfter: 0 })).toEqual([14, -2]);
  expect(daysOf({ before: [], firstAfter: 0, eachAfter: 3 })).toEqual([]);
});

it("stands on the first page from the first day on, until it was handed in", () => {
  expect([8, 7, 2, 0, -30].map((left) => isReminderShown(usualPlan, left))).toEqual([false, true, true, true, true]);
  expect([5, -5].map((left) => isReminderShown({ before: [], firstAfter: 0, eachAfter: 0 }, left))).toEqual([
    false,
    false,
  ]);
});

it("days are read as people type them, or not at all", () => {
  expect(readDays("1、3，7 7;0")).toEqual([7, 3, 1, 0]);
  expect(readDays("")).toEqual([]);
  for (const wrong of ["七天", "-1", "61", "1.5", "1 2 3 4 5 6 7 8 9 10 11"]) expect(readDays(wrong)).toBeUndefined();
});

it("says in words when, and to whom", () => {
  expect(planText(usualPlan)).toBe("截止前 7、3、1 天和截止当天；逾期第 1 天起每 3 天");
  expect(planText({ before: [], firstAfter: 0, eachAfter: 0 })).toBe("不自动催报");
  const facts = {
    unit: "示例县财政局",
    round: "2025 年度",
    dueText: "2026年1月31日",
    daysLeft: -4,
    address: "http://a/",
  };
  expect(reminderSubject(facts)).toBe("【逾期】请报送示例县财政局2025 年度政府信息公开年报");
  expect(reminderBody(facts)).toContain("已逾期 4 天");
  expect(reminderBody({ ...facts, ownWords: "请今天下班前报送。" })).toContain("请今天下班前报送。");
  expect(reminderBody({ ...facts, address: "" })).not.toContain("填报地址");
});
