import { canAskWaiver } from "#report-schema/waiver.ts";
import { findingKey } from "#report-schema/finding.ts";
import { emptyNarrative, type ReportContent } from "#report-schema/report.ts";
import { listWaiverSteps } from "#db/queries/waivers.ts";
import { askWaiver } from "#app/services/ask-waiver.ts";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { layIn } from "./handed-in.ts";
import { draftOf, soundContent, type Region } from "./region.ts";

/** Last year's report carried over more than this year's took in (上年结转): blocks, as after a 机构改革. */
export function carriedMoreOver(): ReportContent {
  const sound = soundContent();
  const figures = { ...sound.figures, "applications.carriedOut.person": 7, "proactive.normative.inForce": 8 };
  return { ...sound, figures, narrative: emptyNarrative };
}

/** The finance bureau's draft, sound but for 上年结转. */
export async function blockedDraft(region: Region): Promise<{ id: string; version: number; key: string }> {
  // The draft comes first: once last year's report is there, 上年结转 is locked at what that says.
  const draft = await draftOf(region, soundContent());
  await layIn(region.db, {
    unitId: "finance",
    unitName: "示例县财政局",
    year: 2024,
    content: carriedMoreOver(),
  });
  return { ...draft, key: await waivableKey(region, draft.id) };
}

/** The key of the one finding the office could let stand. */
export async function waivableKey(region: Region, reportId: string): Promise<string> {
  const open = await openReport(region.db, region.as("clerk").actor, reportId, "view");
  const [finding] = (await reportFindings(region.db, open)).filter(canAskWaiver);
  if (!finding) throw new Error("没有可以请求准予的问题");
  return findingKey(finding);
}

/** @returns the id of the request */
export async function askedWaiver(region: Region, reportId: string, key: string): Promise<string> {
  const asked = await askWaiver(region.as("clerk"), { reportId, findingKey: key, reason: "职能由原粮食局划入" });
  if (!asked.ok) throw new Error(asked.sentence);
  return (await listWaiverSteps(region.db, reportId)).at(-1)?.id ?? "";
}
