import { describe, expect, it } from "vitest";
import {
  countFound,
  isClear,
  queueFilterText,
  queueOrder,
  readQueueFilter,
  type Queued,
} from "#report-schema/review-queue.ts";

function queued(name: string, levels: readonly string[], handedInAt: string, dueOn = "2026-01-31"): Queued {
  return { name, found: countFound(levels), dueOn, handedInAt };
}

describe("待审查", () => {
  const filter = { round: "2025", order: "deadline", show: "clear", words: "街道&办" } as const;
  it("keeps its filter in addresses, and is none where no round is named", () => {
    expect(readQueueFilter(queueFilterText(filter))).toEqual(filter);
    expect(readQueueFilter("round=2025")).toEqual({ round: "2025", order: "severity", show: "all", words: "" });
    expect(readQueueFilter("round=2025-rehearsal&order=x&q=%")).toMatchObject({ round: "2025-rehearsal", words: "" });
    for (const text of [null, undefined, "", "q=财政", "round=25", "round=../x"]) {
      expect(readQueueFilter(text)).toBeUndefined();
    }
  });

  const reports = [
    queued("清", [], "2026-01-01"),
    queued("说", ["explain", "note"], "2026-01-03"),
    queued("说多", ["explain", "explain"], "2026-01-04"),
    queued("准", ["block"], "2026-01-05"),
    queued("注", ["note"], "2026-01-02"),
    queued("延", ["note"], "2025-12-31", "2026-02-10"),
  ];
  it.each([
    ["severity", "准 说多 说 注 延 清"],
    ["deadline", "清 注 说 说多 准 延"],
  ] as const)("comes in the order of %s", (order, names) => {
    const sorted = [...reports].sort((one, other) => queueOrder(order, one, other));
    expect(sorted.map(({ name }) => name).join(" ")).toBe(names);
  });

  it("may be passed together unless something blocking was let stand (准予不改)", () => {
    expect(reports.filter(({ found }) => !isClear(found)).map(({ name }) => name)).toEqual(["准"]);
  });
});
