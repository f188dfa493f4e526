import { readFileSync } from "node:fs";
import { readReportJson } from "#report-schema/report-json.ts";
import type { Report } from "#report-schema/report.ts";

/** Names of the files in `reports/`: two sound reports to start examples from, and real ones as they were published. */
export type GoldenName = "sound-2019-60" | "sound-2021-30" | "yanshi-office-2020" | "city-2025" | "hongze-2024";
export const goldenNames: readonly GoldenName[] = [
  "sound-2019-60",
  "sound-2021-30",
  "yanshi-office-2020",
  "city-2025",
  "hongze-2024",
];

export function goldenFile(name: GoldenName): URL {
  return new URL(`reports/${name}.json`, import.meta.url);
}

export function goldenJson(name: GoldenName): Record<string, unknown> {
  return JSON.parse(readFileSync(goldenFile(name), "utf8")) as Record<string, unknown>;
}

export function goldenReport(name: GoldenName): Report {
  return reportOf(goldenJson(name));
}

/** @throws with every problem the reader names */
export function reportOf(json: unknown): Report {
  const reading = readReportJson(json);
  if (!reading.ok) throw new Error(reading.problems.join("\n"));
  return reading.report;
}
