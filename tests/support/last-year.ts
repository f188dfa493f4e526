import type { ReportContent } from "#report-schema/report.ts";
import { layIn } from "./handed-in.ts";
import { soundContent, type Region } from "./region.ts";

export const carriedInPerson = "applications.carriedIn.person";

/** A year's content that carries so many applications of natural persons over. */
export function carryingOver(carriedOut: number): ReportContent {
  const sound = soundContent();
  const figures = {
    ...sound.figures,
    "applications.carriedOut.person": carriedOut,
    "proactive.normative.inForce": 8,
    "proactive.licences.decided": 80,
  };
  const narrative = { ...sound.narrative, overview: "去年写的是另外一件事情。", problems: "去年的问题是人手不足。" };
  return { ...sound, figures, narrative };
}

/** The finance bureau's report of the year before, handed in. */
export async function layInLastYear(region: Region, carriedOut: number): Promise<void> {
  const content = carryingOver(carriedOut);
  await layIn(region.db, { unitId: "finance", unitName: "示例县财政局", year: 2024, content });
}
