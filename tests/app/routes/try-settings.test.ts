import { describe, expect, it } from "vitest";
import { latestRoundSettings } from "#db/queries/rule-settings.ts";
import { trySettings } from "#app/routes/rounds.$year.rules/try-settings.ts";
import { usualSettings } from "#report-schema/rules/rule-settings.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { layOutRegion, roundId, soundContent, thinContent } from "#tests/support/region.ts";

describe.each(engines)("试运行（$name）", (engine) => {
  it("says of each changed rule how many reports it would hit, before and after, and whose; sets nothing", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layIn(region.db, { unitId: "finance", unitName: "示例县财政局", year: 2024, content: thinContent() });
    await layIn(region.db, { unitId: "police", unitName: "示例县公安局", year: 2024, content: soundContent() });
    const settings = ruleSettingsSchema.parse({
      levels: { "text.facets": "block" },
      numbers: { overviewMost: 30 },
    });
    const trial = await trySettings(region.db, 2024, usualSettings, settings);
    expect(trial).toMatchObject({
      year: 2024,
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
    const trial = await trySettings(region.db, 2024, usualSettings, settings);
    expect(trial?.rules.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ["years.identical", { hit: 1, blocked: 0 }, { hit: 1, blocked: 0 }],
      ["text.copied", { hit: 2, blocked: 0 }, { hit: 2, blocked: 2 }],
    ]);
  });

  it("of a year without reports there is nothing to try", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await trySettings(region.db, 2024, usualSettings, usualSettings)).toBeUndefined();
  });
});
