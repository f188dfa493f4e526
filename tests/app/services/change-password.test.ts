import { describe, expect, it } from "vitest";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { changePassword, changePasswordInput } from "#app/services/change-password.ts";
import { hashPassword, verifyPassword } from "#app/session/password.ts";
import { sessionIdOf } from "#app/session/session-cookie.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, now } from "#tests/support/region.ts";
import { isLive, openSession } from "#tests/support/sessions.ts";

const oldPassword = "correct-horse-42";
const hash = await hashPassword(oldPassword);
const password = "another-horse-43";

describe.each(engines)("修改密码（$name）", (engine) => {
  it("takes the new password and ends every other session of the account", async () => {
    const region = await layOutRegion(await freshDatabase(engine), hash);
    const here = await openSession(region.db, "clerk", now);
    const there = await openSession(region.db, "clerk", now);
    const colleague = await openSession(region.db, "approver", now);
    const person = { login: "clerk", sessionId: sessionIdOf(here) };
    const input = { oldPassword, password, passwordAgain: password };
    expect(await changePassword(region.as("clerk"), person, input)).toEqual({ ok: true });
    const kept = (await findAccountByLogin(region.db, "clerk"))?.passwordHash ?? "";
    expect(await verifyPassword(password, kept)).toBe(true);
    expect(await verifyPassword(oldPassword, kept)).toBe(false);
    expect(await isLive(region.db, here, now)).toBe(true);
    expect(await isLive(region.db, there, now)).toBe(false);
    expect(await isLive(region.db, colleague, now)).toBe(true);
    // The one before is not taken again, nor one that everybody thinks of.
    const back = { oldPassword: password, password: oldPassword, passwordAgain: oldPassword };
    expect(await changePassword(region.as("clerk"), person, back)).toMatchObject({
      sentence: expect.stringContaining("最近用过") as string,
    });
    const common = { oldPassword: password, password: "Password2025!", passwordAgain: "Password2025!" };
    expect(await changePassword(region.as("clerk"), person, common)).toMatchObject({
      sentence: expect.stringContaining("太常见") as string,
    });
  });

  it("is refused without the present password", async () => {
    const region = await layOutRegion(await freshDatabase(engine), hash);
    const there = await openSession(region.db, "clerk", now);
    const input = { oldPassword: "guess", password, passwordAgain: password };
    expect(await changePassword(region.as("clerk"), { login: "clerk", sessionId: "here" }, input)).toMatchObject({
      ok: false,
    });
    expect((await findAccountByLogin(region.db, "clerk"))?.passwordHash).toBe(hash);
    expect(await isLive(region.db, there, now)).toBe(true);
  });
});

describe("新密码", () => {
  it.each([
    ["九位", { password: "123456789", passwordAgain: "123456789" }, "密码至少 10 位"],
    ["两次不一样", { password, passwordAgain: "another-horse-44" }, "两次填写的密码不一样"],
  ])("is refused: %s", (_name, passwords, sentence) => {
    const reading = changePasswordInput.safeParse({ oldPassword, ...passwords });
    expect(reading.error?.issues[0]?.message).toBe(sentence);
  });
});
