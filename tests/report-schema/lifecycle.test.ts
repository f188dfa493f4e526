import { expect, it } from "vitest";
import {
  canMove,
  isEditable,
  moves,
  reportStates,
  returnsAmong,
  stateAfter,
  stateLabels,
  type Move,
} from "#report-schema/lifecycle.ts";

/** The whole table: which moves each state allows, and where they lead. */
const table: Readonly<Record<string, Partial<Record<Move, string>>>> = {
  草稿: { askUnitReview: "单位审核中", submit: "已报送" },
  单位审核中: { recall: "草稿", signOff: "单位审核中", returnInUnit: "草稿", submit: "已报送" },
  已报送: { return: "退回修改", approve: "审查通过" },
  退回修改: { askUnitReview: "单位审核中", submit: "已报送" },
  审查通过: { reopen: "退回修改", publish: "已发布" },
  已发布: { amendPublication: "已发布", withdraw: "已撤回更正" },
  已撤回更正: { askUnitReview: "单位审核中", submit: "已报送" },
};

it.each(reportStates)("a report that is %s allows its moves and no other", (state) => {
  const allowed = table[stateLabels[state]]!;
  for (const move of Object.keys(moves) as Move[]) {
    expect(canMove(state, move), `${stateLabels[state]} → ${moves[move].label}`).toBe(move in allowed);
    if (move in allowed) expect(stateLabels[moves[move].to]).toBe(allowed[move]);
  }
});

it("figures and texts change only while the unit holds the report (草稿、退回修改、已撤回更正)", () => {
  expect(reportStates.filter(isEditable).map((state) => stateLabels[state])).toEqual([
    "草稿",
    "退回修改",
    "已撤回更正",
  ]);
});

it("every state can be reached from 开始填报, and none is a dead end", () => {
  const reached = new Set<string>([moves.start.to]);
  for (const _ of reportStates) {
    for (const move of Object.values(moves)) if (move.from.some((state) => reached.has(state))) reached.add(move.to);
  }
  expect([...reached].sort()).toEqual([...reportStates].sort());
  for (const state of reportStates) {
    expect((Object.keys(moves) as Move[]).some((move) => canMove(state, move))).toBe(true);
  }
});

it("开始填报 follows no state", () => {
  expect(reportStates.filter((state) => canMove(state, "start"))).toEqual([]);
});

it.each(["returnInUnit", "recall"] as const)("what comes back inside the unit (%s) lies as it lay before", (move) => {
  expect(stateAfter(move, ["draft", "unitReview"])).toBe("draft");
  expect(stateAfter(move, ["draft", "submitted", "returned", "unitReview"])).toBe("returned");
  expect(stateAfter(move, ["draft", "submitted", "approved", "published", "withdrawn", "unitReview"])).toBe(
    "withdrawn",
  );
  expect(stateAfter(move, ["draft", "unitReview", "submitted", "returned", "unitReview", "unitReview"])).toBe(
    "returned",
  );
});

it("退回第几次 counts what the office sent back, a report reopened after 审查通过 included", () => {
  expect(returnsAmong(["start", "submit"])).toBe(0);
  expect(returnsAmong(["start", "askUnitReview", "returnInUnit", "submit", "return", "submit", "approve"])).toBe(1);
  expect(returnsAmong(["start", "submit", "return", "submit", "approve", "reopen"])).toBe(2);
});
