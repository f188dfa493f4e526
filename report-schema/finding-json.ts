import type { Finding } from "./finding.ts";
import { sentenceOf } from "./messages.ts";

/** A finding as it stands in files and on the command line; absent parts are left out. */
export interface FindingJson {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly figures: readonly string[];
  readonly section?: string;
  readonly quote?: string;
  readonly expected?: number;
  readonly actual?: number;
}

export function findingToJson(finding: Finding): FindingJson {
  const { rule, level, figures, section, quote, expected, actual } = finding;
  return {
    rule,
    level,
    message: sentenceOf(finding),
    figures,
    ...(section !== "" && { section }),
    ...(quote !== undefined && { quote }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
}
