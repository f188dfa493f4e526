/** The share of text in common, kept at hand-in and fed into indicators and trials, on both engines. */
import { describe, expect, it } from "vitest";
import { insertScheme } from "#db/queries/schemes.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { createSheet } from "#app/services/create-sheet.ts";
import { judgedSheet } from "#app/services/open-sheet.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { triedSheet } from "#app/services/tried-sheet.ts";
import { findingKey } from "#report-schema/finding.ts";
import { readReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { roundTexts } from "#app/services/round-texts.ts";
import { tryScheme } from "#report-schema/scoring/trial.ts";
import { cellText } from "#report-schema/sheet/sheet-content.ts";
import { smallScheme } from "#tests/golden/scoring/examples.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { draftOf, layOutRegion, now, roundId, soundContent } from "#tests/support/region.ts";
import { sheetIn } from "#tests/support/score-region.ts";

const groups = [{ id: "all", name: "全部", kinds: ["department" as const, "township" as const] }];
const work = { kind: "judged", id: "work", name: "日常工作", full: 90 } as const;
const late = { kind: "perEvent", full: 10, base: "full", each: 1, floor: 0 } as const;
const scheme = smallScheme({
  id: "own-2025",
  groups,
  indicators: [
    {
      kind: "deductionTiers",
      id: "alike",
      name: "内容雷同",
      full: 10,
      base: "full",
      counted: "%",
      floor: 0,
      tiers: [{ from: 50.01, minus: 5 }],
      fedBy: "repeatRate",
    },
    work,
  ],
});
const plain = smallScheme({
  id: "own-2024",
  groups,
  indicators: [{ ...late, id: "late", name: "报送时效", counted: "天", fedBy: "daysLate" }, work],
});

describe.each(engines)("文字重复的比例（$name）", (engine) => {
  it("is kept at hand-in, and read from there by the indicator it feeds", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { db } = region;
    const content = soundContent();
    await layIn(db, { unitId: "police", unitName: "示例县公安局", year: 2025, content, roundId });
    const { id, version } = await draftOf(region, content);
    const open = await readReport(db, id);
    const found = await reportFindings(db, open, await roundTexts(db, open));
    const reasons = Object.fromEntries(found.map((one) => [findingKey(one), "两局合署办公"]));
    expect(await submitReport(region.as("clerk"), { reportId: id, version, reasons })).toMatchObject({ ok: true });
    const kept = (await latestRevision(db, id))?.likeness;
    expect(kept?.percent).toBeGreaterThan(90);
    expect(kept?.with).toMatch(/^与示例县公安局本年年报相同的文字\d+字$/u);

    const by = { at: now.toISOString(), accountId: "office", copiedFrom: "" };
    await insertScheme(db, scheme, by);
    const made = await createSheet(region.as("office"), { regionId: "county", schemeId: scheme.id, period: "2025" });
    const sheet = await sheetIn(region, made.ok ? made.sheetId : "");
    const judged = await judgedSheet(db, sheet, now);
    expect(cellText(judged.content, { unitId: "finance", column: "alike" })).toBe(`${kept?.percent}%`);
    const rests = judged.fed.find(({ unitId, column }) => unitId === "finance" && column === "alike")?.restsOn;
    expect(rests).toBe(`年报文字重复的比例：${kept?.percent}%（${kept?.with}）`);
    // Handed in before it was kept: typed by the office.
    expect(cellText(judged.content, { unitId: "police", column: "alike" })).toBe("");
  });

  it("a trial takes from the reports what only the new scheme asks for", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { db } = region;
    const { id, version } = await draftOf(region, soundContent());
    expect(await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} })).toMatchObject({ ok: true });
    const by = { at: now.toISOString(), accountId: "office", copiedFrom: "" };
    await insertScheme(db, plain, by);
    const made = await createSheet(region.as("office"), { regionId: "county", schemeId: plain.id, period: "2025" });
    const sheet = await sheetIn(region, made.ok ? made.sheetId : "");
    const tried = await triedSheet(db, sheet, scheme, now);
    expect(tried.sheet.entries["finance"]).toMatchObject({ late: { kind: "value", count: 0 } });
    expect(Object.keys(tried.added["finance"] ?? {})).toEqual(["alike"]);
    expect(tried.added["police"]).toEqual({});
    const { units } = tryScheme(plain, scheme, tried.sheet, tried.added);
    expect(units.map(({ unit }) => unit.id)).toContain("finance");
  });
});
