import { describe, expect, it } from "vitest";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, layOutRegion, soundContent, type Region } from "#tests/support/region.ts";

/** Names the unit-name rule takes for another unit's when the text says this. */
async function namesFound(region: Region, sentence: string): Promise<string[]> {
  const sound = soundContent();
  const narrative = { ...sound.narrative, problems: `${sound.narrative.problems}\n${sentence}` };
  const { id } = await draftOf(region, { ...sound, narrative });
  const open = await openReport(region.db, region.as("clerk").actor, id, "view");
  const findings = await reportFindings(region.db, open);
  return findings.flatMap((finding) => (finding.rule === "text.unit-name" ? [finding.facts.said] : []));
}

describe.each(engines)("检查结果（$name）", (engine) => {
  it("knows the other units of the round by name", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await namesFound(region, "示例县公安局认真落实条例要求，公开信息30条。")).toEqual(["示例县公安局"]);
  });

  it("lets a unit speak of itself and of the government above it", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const sentence = "示例县人民政府高度重视政务公开工作。示例县财政局认真落实条例要求。";
    expect(await namesFound(region, sentence)).toEqual([]);
  });
});
