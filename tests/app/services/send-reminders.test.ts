import type { AddressInfo } from "node:net";
import readExcel from "read-excel-file/node";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lastReminders, setAccountMail, setUnitMail } from "#db/queries/reminders.ts";
import { findRound, type Round } from "#db/queries/rounds.ts";
import { smtpSender } from "#app/server/smtp.ts";
import { queueReminders } from "#app/services/queue-reminders.ts";
import { remindUnits } from "#app/services/remind-units.ts";
import { sendReminders } from "#app/services/send-reminders.ts";
import { setMailOfUnit } from "#app/services/set-mail.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { unreportedUnits } from "#app/services/unreported-units.ts";
import { unreportedWorkbook } from "#app/services/unreported-workbook.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, roundId, submittedReport, type Region } from "#tests/support/region.ts";

interface Received {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** A real mail server of our own on this machine; it can be told to refuse. */
const received: Received[] = [];
let refusing = "";
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, done) => {
    done(refusing !== "" && address.includes(refusing) ? new Error("没有这个信箱") : undefined);
  },
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, ...decoded(Buffer.concat(parts).toString("latin1")) });
      done();
    });
  },
});
let send: ReturnType<typeof smtpSender>;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  send = smtpSender({ url: `smtp://127.0.0.1:${port}`, from: "年报系统 <nianbao@example.gov.cn>" });
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
beforeEach(() => {
  received.length = 0;
  refusing = "";
});

/** Subject and text of a mail as a reader shows them. */
function decoded(raw: string): Pick<Received, "subject" | "text"> {
  const [head = "", body = ""] = raw.split("\r\n\r\n", 2);
  const folded = head.replaceAll(/\r\n[ \t]/gu, " ");
  const subject = /^Subject: (.*)$/mu.exec(folded)?.[1] ?? "";
  const words = subject
    .replaceAll(/\?=\s+=\?/gu, "?==?")
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu, (_all, how: string, text: string) =>
      how.toUpperCase() === "B" ? Buffer.from(text, "base64").toString("latin1") : quoted(text.replaceAll("_", " ")),
    );
  const base64 = /^Content-Transfer-Encoding: base64/imu.test(folded);
  const text = base64
    ? Buffer.from(body, "base64").toString("utf8")
    : Buffer.from(quoted(body.replaceAll("=\r\n", "")), "latin1").toString("utf8");
  return { subject: Buffer.from(words, "latin1").toString("utf8"), text };
}

function quoted(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A moment of a day in Beijing. */
const on = (day: string, hour = 9): Date => new Date(`${day}T0${hour}:00:00.000+08:00`);
const address = "https://nianbao.example.gov.cn/";

describe.each(engines)("催报邮件（$name）", (engine) => {
  let region: Region;
  let round: Round;
  beforeEach(async () => {
    region = await layOutRegion(await freshDatabase(engine));
    const found = await findRound(region.db, roundId);
    if (!found) throw new Error("没有年度");
    round = found;
    await setUnitMail(region.db, "finance", "caizheng@example.gov.cn");
    await setAccountMail(region.db, "clerk", "zhang@example.gov.cn");
    await setUnitMail(region.db, "police", "gongan@example.gov.cn");
  });

  it("goes out on the days of the plan, once to each unit, on however many servers, in whole Chinese", async () => {
    const { db } = region;
    expect(await queueReminders(db, on("2026-01-25"), address)).toBe(0);
    const two = await Promise.all([
      queueReminders(db, on("2026-01-24"), address),
      queueReminders(db, on("2026-01-24"), address),
    ]);
    expect(two[0] + two[1]).toBe(2);
    expect(await queueReminders(db, on("2026-01-24", 8), address)).toBe(0);
    const sent = await Promise.all([
      sendReminders(db, on("2026-01-24"), send),
      sendReminders(db, on("2026-01-24"), send),
    ]);
    expect(sent[0] + sent[1]).toBe(2);
    expect(await sendReminders(db, on("2026-01-24"), send)).toBe(0);
    expect(received.map(({ to }) => to.join()).sort()).toEqual([
      "caizheng@example.gov.cn,zhang@example.gov.cn",
      "gongan@example.gov.cn",
    ]);
    const mail = received.find(({ to }) => to.includes("zhang@example.gov.cn"));
    expect(mail?.subject).toBe("请报送示例县财政局2025 年度政府信息公开年报");
    expect(mail?.text).toContain("示例县财政局：");
    expect(mail?.text).toContain("报送期限是 2026年1月31日，还有 7 天");
    expect(mail?.text).toContain(address);
  });

  it("leaves out who has handed in, and follows an extension", async () => {
    const { db } = region;
    await submittedReport(region);
    const input = { step: "extend", unitIds: ["police"], until: "2026-02-10", reason: "系统迁移" } as const;
    expect(await setUnitTerms(region.as("office"), roundId, input)).toMatchObject({ ok: true });
    expect(await queueReminders(db, on("2026-01-31"), address)).toBe(0);
    expect(await queueReminders(db, on("2026-02-11"), address)).toBe(1);
    await sendReminders(db, on("2026-02-11"), send);
    expect(received[0]?.subject).toBe("【逾期】请报送示例县公安局2025 年度政府信息公开年报");
    expect(received[0]?.text).toContain("2026年2月10日，已逾期 1 天");
  });

  it("is tried again after a failure, four times in all, and the trouble is shown", async () => {
    const { db } = region;
    refusing = "@";
    await queueReminders(db, on("2026-01-24"), address);
    const start = on("2026-01-24").getTime();
    for (const minutes of [0, 1, 6, 37, 158, 400, 800])
      await sendReminders(db, new Date(start + minutes * 60_000), send);
    const last = (await lastReminders(db, roundId)).get("police");
    expect(last).toMatchObject({ state: "failed", tries: 4 });
    expect(last?.trouble).toContain("没有这个信箱");
    expect(received).toEqual([]);
  });

  it("arrives once the mail server works again; an address it does not know is named", async () => {
    const { db } = region;
    refusing = "@";
    await queueReminders(db, on("2026-01-24"), address);
    await sendReminders(db, on("2026-01-24"), send);
    refusing = "zhang";
    await sendReminders(db, new Date(on("2026-01-24").getTime() + 10 * 60_000), send);
    expect(received).toHaveLength(2);
    const last = await lastReminders(db, roundId);
    expect(last.get("police")).toMatchObject({ state: "sent", tries: 2, trouble: "" });
    expect(last.get("finance")?.trouble).toContain("zhang@example.gov.cn");
  });

  it("is counted in the list of who has not handed in, which leaves as an Excel file", async () => {
    const { db } = region;
    const given = { step: "extend", unitIds: ["town"], until: "2026-02-10", reason: "换届" } as const;
    await setUnitTerms(region.as("office"), roundId, given);
    for (const day of ["2026-01-24", "2026-01-28"]) {
      await queueReminders(db, on(day), address);
      await sendReminders(db, on(day), send);
    }
    const units = await unreportedUnits(db, on("2026-01-29"), ["county"], round);
    const [sheet] = await readExcel(Buffer.from(await unreportedWorkbook(db, round, units)));
    const sent = "2026-01-28 09:00";
    const mails = "caizheng@example.gov.cn、zhang@example.gov.cn";
    expect(sheet?.data.slice(1)).toEqual([
      [1, "示例县财政局", null, "未开始", "2026-01-31", null, 2, null, mails, 2, sent],
      [2, "示例县公安局", null, "未开始", "2026-01-31", null, 2, null, "gongan@example.gov.cn", 2, sent],
      [3, "城关镇人民政府", null, "未开始", "2026-02-10", "是", 12, null, null, 0, null],
    ]);
  });

  it("goes out by hand with the office's own words, to its own units that have not reported", async () => {
    const { db } = region;
    const act = region.as("office", on("2026-01-20"));
    const all = ["finance", "police", "town", "nobody"];
    const words = "请今天下班前报送，勿误。";
    expect(await remindUnits(act, round, all, { words, address })).toEqual({ ok: true, count: 2 });
    expect(await remindUnits(act, round, ["town"], { words, address })).toMatchObject({ ok: false });
    const town = region.as("townAdmin", on("2026-01-20"));
    expect(await remindUnits(town, round, ["finance"], { words, address })).toMatchObject({ ok: false });
    await sendReminders(db, on("2026-01-20"), send);
    expect(received).toHaveLength(2);
    expect(received[0]?.text).toContain(words);
    await expectStatus(setMailOfUnit(town, { unitId: "finance", email: "" }), 403);
  });
});
