import { describe, expect, it } from "vitest";
import { fieldHistory, savedMoments, type DatedChange } from "#report-schema/history/saved-moments.ts";

let version = 1;
function change(clock: string, accountId: string, field: string, before: string | null, after: string): DatedChange {
  version += 1;
  return { version, accountId, at: `2026-01-12T${clock}.000Z`, field, before, after };
}

describe("many small saves (修改记录)", () => {
  it("of one person within a quarter of an hour are one moment; another person begins another", () => {
    version = 1;
    const moments = savedMoments([
      change("02:01:00", "张", "a", "1", "2"),
      change("02:05:00", "张", "b", null, "3"),
      change("02:14:59", "张", "a", "2", "4"),
      change("02:15:00", "张", "a", "4", "5"),
      change("02:16:00", "王", "a", "5", "6"),
      change("02:17:00", "张", "b", "3", "7"),
    ]);
    expect(moments.map(({ accountId, version: last, fields }) => [accountId, last, fields])).toEqual([
      ["张", 7, ["b"]],
      ["王", 6, ["a"]],
      ["张", 5, ["a"]],
      ["张", 4, ["a", "b"]],
    ]);
  });

  it("on one text by one person without a pause are one change, from the first to the last", () => {
    version = 1;
    const told = fieldHistory([
      change("02:00:00", "张", "a", null, "公"),
      change("02:00:02", "张", "a", "公", "公开"),
      change("02:20:00", "张", "a", "公开", "公开三件"),
      change("02:21:00", "王", "a", "公开三件", "公开五件"),
      change("02:30:00", "张", "a", "公开五件", "公开"),
      change("02:30:30", "张", "a", "公开", "公开五件"),
    ]);
    expect(told.map(({ before, after }) => [before, after])).toEqual([
      ["公开三件", "公开五件"],
      ["公开", "公开三件"],
      [null, "公开"],
    ]);
  });
});
