import { describe, expect, it } from "vitest";
import { latestRoundSettings } from "#db/queries/rule-settings.ts";
import { findRoundByYear } from "#db/queries/rounds.ts";
import { listRevisions } from "#db/queries/revisions.ts";
import { openRound } from "#app/services/open-round.ts";
import { setRoundRules } from "#app/services/set-round-rules.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { usualSettings, type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { ruleSettingsSchema } from "#report-schema/rules/rule-settings-schema.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import {
  draftOf,
  expectStatus,
  layOutRegion,
  roundId,
  soundContent,
  thinContent,
  type Region,
} from "#tests/support/region.ts";

const strict = ruleSettingsSchema.parse({ levels: { "text.facets": "block" }, numbers: { overviewMost: 20 } });

function set(region: Region, settings: RuleSettings, baseVersion = 0) {
  return setRoundRules(region.as("office"), { roundId, baseVersion, settings });
}

describe.each(engines)("检查规则设定（$name）", (engine) => {
  it("holds for the hand-in from the moment it is set, and no longer than it is", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await set(region, strict)).toEqual({ ok: true });
    const { id, version } = await draftOf(region, thinContent());
    const refused = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(refused).toMatchObject({ ok: false, sentence: expect.stringContaining("必须改正") as string });
    expect(refused.ok ? [] : refused.findings?.map(({ rule, level }) => [rule, level])).toEqual([
      ["text.facets", "block"],
    ]);
    expect(await set(region, usualSettings, 1)).toEqual({ ok: true });
    const asked = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    expect(asked.ok ? [] : asked.findings?.map(({ rule, level }) => [rule, level])).toEqual([
      ["text.facets", "explain"],
    ]);
  });

  it("is kept with every revision: the settings, and what was found under them", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const mild = ruleSettingsSchema.parse({ levels: { "years.jump": "off" }, numbers: { overviewMost: 20_000 } });
    await set(region, mild);
    const { id, version } = await draftOf(region, soundContent());
    expect((await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} })).ok).toBe(true);
    await set(region, strict, 1);
    expect((await listRevisions(region.db, id))[0]?.judged).toEqual({ settings: mild, findings: [] });
  });

  it("goes on into the next year that is opened", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await set(region, strict);
    const later = new Date("2026-12-01T02:00:00.000Z");
    expect(await openRound(region.as("office", later), { year: 2026, dueOn: null })).toEqual({ ok: true });
    const next = await findRoundByYear(region.db, 2026);
    expect(await latestRoundSettings(region.db, next?.id ?? "")).toMatchObject({
      version: 1,
      settings: strict,
      accountId: null,
    });
    expect(await openRound(region.as("office", later), { year: 2024, dueOn: null })).toEqual({ ok: true });
    const earlier = await findRoundByYear(region.db, 2024);
    expect(await latestRoundSettings(region.db, earlier?.id ?? "")).toBeUndefined();
  });

  it("is refused when somebody else set the rules since", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const outcomes = await Promise.all([set(region, strict), set(region, usualSettings)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ sentence: expect.stringContaining("同事") as string });
    expect((await latestRoundSettings(region.db, roundId))?.version).toBe(1);
  });

  it("is done at the top: a town's administrator and the units may not", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    for (const other of ["clerk", "approver", "otherClerk", "townAdmin"] as const) {
      const doing = setRoundRules(region.as(other), { roundId, baseVersion: 0, settings: strict });
      await expectStatus(doing, 403);
    }
    expect(await latestRoundSettings(region.db, roundId)).toBeUndefined();
    expect(await setRoundRules(region.as("admin"), { roundId, baseVersion: 0, settings: strict })).toEqual({
      ok: true,
    });
  });
});
