import { describe, expect, it } from "vitest";
import { insertRevision, latestRevision } from "#db/queries/revisions.ts";
import { findingKey } from "#report-schema/finding.ts";
import { openReport } from "#app/services/open-report.ts";
import { roundTexts } from "#app/services/round-texts.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn, type HandedIn } from "#tests/support/handed-in.ts";
import { draftOf, layOutRegion, soundContent, type Region } from "#tests/support/region.ts";

const longText = {
  ...soundContent().narrative,
  overview: `${soundContent().narrative.overview}\n围绕河湖长制新公开巡河记录和整改结果，并首次公开了三处水库的调度方案。与法律顾问共同研究疑难申请件，答复文书一律附上所依据的法条全文。完成历年文件的电子化整理工作，建成了可以按主题检索的目录库。`,
};
const content = { ...soundContent(), narrative: longText };

function police(changes: Partial<HandedIn> = {}): HandedIn {
  return { unitId: "police", unitName: "示例县公安局", year: 2025, content, ...changes };
}

async function textsOf(region: Region, reportId: string) {
  const round = await roundTexts(region.db, await openReport(region.db, region.as("clerk").actor, reportId, "view"));
  return round?.index.reports.map(({ id, unit, narrative }) => [id, unit, narrative]);
}

describe.each(engines)("同年度各单位的文字（$name）", (engine) => {
  it("are what each unit last handed in for the same year, and follow every hand-in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, content);
    await layIn(region.db, police({ year: 2024 }));
    expect(await textsOf(region, id)).toEqual([]);
    const policeId = await layIn(region.db, police());
    expect(await textsOf(region, id)).toEqual([[policeId, "示例县公安局", longText]]);
    expect(await textsOf(region, id)).toEqual([[policeId, "示例县公安局", longText]]);
    const rewritten = { ...longText, problems: "改写过了。" };
    const first = await latestRevision(region.db, policeId);
    await insertRevision(region.db, {
      ...first!,
      id: "second",
      number: 2,
      content: { ...content, narrative: rewritten },
    });
    expect(await textsOf(region, id)).toEqual([[policeId, "示例县公安局", rewritten]]);
  });

  it("are asked about at the hand-in (报送) when copied, once, and the reason holds when others hand in too", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layIn(region.db, police());
    const { id, version } = await draftOf(region, content);
    const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
    const [finding] = outcome.ok ? [] : (outcome.findings ?? []);
    expect(finding).toMatchObject({
      rule: "text.copied",
      level: "explain",
      facts: { unit: "示例县公安局", others: 0 },
    });
    await layIn(region.db, police({ unitId: "town", unitName: "城关镇人民政府" }));
    const reasons = { [findingKey(finding!)]: "两局合署办公，报告由同一科室起草。" };
    expect(await submitReport(region.as("clerk"), { reportId: id, version, reasons })).toEqual({
      ok: true,
      revision: 1,
    });
  });
});
