import { auditKinds } from "#report-schema/audit.ts";
import type { AuditFilter } from "#db/queries/audit-list.ts";
import { unitsAsked, type AuditReach } from "./audit-reach.ts";

/** What was typed above the list, as it is shown again; "" = not asked for. */
export interface AuditQuestion {
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly unit: string;
  readonly kind: string;
  readonly q: string;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;
const longestWords = 100;

export function readAuditQuestion(query: URLSearchParams): AuditQuestion {
  const text = (name: string): string => (query.get(name) ?? "").trim().slice(0, longestWords);
  const day = (name: string): string => (isoDate.test(text(name)) && dayStart(text(name)) ? text(name) : "");
  const kind = auditKinds.find((one) => one === text("kind")) ?? "";
  return { from: day("from"), to: day("to"), who: text("who"), unit: text("unit"), kind, q: text("q") };
}

export function auditFilter(reach: AuditReach, { from, to, who, unit, kind, q }: AuditQuestion): AuditFilter {
  return {
    ...unitsAsked(reach, unit),
    ...(from !== "" && { from: dayStart(from) }),
    ...(to !== "" && { until: dayStart(to, 1) }),
    ...(who !== "" && { who }),
    ...(kind !== "" && { kind }),
    ...(q !== "" && { words: q }),
  };
}

/** The moment a day begins in Beijing, so many days later; undefined when there is no such day. */
function dayStart(day: string, daysLater = 0): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00.000+08:00`);
  return Number.isNaN(midnight) ? undefined : new Date(midnight + daysLater * 86_400_000).toISOString();
}
