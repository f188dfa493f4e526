/** A small county with its people: enough to ask who may do what. */
import { expect } from "vitest";
import type { Db } from "#db/client.ts";
import { findAccount, insertAccount, replaceGrants, type Account } from "#db/queries/accounts.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { insertUnit, type UnitFacts } from "#db/queries/units.ts";
import type { Act } from "#app/services/act.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { startReport } from "#app/services/start-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import type { Role } from "#report-schema/access.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

export const now = new Date("2026-01-12T02:00:00.000Z");

/** 示例县 › 财政局、公安局、城关镇 › 城关镇中心学校 */
const units: readonly (Pick<UnitFacts, "id" | "parentId" | "kind" | "isGovernment" | "reports"> & { name: string })[] =
  [
    { id: "county", parentId: null, kind: "county", isGovernment: true, reports: false, name: "示例县人民政府" },
    { id: "finance", parentId: "county", kind: "department", isGovernment: false, reports: true, name: "示例县财政局" },
    { id: "police", parentId: "county", kind: "department", isGovernment: false, reports: true, name: "示例县公安局" },
    { id: "town", parentId: "county", kind: "township", isGovernment: true, reports: true, name: "城关镇人民政府" },
    { id: "school", parentId: "town", kind: "department", isGovernment: false, reports: false, name: "城关镇中心学校" },
  ];

const people = {
  clerk: ["clerk", "finance"],
  approver: ["approver", "finance"],
  otherClerk: ["clerk", "police"],
  office: ["office", "county"],
  admin: ["admin", "county"],
  townAdmin: ["admin", "town"],
} as const satisfies Record<string, readonly [Role, string]>;
export type PersonName = keyof typeof people;
export const personNames = Object.keys(people) as PersonName[];

export const roundId = "round-2025";

export interface Region {
  readonly db: Db;
  /** As each person acts, at the moment given or `now`. */
  as(person: PersonName, at?: Date): Act;
}

/** Accounts have the person's name as id and log-in. @param passwordHash of all of them */
export async function layOutRegion(db: Db, passwordHash = "没有密码"): Promise<Region> {
  const createdAt = now.toISOString();
  for (const [sortOrder, { name, ...unit }] of units.entries()) {
    await insertUnit(db, { ...unit, groupName: null, sortOrder, createdAt });
    await insertUnitName(db, {
      id: `${unit.id}-name`,
      unitId: unit.id,
      kind: "official",
      name,
      validFrom: null,
      validTo: null,
    });
  }
  for (const name of personNames) {
    const [role, unitId] = people[name];
    await insertAccount(db, { id: name, login: name, name: `${name}某`, passwordHash, createdAt });
    await replaceGrants(db, name, [{ role, unitId }]);
  }
  await insertRound(db, {
    id: roundId,
    year: 2025,
    formatId: "2021-30",
    dueOn: "2026-01-31",
    openedAt: createdAt,
    openedBy: "office",
  });
  return regionIn(db);
}

/** The region a database was laid out with before. */
export async function regionIn(db: Db): Promise<Region> {
  const accounts = new Map<PersonName, Account>();
  for (const name of personNames) {
    const account = await findAccount(db, name);
    if (account) accounts.set(name, account);
  }
  return {
    db,
    as(person, at = now) {
      const actor = accounts.get(person);
      if (!actor) throw new Error(`没有 ${person}`);
      return { db, actor, now: at, address: "10.0.0.8" };
    },
  };
}

/** A second reviewer of the county's office. @returns how that person acts at a moment */
export async function secondReviewer({ db, as }: Region): Promise<(at: Date) => Act> {
  const id = "office2";
  await insertAccount(db, { id, login: id, name: "乙审查", passwordHash: "", createdAt: now.toISOString() });
  await replaceGrants(db, id, [{ role: "office", unitId: "county" }]);
  const actor = await findAccount(db, id);
  if (!actor) throw new Error("没有第二位审查人");
  return (at) => ({ ...as("office", at), actor });
}

/** What a unit hands in without a finding. */
export function soundContent(): ReportContent {
  const { figures, unread, narrative } = goldenReport("sound-2021-30");
  return { figures, unread, narrative };
}

/** 办结与结转加起来不等于新收与上年结转: must be put right. */
export function unbalancedContent(): ReportContent {
  const sound = soundContent();
  return { ...sound, figures: { ...sound.figures, "applications.carriedOut.person": 99 } };
}

/** 总体情况没有写全: may be handed in with a reason. */
export function thinContent(): ReportContent {
  const sound = soundContent();
  return { ...sound, narrative: { ...sound.narrative, overview: "2025年，本局依法公开政府信息。" } };
}

/** The finance bureau's report with this content, as its clerk saved it. */
export async function draftOf(region: Region, content: ReportContent): Promise<{ id: string; version: number }> {
  const id = await startReport(region.as("clerk"), { roundId, unitId: "finance" });
  const saved = await saveDraft(region.as("clerk"), { reportId: id, baseVersion: 1, content });
  if (!saved.ok) throw new Error(saved.sentence);
  return { id, version: saved.version };
}

/** The finance bureau's report, handed in. */
export async function submittedReport(region: Region): Promise<string> {
  const { id, version } = await draftOf(region, soundContent());
  const outcome = await submitReport(region.as("clerk"), { reportId: id, version, reasons: {} });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return id;
}

/** That a person is turned away as a page would: 403 not theirs, 404 not there. */
export async function expectStatus(doing: Promise<unknown>, status: 403 | 404): Promise<void> {
  const error: unknown = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Response);
  expect((error as Response).status).toBe(status);
}
