import { expect, it } from "vitest";
import { firstPassword } from "#app/session/first-password.ts";
import { hashPassword, nobodysHash, passwordSchema, verifyPassword } from "#app/session/password.ts";

it("a password is known again, any other is not", async () => {
  const hash = await hashPassword("偃师-2026-年报");
  expect(await verifyPassword("偃师-2026-年报", hash)).toBe(true);
  for (const other of ["偃师-2026-年报 ", "偃师-2026", "", "偃师-2026-年報"]) {
    expect(await verifyPassword(other, hash), other).toBe(false);
  }
});

it("typed full-width or half-width it is the same password: input methods change it unseen", async () => {
  const hash = await hashPassword("ｎianbao－２０２６");
  expect(await verifyPassword("nianbao-2026", hash)).toBe(true);
});

it("the same password is kept differently each time, and never as itself", async () => {
  const [first, second] = await Promise.all([hashPassword("correct-horse-42"), hashPassword("correct-horse-42")]);
  expect(first).not.toBe(second);
  expect(first).not.toContain("correct");
  expect(first).toMatch(/^scrypt\$32768\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}$/u);
});

it("an older, cheaper record still opens", async () => {
  const cheap = "scrypt$1024$8$1$AAAAAAAAAAAAAAAAAAAAAA==$";
  const { scryptSync } = await import("node:crypto");
  const key = scryptSync("correct-horse-42", Buffer.alloc(16), 32, { N: 1024, r: 8, p: 1 }).toString("base64");
  expect(await verifyPassword("correct-horse-42", cheap + key)).toBe(true);
});

it("a damaged record lets nobody in and says so", async () => {
  for (const record of ["", "没有密码", "scrypt$32768$8$1$AAAA$", "bcrypt$1$2$3$4$5"]) {
    await expect(verifyPassword("correct-horse-42", record), record).rejects.toThrow(/密码记录已损坏/u);
  }
});

it("nobody's record is opened by nothing, and costs as much as anybody's", async () => {
  expect(await verifyPassword("", nobodysHash)).toBe(false);
  expect(nobodysHash.split("$").slice(0, 4)).toEqual((await hashPassword("x")).split("$").slice(0, 4));
});

function sentence(text: unknown): string | undefined {
  return passwordSchema.safeParse(text).error?.issues[0]?.message;
}

it("a password chosen here has 10 to 200 characters", () => {
  expect(sentence("123456789")).toBe("密码至少 10 位");
  expect(sentence("一二三四五六七八九十")).toBeUndefined();
  expect(sentence("x".repeat(201))).toBe("密码最多 200 位");
  expect(sentence(undefined)).toBe("请填写密码");
});

it("a first password can be read from paper, is taken by the program, and does not come twice", () => {
  const made = Array.from({ length: 500 }, firstPassword);
  for (const password of made) {
    expect(password).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/u);
    expect(passwordSchema.safeParse(password).success).toBe(true);
  }
  expect(new Set(made).size).toBe(made.length);
});
