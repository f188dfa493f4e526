import type { Db } from "#db/client.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { insertEvent } from "#db/queries/events.ts";
import { insertReport } from "#db/queries/reports.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { insertUnit } from "#db/queries/units.ts";
import type { ReportContent } from "#report-schema/report.ts";

/** The nth minute of a working day: moments in order, without a clock. */
export function minute(n: number): string {
  return new Date(Date.UTC(2021, 0, 11, 1, n)).toISOString();
}

/** A content that exercises what the columns must hold: blank, zero, negative, large, not a number, Chinese. */
export const exampleContent: ReportContent = {
  figures: {
    "applications.received.person": 18,
    "applications.received.company": 0,
    "proactive.licences.change": -3,
    "proactive.procurement.amount": Number.MAX_SAFE_INTEGER,
  },
  unread: { "applications.carriedIn.person": "约５件" },
  narrative: {
    opening: "",
    overview: "（一）主动公开情况\n2020年，共公开“各类文件”45件。\\ \u0000 𬭚 '引号'",
    problems: "",
    other: "无",
  },
};

/** A county with one clerk and the round of 2020. */
export async function addCounty(db: Db): Promise<void> {
  await addUnit(db, "county", null);
  await addAccount(db, "clerk");
  await addRound(db, 2020);
}

export async function addUnit(db: Db, id: string, parentId: string | null, sortOrder = 0): Promise<void> {
  await insertUnit(db, {
    id,
    parentId,
    kind: parentId ? "department" : "county",
    groupName: parentId ? "市直单位" : null,
    isGovernment: !parentId,
    reports: parentId !== null,
    sortOrder,
    createdAt: minute(0),
  });
  await insertUnitName(db, {
    id: `${id}-name`,
    unitId: id,
    kind: "official",
    name: `${id}单位`,
    validFrom: null,
    validTo: null,
  });
}

export async function addAccount(db: Db, id: string): Promise<void> {
  await insertAccount(db, { id, login: id, name: `${id}某`, passwordHash: "hash", createdAt: minute(0) });
}

export async function addRound(db: Db, year: number): Promise<void> {
  await insertRound(db, {
    id: `round-${year}`,
    year,
    formatId: year < 2021 ? "2019-60" : "2021-30",
    dueOn: `${year + 1}-01-31`,
    openedAt: minute(0),
    openedBy: null,
  });
}

/** A started report of the unit, with the id `report-<unit>`. */
export async function addReport(db: Db, unitId: string, roundId = "round-2020"): Promise<string> {
  const id = `report-${unitId}${roundId === "round-2020" ? "" : `-${roundId}`}`;
  await insertReport(db, { id, roundId, unitId, content: exampleContent, createdAt: minute(1), createdBy: "clerk" });
  await insertEvent(db, {
    id: `${id}-start`,
    reportId: id,
    sequence: 1,
    move: "start",
    state: "draft",
    accountId: "clerk",
    at: minute(1),
    remark: null,
    revisionId: null,
  });
  return id;
}
