import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { liftHistoryGuard } from "#db/dialects/history-guard.ts";
import { listAuditAfter, readAuditHead } from "#db/queries/audit-entries.ts";
import { recordAct } from "#app/services/record-act.ts";
import { verifyAudit } from "#app/services/verify-audit.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, submittedReport, type PersonName, type Region } from "#tests/support/region.ts";

function record(region: Region, what: string, person: PersonName = "office"): Promise<void> {
  return region.db
    .transaction()
    .execute((transaction) => recordAct(transaction, region.as(person), { kind: "setting", what }));
}

describe.each(engines)("操作记录（$name）", (engine) => {
  /** A record of five lines. */
  async function fiveLines(): Promise<Region> {
    const region = await layOutRegion(await freshDatabase(engine));
    for (const what of ["一", "二", "三", "四", "五"]) await record(region, what);
    return region;
  }

  it("says who, when, from where and what, and keeps the unit it is about", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    const lines = await listAuditAfter(region.db, 0, 10);
    expect(lines.map(({ sequence, who, address, what, unitId }) => [sequence, who, address, what, unitId])).toEqual([
      [1, "clerk某（clerk）", "10.0.0.8", "开始填报：示例县财政局 2025 年度年报", "finance"],
      [2, "clerk某（clerk）", "10.0.0.8", "报送：示例县财政局 2025 年度年报", "finance"],
    ]);
    expect(lines.every(({ reportId }) => reportId !== null)).toBe(true);
  });

  it("keeps one unbroken chain however many write at once, and nothing of what was rolled back", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(region, `第${index}件`, "admin")));
    const failed = region.db.transaction().execute(async (transaction) => {
      await recordAct(transaction, region.as("office"), { kind: "setting", what: "没有办成" });
      throw new Error("撤回");
    });
    await expect(failed).rejects.toThrow("撤回");
    await record(region, "最后一件");
    const verdict = await verifyAudit(region.db);
    expect(verdict).toMatchObject({ ok: true, lines: 21, head: (await readAuditHead(region.db))?.hash });
  });

  it("the database itself refuses to change a line or take one out", async () => {
    const { db } = await fiveLines();
    await expect(sql`update audit_entries set what = '无' where sequence = 2`.execute(db)).rejects.toThrow("只能追加");
    await expect(sql`delete from audit_entries where sequence = 5`.execute(db)).rejects.toThrow("只能追加");
  });

  const tampering: readonly [name: string, how: (db: Db) => Promise<unknown>, from: number, sentence: string][] = [
    [
      "a sentence was changed",
      (db) => sql`update audit_entries set what = '无' where sequence = 2`.execute(db),
      2,
      "改动",
    ],
    ["a name was changed", (db) => sql`update audit_entries set who = '甲' where sequence = 5`.execute(db), 5, "改动"],
    ["a line was taken out", (db) => sql`delete from audit_entries where sequence = 3`.execute(db), 3, "不见了"],
    ["the first was taken out", (db) => sql`delete from audit_entries where sequence = 1`.execute(db), 1, "不见了"],
    ["the last two were taken out", (db) => sql`delete from audit_entries where sequence > 3`.execute(db), 4, "末尾"],
    ["all were taken out", (db) => sql`delete from audit_entries`.execute(db), 1, "末尾"],
    ["the mark at the end was moved back", (db) => sql`update audit_head set sequence = 4`.execute(db), 4, "不符"],
    ["the mark at the end is gone", (db) => sql`delete from audit_head`.execute(db), 1, "末尾标记"],
    [
      "a line was put in behind",
      (db) =>
        sql`insert into audit_entries select 6, at, account_id, who, address, kind, unit_id, report_id, what, hash, hash from audit_entries where sequence = 5`.execute(
          db,
        ),
      6,
      "不是系统写入",
    ],
  ];
  it("shows every tampering, and where it begins", async () => {
    const { db } = await fiveLines();
    expect(await verifyAudit(db)).toMatchObject({ ok: true, lines: 5 });
    // Somebody with the keys to the database can take the guard away first.
    await liftHistoryGuard(db);
    for (const [name, how, from, sentence] of tampering) {
      const undone = db.transaction().execute(async (transaction) => {
        await how(transaction);
        const verdict = await verifyAudit(transaction);
        expect(verdict, name).toMatchObject({ ok: false, from, sentence: expect.stringContaining(sentence) as string });
        throw new Error("撤回");
      });
      await expect(undone).rejects.toThrow("撤回");
    }
  });
});
