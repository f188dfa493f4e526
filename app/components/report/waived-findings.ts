import { findingKey, type Finding } from "#report-schema/finding.ts";
import { isWaived } from "#report-schema/waiver.ts";
import { dateText, momentText } from "#app/components/day-text.ts";
import type { WaivedFindings } from "./finding-list.tsx";

/** A grant as it is told: who, when, until when, why. */
export interface GrantToTell {
  readonly by: string;
  readonly at: string;
  readonly validUntil: string | null;
  readonly reason: string;
}

export function grantText({ by, at, validUntil, reason }: GrantToTell): string {
  const until = validUntil === null ? "" : `，有效至${dateText(validUntil)}`;
  return `${by}于${momentText(at)}准予不改${until}。理由：${reason}`;
}

/** What to say beside each finding that a waiver in force lets stand. */
export function waivedFindings(
  findings: readonly Finding[],
  granted: ReadonlyMap<string, GrantToTell>,
): WaivedFindings {
  return Object.fromEntries(
    findings
      .filter((finding) => isWaived(finding, granted))
      .map((finding) => [findingKey(finding), grantText(granted.get(findingKey(finding))!)]),
  );
}
