import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import readExcelFile from "read-excel-file/node";
import { auditBatches, auditLinesAt, type AuditPlace } from "#app/services/audit-pages.ts";
import { auditFilter, readAuditQuestion } from "#app/services/audit-question.ts";
import { auditReach } from "#app/services/audit-reach.ts";
import { auditCsv, auditWorkbook } from "#app/services/export-audit.ts";
import { recordAct } from "#app/services/record-act.ts";
import { engines, openFreshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, now, type PersonName, type Region } from "#tests/support/region.ts";

const dayMs = 86_400_000;

async function numbers({ db }: Region, place: AuditPlace): Promise<number[]> {
  return (await auditLinesAt(db, {}, place, 4)).map(({ sequence }) => sequence);
}

describe.each(engines)("查阅操作记录（$name）", (engine) => {
  let region: Region;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await openFreshDatabase(engine);
    close = opened.close;
    region = await layOutRegion(opened.db);
    // Thirty lines over ten days: every third about the town, every third about the finance bureau, the rest about all.
    for (let index = 0; index < 30; index++) {
      const about = (["town", "finance", null] as const)[index % 3] ?? null;
      const person: PersonName = index % 2 === 0 ? "admin" : "office";
      const act = region.as(person, new Date(now.getTime() + Math.floor(index / 3) * dayMs));
      const what = index === 7 ? "=1+1 改动 50%_!" : `第 ${index + 1} 件`;
      const kind = index % 10 === 0 ? "account" : "unit";
      await region.db.transaction().execute((one) => recordAct(one, act, { kind, unitId: about, what }));
    }
  });
  afterAll(() => close?.());

  /** Numbers of the lines that somebody finds. */
  async function found(unitIds: readonly string[], query = ""): Promise<number[]> {
    const filter = auditFilter(await auditReach(region.db, unitIds), readAuditQuestion(new URLSearchParams(query)));
    const lines = await auditLinesAt(region.db, filter, { before: 1_000 }, 100);
    return lines.map(({ sequence }) => sequence);
  }

  it("whoever keeps the top reads all of it, others what is about their units", async () => {
    expect(await found(["county"])).toHaveLength(30);
    expect(await found(["town"])).toEqual([28, 25, 22, 19, 16, 13, 10, 7, 4, 1]);
    expect(await found(["finance"], "unit=城关镇")).toEqual([]);
    expect(await found(["town"], "unit=财政局")).toEqual([]);
    expect(await found(["county"], "unit=财政局")).toHaveLength(10);
  });

  it("is looked through by day, person, kind and words, signs taken as they are", async () => {
    expect(await found(["county"], "from=2026-01-13&to=2026-01-13")).toEqual([6, 5, 4]);
    expect(await found(["county"], "who=OFFICE")).toHaveLength(15);
    expect(await found(["county"], "kind=account&who=admin某")).toEqual([21, 11, 1]);
    expect(await found(["county"], "q=0%25_!")).toEqual([8]);
    expect(await found(["county"], "q=%25")).toEqual([8]);
    expect(await found(["county"], "from=2026-99-99&kind=什么都不是")).toHaveLength(30);
  });

  it("pages stay the same while lines are added, in both directions", async () => {
    expect(await numbers(region, { before: 20 })).toEqual([19, 18, 17, 16]);
    expect(await numbers(region, { before: 3 })).toEqual([2, 1]);
    expect(await numbers(region, { after: 19 })).toEqual([23, 22, 21, 20]);
    expect(await numbers(region, { after: 28 })).toEqual([30, 29]);
    const all: number[] = [];
    for await (const some of auditBatches(region.db, { who: "某" }, 7)) all.push(...some.map((one) => one.sequence));
    expect(all).toEqual(Array.from({ length: 30 }, (_, index) => 30 - index));
  });

  it("leaves as CSV and as Excel, whole, and a sentence never becomes a formula", async () => {
    const names = new Map([["finance", "示例县财政局"]]);
    let text = "";
    for await (const part of auditCsv(auditBatches(region.db, {}), names)) text += part;
    const { data } = Papa.parse<string[]>(text.replace("\uFEFF", ""), { skipEmptyLines: true });
    expect(data).toHaveLength(31);
    expect(data[23]?.slice(0, 7)).toEqual([
      "8",
      "2026-01-14 10:00:00",
      "office某（office）",
      "10.0.0.8",
      "单位管理",
      "示例县财政局",
      "'=1+1 改动 50%_!",
    ]);
    const workbook = await auditWorkbook(auditBatches(region.db, {}), names);
    const [sheet] = await readExcelFile(Buffer.from(workbook ?? []));
    expect(sheet?.data).toHaveLength(31);
    expect(sheet?.data[23]?.slice(5, 7)).toEqual(["示例县财政局", "=1+1 改动 50%_!"]);
  });
});
