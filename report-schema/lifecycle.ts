/**
 * Which state follows which. The state of a report is the state its last event led to; texts that
 * are saved in between are not moves.
 */
export const reportStates = [
  "draft",
  "unitReview",
  "submitted",
  "returned",
  "approved",
  "published",
  "withdrawn",
] as const;
export type ReportState = (typeof reportStates)[number];

export const stateLabels: Readonly<Record<ReportState, string>> = {
  draft: "草稿",
  unitReview: "单位审核中",
  submitted: "已报送",
  returned: "退回修改",
  approved: "审查通过",
  published: "已发布",
  withdrawn: "已撤回更正",
};

/** What happens to a report. The first brings it into being. */
export const moves = {
  start: { from: [], to: "draft", label: "开始填报" },
  // A report published before this system was there comes in as it stands.
  import: { from: [], to: "published", label: "导入已公布的年报" },
  askUnitReview: { from: ["draft", "returned", "withdrawn"], to: "unitReview", label: "提交单位审核" },
  recall: { from: ["unitReview"], to: "draft", label: "撤回送审" },
  signOff: { from: ["unitReview"], to: "unitReview", label: "单位审签" },
  returnInUnit: { from: ["unitReview"], to: "draft", label: "单位内退回" },
  submit: { from: ["draft", "unitReview", "returned", "withdrawn"], to: "submitted", label: "报送" },
  return: { from: ["submitted"], to: "returned", label: "退回修改" },
  approve: { from: ["submitted"], to: "approved", label: "审查通过" },
  reopen: { from: ["approved"], to: "returned", label: "重新打开" },
  publish: { from: ["approved"], to: "published", label: "登记发布" },
  amendPublication: { from: ["published"], to: "published", label: "更改发布登记" },
  withdraw: { from: ["published"], to: "withdrawn", label: "撤回更正" },
} as const satisfies Record<string, { from: readonly ReportState[]; to: ReportState; label: string }>;
export type Move = keyof typeof moves;

/**
 * The state a move leads to. What comes back from the unit's own review lies again as it lay before: a report the office
 * returned stays one that was returned. @param before the states so far, oldest first
 */
export function stateAfter(move: Move, before: readonly ReportState[]): ReportState {
  if (move !== "returnInUnit" && move !== "recall") return moves[move].to;
  return before.findLast(isEditable) ?? moves[move].to;
}

/** Whether the move is possible from this state. */
export function canMove(state: ReportState, move: Move): boolean {
  return (moves[move].from as readonly ReportState[]).includes(state);
}

/** Figures and texts may change only while the unit holds the report. */
export function isEditable(state: ReportState): boolean {
  return state === "draft" || state === "returned" || state === "withdrawn";
}

/** The office's remarks (审查意见) are still to be answered. */
export function isReturned(state: ReportState): boolean {
  return state === "returned";
}

/** The office sent it back: its review of this revision ended with remarks. */
export function isOfficeReturn(move: Move): boolean {
  return move === "return" || move === "reopen";
}

/** How often the office sent it back. */
export function returnsAmong(made: readonly Move[]): number {
  return made.filter(isOfficeReturn).length;
}

/** What was said with it is the unit's own: neither the office nor the record of acts repeats it. */
export function staysInUnit(move: Move): boolean {
  return move === "returnInUnit";
}
