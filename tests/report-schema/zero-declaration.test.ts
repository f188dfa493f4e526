import { describe, expect, it } from "vitest";
import { runRules } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { sourceText, type ZeroDeclaration } from "#report-schema/zero-declaration.ts";
import { zeroDeclarationInput } from "#report-schema/zero-declaration-input.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const allChecked = {
  ledger: "checked",
  ledgerNote: "查阅全年收文登记",
  reviewBody: "checked",
  reviewBodyNote: "",
  court: "checked",
  courtNote: "",
  petitions: "checked",
  petitionsNote: "",
};

function declared(fields: Readonly<Record<string, string>>): ZeroDeclaration {
  return zeroDeclarationInput.parse(fields);
}

describe("零报告声明", () => {
  it("names every source, looked through or not", () => {
    expect(declared(allChecked).sources.map(sourceText)).toEqual([
      "登记台账：已查（查阅全年收文登记）",
      "复议机关：已查",
      "法院：已查",
      "信访：已查",
    ]);
  });

  it.each([
    ["a source nobody decided about", { ...allChecked, court: "" }, /请选择“法院”已查还是未查/u],
    ["未查 without a reason", { ...allChecked, court: "unchecked" }, /“法院”未查，请写明原因/u],
    [
      "nothing looked through at all",
      Object.fromEntries(
        Object.entries(allChecked).map(([name]) => [name, name.endsWith("Note") ? "没有查" : "unchecked"]),
      ),
      /至少要查过一个来源/u,
    ],
    ["a note longer than a note", { ...allChecked, ledgerNote: "查".repeat(301) }, /最多 300 字/u],
  ])("is refused with %s", (_, fields, sentence) => {
    const read = zeroDeclarationInput.safeParse(fields);
    expect(read.success ? "" : read.error.issues.map(({ message }) => message).join()).toMatch(sentence);
  });
});

describe("表三、表四全部为 0", () => {
  const sound = goldenReport("sound-2021-30");
  const zero = Object.fromEntries(
    Object.entries(sound.figures).map(([id, value]) => [id, /^(?:applications|contest)\./u.test(id) ? 0 : value]),
  );
  const report = { ...sound, figures: zero, narrative: { ...sound.narrative, overview: "本年没有申请。" } };
  const found = (zeroDeclaration?: ZeroDeclaration, figures = zero) =>
    runRules(subjectOf({ ...report, figures }, {}, { statements: { corrections: [], zeroDeclaration } }), "submit", [
      "figures.all-zero",
    ]).map((finding) => [finding.level, sentenceOf(finding)]);

  it("asks which sources were looked through, and is answered by the declaration", () => {
    expect(found()).toEqual([["explain", expect.stringContaining("请说明核对过哪些来源") as string]]);
    expect(found(declared(allChecked))).toEqual([]);
  });

  it("tells the reviewer of a source the declaration leaves out, and asks the unit nothing more", () => {
    const gap = declared({ ...allChecked, court: "unchecked", courtNote: "法院未回函" });
    expect(found(gap)).toEqual([["note", "表三、表四全部为 0，已声明，但“法院”未查（法院未回函）。"]]);
  });

  it("is no question where a figure is not zero, declared or not", () => {
    expect(found(declared(allChecked), { ...zero, "contest.review.upheld": 1 })).toEqual([]);
  });
});
