import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { findTwoStep } from "#db/queries/two-step.ts";
import { listAuditAfter } from "#db/queries/audit-entries.ts";
import { listSessions } from "#db/queries/sessions.ts";
import { beginTwoStep } from "#app/services/begin-two-step.ts";
import { renewRecoveryCodes, stopTwoStep } from "#app/services/change-two-step.ts";
import { confirmTwoStep } from "#app/services/confirm-two-step.ts";
import { finishLogIn } from "#app/services/finish-log-in.ts";
import { logIn } from "#app/services/log-in.ts";
import { resetTwoStep } from "#app/services/reset-two-step.ts";
import { setTwoStepPolicy } from "#app/services/set-two-step-policy.ts";
import { hashPassword } from "#app/session/password.ts";
import { secretBox } from "#app/session/secret-box.ts";
import { sessionIdOf } from "#app/session/session-cookie.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, type PersonName, type Region } from "#tests/support/region.ts";

const password = "correct-horse-42";
const hash = await hashPassword(password);
const secrets = secretBox(Buffer.alloc(32, 7));
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const sentence = (words: string) => ({ ok: false, sentence: expect.stringContaining(words) as string });

/** What the person's telephone shows. */
async function codeOf(region: Region, person: PersonName, at: Date): Promise<string> {
  const twoStep = await findTwoStep(region.db, person);
  return new TOTP({ secret: secrets.open(twoStep?.secret ?? "", person) }).generate({ timestamp: at.getTime() });
}

async function enrolled(region: Region, person: PersonName): Promise<readonly string[]> {
  expect(await beginTwoStep(region.as(person), secrets)).toEqual({ ok: true });
  const who = { login: person, sessionId: "none" };
  const code = await codeOf(region, person, now);
  const outcome = await confirmTwoStep(region.as(person), who, secrets, { code });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.recoveryCodes;
}

/** Password and then a code, from a machine of its own. */
async function logInWith(region: Region, person: PersonName, code: string, at: Date, machine = "a") {
  const visit = { now: at, address: machine, agent: "Firefox" };
  const first = await logIn(region.db, { login: person, password }, visit);
  if (!first.ok) throw new Error(first.sentence);
  expect(first.stage).toBe("code");
  return finishLogIn(region.db, secrets, sessionIdOf(first.token), { code }, visit);
}

describe.each(engines)("两步登录（$name）", (engine) => {
  const open = async (): Promise<Region> => layOutRegion(await freshDatabase(engine), hash);

  it("asks for a code after the password, takes each code once, and keeps the secret sealed", async () => {
    const region = await open();
    await enrolled(region, "office");
    const stored = await findTwoStep(region.db, "office");
    expect(stored?.secret).not.toContain(secrets.open(stored?.secret ?? "", "office"));
    const at = minutes(2);
    const code = await codeOf(region, "office", at);
    const done = await logInWith(region, "office", code, at);
    expect(done).toMatchObject({ ok: true, stage: null });
    expect(await logInWith(region, "office", code, at, "b")).toMatchObject(sentence("已经用过"));
    expect(await logInWith(region, "office", "000000", at, "c")).toMatchObject(sentence("验证码不对"));
    // Typed with a blank, as telephones show it; a clock half a minute slow is allowed, five minutes are not.
    const later = minutes(4);
    const slow = await codeOf(region, "office", new Date(later.getTime() - 30_000));
    expect(await logInWith(region, "office", `${slow.slice(0, 3)} ${slow.slice(3)}`, later, "d")).toMatchObject({
      ok: true,
    });
    expect(
      await logInWith(region, "office", await codeOf(region, "office", minutes(15)), minutes(20), "e"),
    ).toMatchObject(sentence("验证码不对"));
    const told = (await listAuditAfter(region.db, 0, 100)).map(({ what }) => what);
    expect(told).toContain("开启两步登录，其他登录全部退出");
    expect(told).toContain("登录（密码和验证码）");
    expect(told).toContain("登录未成：验证码重复使用");
  });

  it("a code is guessed five times at most, and a waiting log-in is no log-in", async () => {
    const region = await open();
    await enrolled(region, "office");
    for (let count = 0; count < 5; count++) {
      expect(await logInWith(region, "office", "000000", minutes(2), String(count))).toMatchObject(sentence("不对"));
    }
    const right = await codeOf(region, "office", minutes(2));
    expect(await logInWith(region, "office", right, minutes(2), "x")).toMatchObject(sentence("15 分钟后再试"));
    expect((await listSessions(region.db, "office")).every(({ stage }) => stage === "code")).toBe(true);
    const again = await codeOf(region, "office", minutes(30));
    expect(await logInWith(region, "office", again, minutes(30), "y")).toMatchObject({ ok: true });
  });

  it("a recovery code stands in once; new ones take the place of all", async () => {
    const region = await open();
    const [first = "", second = ""] = await enrolled(region, "office");
    expect(await logInWith(region, "office", first.toUpperCase(), minutes(2), "a")).toMatchObject({ ok: true });
    expect(await logInWith(region, "office", first, minutes(2), "b")).toMatchObject(sentence("验证码不对"));
    const code = await codeOf(region, "office", minutes(3));
    const act = region.as("office", minutes(3));
    expect(await renewRecoveryCodes(act, "office", secrets, { code })).toMatchObject({ ok: true });
    expect(await logInWith(region, "office", second, minutes(4), "c")).toMatchObject(sentence("验证码不对"));
    // Whoever has another account's recovery code has nothing.
    expect(
      await enrolled(region, "admin").then(([other = ""]) => logInWith(region, "office", other, minutes(4), "d")),
    ).toMatchObject(sentence("验证码不对"));
  });

  it("can be asked of office and admin by the admin at the top, and then not be turned off", async () => {
    const region = await open();
    await expectStatus(setTwoStepPolicy(region.as("townAdmin"), { policy: "required" }), 403);
    await expectStatus(setTwoStepPolicy(region.as("office"), { policy: "required" }), 403);
    await setTwoStepPolicy(region.as("admin"), { policy: "required" });
    const visit = { now, address: "a", agent: "" };
    expect(await logIn(region.db, { login: "office", password }, visit)).toMatchObject({ ok: true, stage: "enrol" });
    expect(await logIn(region.db, { login: "clerk", password }, visit)).toMatchObject({ ok: true, stage: null });
    await enrolled(region, "office");
    const code = await codeOf(region, "office", minutes(2));
    expect(await stopTwoStep(region.as("office", minutes(2)), "office", secrets, { code })).toMatchObject(
      sentence("不能关闭"),
    );
    await setTwoStepPolicy(region.as("admin"), { policy: "offered" });
    expect(await stopTwoStep(region.as("office", minutes(2)), "office", secrets, { code })).toEqual({ ok: true });
    expect(await logIn(region.db, { login: "office", password }, visit)).toMatchObject({ ok: true, stage: null });
  });

  it("is taken off by an admin of the unit for somebody who lost the telephone", async () => {
    const region = await open();
    await enrolled(region, "clerk");
    await expectStatus(resetTwoStep(region.as("townAdmin"), "clerk"), 403);
    expect(await resetTwoStep(region.as("admin"), "clerk")).toEqual({ ok: true });
    const visit = { now, address: "a", agent: "" };
    expect(await logIn(region.db, { login: "clerk", password }, visit)).toMatchObject({ ok: true, stage: null });
    expect(await resetTwoStep(region.as("admin"), "clerk")).toMatchObject(sentence("没有开启"));
  });

  it("says so when the key that sealed the secret is not there any more", async () => {
    const region = await open();
    const [first = ""] = await enrolled(region, "office");
    const visit = { now: minutes(2), address: "a", agent: "" };
    const waiting = await logIn(region.db, { login: "office", password }, visit);
    if (!waiting.ok) throw new Error(waiting.sentence);
    const other = secretBox(Buffer.alloc(32, 8));
    const id = sessionIdOf(waiting.token);
    expect(await finishLogIn(region.db, other, id, { code: "123456" }, visit)).toMatchObject(sentence("密钥"));
    expect(await finishLogIn(region.db, other, id, { code: first }, visit)).toMatchObject({ ok: true });
  });
});
