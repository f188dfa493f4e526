import type { Report } from "#report-schema/report.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

const characters = 3000;

/** A full report with a text of three thousand characters, told in sentences of real reports. */
export function longReport(): Report {
  const report = goldenReport("sound-2021-30");
  const sentences = goldenReport("hongze-2024")
    .narrative.overview.split(/(?<=。)/u)
    .map((sentence) => sentence.trim());
  let overview = report.narrative.overview;
  for (let turn = 0; overview.length < characters; turn += 1) {
    overview += `\n${sentences[turn % sentences.length]!.replaceAll(/2024/gu, String(report.year))}`;
  }
  return { ...report, narrative: { ...report.narrative, overview: overview.slice(0, characters) } };
}
