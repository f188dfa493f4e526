import { expect, it } from "vitest";
import { readArguments } from "#app/commands/arguments.ts";

const kinds = { to: "text", output: "text", json: "flag" } as const;

it("tells files, texts and flags apart, in any order and also as --to=pdf", () => {
  const { files, texts, flags } = readArguments(
    ["a.json", "--to=pdf", "-o", "b.pdf", "--json", "--", "-c.json"],
    kinds,
  );
  expect(files).toEqual(["a.json", "-c.json"]);
  expect(texts).toEqual({ to: "pdf", output: "b.pdf" });
  expect([...flags]).toEqual(["json"]);
});

it.each([
  [["--jsn"], "不认识的选项 --jsn，可用 nianbao --help 查看用法。"],
  [["-x"], "不认识的选项 -x，可用 nianbao --help 查看用法。"],
  [["--constructor"], "不认识的选项 --constructor，可用 nianbao --help 查看用法。"],
  [["--to"], "选项 --to 后面要写内容，可用 nianbao --help 查看用法。"],
  [["--to", ""], "选项 --to 后面要写内容，可用 nianbao --help 查看用法。"],
  [["--to", "pdf", "--to", "html"], "选项 --to 写了两次，请只写一次。"],
  [["--json=yes"], "选项 --json 后面不用写内容。"],
])("says what is wrong with %j", (args, sentence) => {
  expect(() => readArguments(args, kinds)).toThrow(sentence);
});
