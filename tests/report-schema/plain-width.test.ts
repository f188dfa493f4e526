import { describe, expect, it } from "vitest";
import { plainWidth } from "#report-schema/plain-width.ts";
import { squeeze } from "#report-schema/reading/squeezed.ts";
import { readEntry } from "#report-schema/scoring/entry-text.ts";
import type { Leaf } from "#report-schema/scoring/scheme.ts";

describe("numbers with a sign of a note behind them (带注号的数)", () => {
  it.each([
    ["２２（Ａ）", "22(A)"],
    ["㈠予以公开", "(一)予以公开"],
    ["⒈属于国家秘密", "1.属于国家秘密"],
    ["22①", "22①"],
    ["22¹", "22¹"],
    ["22⑩", "22⑩"],
  ])("%s is %s", (text, plain) => {
    expect(plainWidth(text)).toBe(plain);
  });

  it("are no longer number, in a cell of scores or in a table whose cells were lost", () => {
    const leaf = { id: "open", name: "公开", kind: "open" } as unknown as Leaf;
    for (const text of ["2②", "2²", "2② 分"]) {
      expect(readEntry(leaf, text, 2), text).toMatchObject({ ok: false, problem: { kind: "unreadable" } });
    }
    expect(squeeze("新收 22¹ 件").text).toBe("新收22¹件");
  });
});
