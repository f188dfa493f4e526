import { expect, it } from "vitest";
import { passwordTrouble } from "#app/session/password-rules.ts";

it.each([
  ["1234567890", "figures alone"],
  ["1990-01-02-3456", "a birthday and more figures"],
  ["aaaaaaaaaaaa", "one sign"],
  ["abcdefghijkl", "the alphabet"],
  ["Password2025!", "the commonest word with figures"],
  ["Zhengfu@2026", "the office's own word"],
  ["Caizhengju-2026", "the log-in name in capitals"],
  ["ＰＡＳＳＷＯＲＤ２０２５", "full-width letters"],
])("“%s” is refused: %s", (password) => {
  expect(passwordTrouble(password, "caizhengju")).toMatch(/请换一个/u);
});

it.each(["correct-horse-42", "k7mw-3xqd-nt9f", "春眠不觉晓处处闻啼鸟", "nianbao-demo-8431x"])(
  "“%s” will do",
  (password) => {
    expect(passwordTrouble(password, "caizhengju")).toBeUndefined();
  },
);

it("a log-in name of two letters may happen to be in it", () => {
  expect(passwordTrouble("quiet-lamp-river", "am")).toBeUndefined();
});
