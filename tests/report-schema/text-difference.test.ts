import { assert, property, stringMatching } from "fast-check";
import { expect, it } from "vitest";
import { textDifference } from "#report-schema/text-difference.ts";

function said(before: string, after: string): string {
  return textDifference(before, after)
    .map(({ kind, text }) => (kind === "kept" ? text : kind === "removed" ? `[-${text}]` : `[+${text}]`))
    .join("");
}

it.each([
  ["一句话里改了一个数", "全年收到申请18件。", "全年收到申请19件。", "全年收到申请[-18][+19]件。"],
  ["加了一段", "第一段。\n第三段。", "第一段。\n第二段。\n第三段。", "第一段。\n[+第二段。\n]第三段。"],
  ["删了一段", "第一段。\n第二段。", "第一段。", "第一段。[-\n第二段。]"],
  ["写了新的", "", "新写的。", "[+新写的。]"],
  [
    "换了几个词",
    "深入贯彻《条例》，公开18条。",
    "认真贯彻落实《条例》，公开18条。",
    "[-深入贯彻][+认真贯彻落实]《条例》，公开18条。",
  ],
  [
    "一句重写",
    "收到3件。明确专人负责公开工作，定期检查。",
    "收到3件。完善工作机制，每季督导。",
    "收到3件。[-明确专人负责公开工作，定期检查][+完善工作机制，每季督导]。",
  ],
  ["没有改", "一样。", "一样。", "一样。"],
  ["都没有写", "", "", ""],
] as const)("shows what changed: %s", (_, before, after, shown) => {
  expect(said(before, after)).toBe(shown);
});

it("gives both texts back whatever they are: kept and removed are the old one, kept and added the new one", () => {
  const text = stringMatching(/^[甲乙丙。\n]{0,40}$/u);
  assert(
    property(text, text, (before, after) => {
      const pieces = textDifference(before, after);
      const of = (...kinds: string[]) =>
        pieces
          .filter(({ kind }) => kinds.includes(kind))
          .map((one) => one.text)
          .join("");
      expect(of("kept", "removed")).toBe(before);
      expect(of("kept", "added")).toBe(after);
    }),
  );
});

it("stays within bounds for texts of the greatest length", () => {
  const [before, after] = ["甲".repeat(60_000), "乙".repeat(60_000)];
  expect(textDifference(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
