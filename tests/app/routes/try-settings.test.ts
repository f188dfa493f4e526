import { describe, expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { findRoundByKey, type Round } from "#db/queries/rounds.ts";
import { insertSuccession } from "#db/queries/unit-successions.ts";
import { setAbolished } from "#db/queries/units.ts";
import { openRound } from "#app/services/open-round.ts";
import { latestRoundSettings } from "#db/queries/rule-settings.ts";
import { trySettings } from "#app/routes/rounds.$year.rules/try-settings.ts";
import { usualSettings } from "#report-schema/rules/rule-settings.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { layOutRegion, now, roundId, soundContent, thinContent } from "#tests/support/region.ts";

async function yearOf(db: Db, year: number): Promise<Round> {
  const round = await findRoundByKey(db, String(year));
  if (!round) throw new Error(`没有 ${year} 年度`);
  return round;
}

/** How many reports of a round would be asked why they are the same as last year's. */
async function tried(db: Db, key: string) {
  const round = await findRoundByKey(db, key);
  const settings = ruleSettingsSchema.parse({ levels: { "years.identical": "note" } });
  const trial = round && (await trySettings(db, round, usualSettings, settings));
  return trial?.rules.map(({ rule, after }) => [rule, after.hit]);
}

describe.each(engines)("试运行（$name）", (engine) => {
  it("says of each changed rule how many reports it would hit, before and after, and whose; sets nothing", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layIn(region.db, { unitId: "finance", unitName: "示例县财政局", year: 2024, content: thinContent() });
    await layIn(region.db, { unitId: "police", unitName: "示例县公安局", year: 2024, content: soundContent() });
    const settings = ruleSettingsSchema.parse({
      levels: { "text.facets": "block" },
      numbers: { overviewMost: 30 },
    });
    const trial = await trySettings(region.db, await yearOf(region.db, 2024), usualSettings, settings);
    expect(trial).toMatchObject({
      label: "2024 年度",
      reports: 2,
      rules: [
        {
          rule: "text.facets",
          before: { hit: 1, blocked: 0 },
          after: { hit: 1, blocked: 1 },
          hits: [{ unit: "示例县财政局", level: "block", isStricter: true }],
        },
        {
          rule: "text.length",
          before: { hit: 0 },
          after: { hit: 1, blocked: 0 },
          hits: [{ unit: "示例县公安局", level: "explain", isStricter: true }],
        },
      ],
    });
    expect(await latestRoundSettings(region.db, roundId)).toBeUndefined();
  });

  it("holds the reports against each other and against the year before, as at hand-in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    for (const [unitId, unitName] of [
      ["finance", "示例县财政局"],
      ["police", "示例县公安局"],
    ] as const) {
      await layIn(region.db, { unitId, unitName, year: 2024, content: soundContent() });
    }
    await layIn(region.db, { unitId: "finance", unitName: "示例县财政局", year: 2023, content: soundContent() });
    const settings = ruleSettingsSchema.parse({ levels: { "text.copied": "block", "years.identical": "note" } });
    const trial = await trySettings(region.db, await yearOf(region.db, 2024), usualSettings, settings);
    expect(trial?.rules.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ["years.identical", { hit: 1, blocked: 0 }, { hit: 1, blocked: 0 }],
      ["text.copied", { hit: 2, blocked: 0 }, { hit: 2, blocked: 2 }],
    ]);
  });

  it("holds the successor of a merged unit against what its predecessors handed in, and nobody against what is put right", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { db } = region;
    const content = soundContent();
    await layIn(db, { unitId: "police", unitName: "示例县公安局", year: 2023, content });
    await layIn(db, { unitId: "town", unitName: "城关镇人民政府", year: 2023, content, moves: ["submit", "return"] });
    for (const unitId of ["finance", "town"]) await layIn(db, { unitId, unitName: "单位", year: 2024, content });
    const taken = { id: "并入", predecessorId: "police", successorId: "finance", from: "2024-06-01" };
    await insertSuccession(db, { ...taken, accountId: null, at: now.toISOString() });
    await setAbolished(db, "police", "2024-06-01");
    await expect(tried(db, "2024")).resolves.toEqual([["years.identical", 0]]);
    // Founded that day to take over from one unit alone, it is held against that unit's report.
    await db.updateTable("units").set({ since: "2024-06-01" }).where("id", "=", "finance").execute();
    await expect(tried(db, "2024")).resolves.toEqual([["years.identical", 1]]);
  });

  it("tries the reports of a rehearsal (演练) against the year's own last reports", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { db } = region;
    const content = soundContent();
    await layIn(db, { unitId: "finance", unitName: "示例县财政局", year: 2024, content });
    await openRound(region.as("office"), { year: 2025, dueOn: null, isRehearsal: true });
    const rehearsal = await findRoundByKey(db, "2025-rehearsal");
    const rehearsed = { unitId: "finance", unitName: "示例县财政局", year: 2025, content };
    await layIn(db, { ...rehearsed, roundId: rehearsal!.id });
    await expect(tried(db, "2025-rehearsal")).resolves.toEqual([["years.identical", 1]]);
    await expect(tried(db, "2025")).resolves.toBeUndefined();
  });

  it("of a year without reports there is nothing to try", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await openRound(region.as("office"), { year: 2024, dueOn: null });
    expect(await trySettings(region.db, await yearOf(region.db, 2024), usualSettings, usualSettings)).toBeUndefined();
  });
});
