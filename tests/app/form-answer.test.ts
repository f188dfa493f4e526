/** What a page is given back after a form that was not carried out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { carryOut } from "#app/form-answer.ts";
import { changePasswordInput } from "#app/services/change-password.ts";
import { codeInput } from "#app/services/finish-log-in.ts";
import { followLinkInput } from "#app/services/follow-account-link.ts";
import { shownAgain } from "#app/form-input.ts";
import { pathsUnder, root } from "#tests/architecture/source-tree.ts";

const password = "七个不相干的词连在一起";
const refuse = async () => ({ ok: false, sentence: "没有办成。" }) as const;

describe("A form that was not carried out (未办成的表单)", () => {
  it("shows again what was typed when the service refuses", async () => {
    const texts = { intent: "named", name: "张三", password, passwordAgain: password };
    expect(await carryOut(followLinkInput, texts, refuse)).toEqual({
      ok: false,
      status: 409,
      answer: { intent: "named", sentence: "没有办成。", problems: {}, values: { intent: "named", name: "张三" } },
    });
  });

  it.each([
    [
      "a password of one's own is refused",
      changePasswordInput,
      { oldPassword: password, password, passwordAgain: password },
    ],
    ["the old password is missing", changePasswordInput, { oldPassword: "", password, passwordAgain: password }],
    ["the two new ones differ", followLinkInput, { name: "张三", password, passwordAgain: "不一样的另一个密码" }],
    ["a code is refused", codeInput, { code: "654321" }],
    ["a code is too long", codeInput, { code: "654321".repeat(10) }],
  ])("holds no password and no code when %s", async (_when, schema, texts: Record<string, string>) => {
    const outcome = await carryOut<unknown, { readonly ok: true }>(schema, texts, refuse);
    const sent = JSON.stringify(outcome);
    expect(outcome.ok).toBe(false);
    for (const [name, secret] of Object.entries(texts)) {
      if (name !== "name" && secret !== "") expect(sent).not.toContain(secret);
    }
  });

  it("knows every field the pages type secrets into by its name", () => {
    const fields = pathsUnder("app")
      .filter((path) => path.endsWith(".tsx"))
      .flatMap((path) => readFileSync(join(root, path), "utf8").match(/<(?:FormField|input)\b[^>]*>/gsu) ?? [])
      .filter((field) => /type="password"|autoComplete="(?:one-time-code|current-password|new-password)"/u.test(field));
    const names = fields.map((field) => /(?:name="|field\(")(\w+)"/u.exec(field)?.[1] ?? field);
    expect(names.length).toBeGreaterThan(8);
    expect(shownAgain(Object.fromEntries(names.map((name) => [name, "填过"])))).toEqual({});
  });
});
