import { describe, expect, it } from "vitest";
import { closeOfficialName, insertUnitName } from "#db/queries/unit-names.ts";
import { insertSuccession } from "#db/queries/unit-successions.ts";
import { setAbolished } from "#db/queries/units.ts";
import { lastYearText } from "#app/services/last-year-text.ts";
import { lastYearOf } from "#app/services/last-year.ts";
import { openReport } from "#app/services/open-report.ts";
import { previousReportOf } from "#app/services/previous-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn, type HandedIn } from "#tests/support/handed-in.ts";
import { draftOf, layOutRegion, soundContent, type Region } from "#tests/support/region.ts";

/** Last year's report of the finance bureau: carries `carriedOut` applications over. */
function lastYear(carriedOut: number, changes: Partial<HandedIn> = {}): HandedIn {
  const sound = soundContent();
  const figures = {
    ...sound.figures,
    "applications.carriedOut.person": carriedOut,
    "proactive.normative.inForce": 8,
    "proactive.licences.decided": 80,
  };
  const narrative = { ...sound.narrative, overview: "去年写的是另外一件事情。", problems: "去年的问题是人手不足。" };
  const content = { ...sound, figures, narrative };
  return { unitId: "finance", unitName: "示例县财政局", year: 2024, content, ...changes };
}

async function previousOf(region: Region) {
  const { id } = await draftOf(region, soundContent());
  return previousReportOf(region.db, await openReport(region.db, region.as("clerk").actor, id, "view"));
}

describe.each(engines)("上一年度年报（$name）", (engine) => {
  it("is the unit's own of the year before, as it was last handed in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const given = lastYear(1, { moves: ["submit", "return", "submit", "approve"] });
    await layIn(region.db, given);
    await layIn(region.db, lastYear(7, { unitId: "police", unitName: "示例县公安局" }));
    await layIn(region.db, lastYear(7, { year: 2023 }));
    expect(await previousOf(region)).toEqual({
      unit: "示例县财政局",
      year: 2024,
      formatId: "2021-30",
      ...given.content,
    });
  });

  it.each([
    ["never begun", undefined],
    ["never handed in", []],
    ["returned and not handed in again", ["submit", "return"]],
    ["withdrawn to be put right", ["submit", "approve", "publish", "withdraw"]],
  ] as const)("is nothing where it was %s", async (_, moves) => {
    const region = await layOutRegion(await freshDatabase(engine));
    if (moves) await layIn(region.db, lastYear(1, { moves }));
    expect(await previousOf(region)).toBeUndefined();
  });

  it("stops the hand-in (报送) where the applications carried over do not fit; fitting ones go through", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    // Written before last year's report was there: since then the figure would be locked.
    const { id, version } = await draftOf(region, soundContent());
    await layIn(region.db, lastYear(6));
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(outcome.ok ? [] : outcome.findings?.map(({ rule, level }) => [rule, level])).toEqual([
      ["years.carried-in", "block"],
    ]);

    const other = await layOutRegion(await freshDatabase(engine));
    await layIn(other.db, lastYear(1));
    const draft = await draftOf(other, soundContent());
    const fits = await submitReport(other.as("clerk"), { reportId: draft.id, version: draft.version, reasons: {} });
    expect(fits).toEqual({ ok: true, revision: 1 });
  });

  it("asks a unit that was renamed within the year (机构改革) for a reason instead", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id, version } = await draftOf(region, soundContent());
    await layIn(region.db, lastYear(6));
    await closeOfficialName(region.db, "finance", "2025-03-01");
    const name = { id: "renamed", unitId: "finance", kind: "official", name: "示例县财政与国资局" } as const;
    await insertUnitName(region.db, { ...name, validFrom: "2025-03-01", validTo: null });
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    const found = outcome.ok ? [] : (outcome.findings ?? []);
    expect(found.map(({ rule, level }) => [rule, level])).toContainEqual(["years.carried-in", "explain"]);
  });
});

describe.each(engines)("上一年度年报与机构改革（$name）", (engine) => {
  /** The police bureau and the finance bureau as of 2025: the one was merged into the other on 1 March. */
  async function mergedRegion(): Promise<Region> {
    const region = await layOutRegion(await freshDatabase(engine));
    await layIn(region.db, lastYear(1));
    const merged = { id: "s1", predecessorId: "police", successorId: "finance", from: "2025-03-01" };
    await insertSuccession(region.db, { ...merged, accountId: "admin", at: "2025-03-02T00:00:00.000Z" });
    await setAbolished(region.db, "police", "2025-03-01");
    return region;
  }

  it("adds up the applications (结转) of all units that were merged, and compares nothing else", async () => {
    const region = await mergedRegion();
    const { id, version } = await draftOf(region, soundContent());
    await layIn(region.db, lastYear(4, { unitId: "police", unitName: "示例县公安局" }));
    const open = await openReport(region.db, region.as("clerk").actor, id, "view");
    const last = await lastYearOf(region.db, open.stored);
    expect(last.report?.figures["applications.carriedOut.person"]).toBe(5);
    expect(Object.keys(last.report?.figures ?? {}).every((key) => key.startsWith("applications.carriedOut"))).toBe(
      true,
    );
    expect(lastYearText(last, open.format.id)).toContain("“示例县财政局”1 件、“示例县公安局”4 件，合计 5 件");
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(outcome.ok ? [] : outcome.findings?.map(({ rule, level }) => [rule, level])).toEqual([
      ["years.carried-in", "explain"],
    ]);
  });

  it("compares with nothing while a merged unit's report is missing, and says whose", async () => {
    const region = await mergedRegion();
    const { id } = await draftOf(region, soundContent());
    const open = await openReport(region.db, region.as("clerk").actor, id, "view");
    const last = await lastYearOf(region.db, open.stored);
    expect(last.report).toBeUndefined();
    expect(lastYearText(last, open.format.id)).toContain("“示例县公安局”没有可用的 2024 年度年报");
  });

  it("asks after a division (拆分) instead of guessing", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layIn(region.db, lastYear(6));
    const part = { id: "s1", predecessorId: "finance", successorId: "police", from: "2025-03-01" };
    await insertSuccession(region.db, { ...part, accountId: "admin", at: "2025-03-02T00:00:00.000Z" });
    const { id } = await draftOf(region, soundContent());
    const open = await openReport(region.db, region.as("clerk").actor, id, "view");
    expect(await previousReportOf(region.db, open)).toBeUndefined();
    expect(lastYearText(await lastYearOf(region.db, open.stored), open.format.id)).toContain("按移交清单");
  });
});
