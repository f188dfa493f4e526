import type { Role } from "#report-schema/access.ts";
import { moves } from "#report-schema/lifecycle.ts";
import { emptyContent } from "#report-schema/report.ts";
import type { Db } from "../client.ts";
import { newId } from "../new-id.ts";
import { insertAccount, replaceGrants } from "../queries/accounts.ts";
import { insertEvent } from "../queries/events.ts";
import { insertReport } from "../queries/reports.ts";
import { findRoundByYear, insertRound } from "../queries/rounds.ts";
import { insertUnitName } from "../queries/unit-names.ts";
import { insertUnit } from "../queries/units.ts";
import { demoPassword, seedAccounts } from "./accounts.ts";
import { officeFigures2020 } from "./office-figures-2020.ts";
import { officeNarrative2020 } from "./office-narrative-2020.ts";
import { seedScores } from "./seed-scores.ts";
import { cityPrefix, districtPrefix, districtSince, government, type SeedUnit, unitsBelow } from "./units.ts";

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  /** The person's name. */
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

export interface SeedOptions {
  /** ISO moment. */
  readonly now: string;
  readonly currentRound: {
    readonly year: number;
    readonly formatId: string;
    readonly dueOn: string;
    /** ISO moment; left out = now. */
    readonly openedAt?: string;
  };
  readonly hashPassword: (plain: string) => Promise<string>;
}

const round2020 = { id: "round-2020", year: 2020, formatId: "2019-60", dueOn: "2021-01-31" };

/**
 * Fills an empty store with 偃师's units, two rounds, the office's draft of 2020, the scores of two
 * bulletins and accounts to try things with,
 * all or nothing. A store that has units is left as it is.
 * @returns whom one can log in as, in either case
 */
export async function seedDemo(db: Db, options: SeedOptions): Promise<DemoAccount[]> {
  const first = await db.selectFrom("units").select("id").limit(1).executeTakeFirst();
  if (!first) {
    const passwordHash = await options.hashPassword(demoPassword);
    await db.transaction().execute(async (trx) => {
      await seedUnits(trx, options.now);
      await seedAccountsAndGrants(trx, options.now, passwordHash);
      await seedRounds(trx, options);
      await seedReport2020(trx, options.now);
      await seedScores(trx, options.now);
    });
  }
  return demoAccounts();
}

/** Whom one can log in as, from the first on. */
export function demoAccounts(): DemoAccount[] {
  const shortNames = new Map([government, ...unitsBelow].map((unit) => [unit.id, unit.short]));
  return seedAccounts.map((account) => ({
    ...account,
    password: demoPassword,
    unitName: shortNames.get(account.unitId) ?? account.unitId,
  }));
}

async function seedUnits(db: Db, now: string): Promise<void> {
  for (const [sortOrder, unit] of [government, ...unitsBelow].entries()) {
    const parentId = unit === government ? null : government.id;
    await insertUnit(db, { ...unit, parentId, sortOrder, createdAt: now });
    await seedNames(db, unit);
  }
}

async function seedNames(db: Db, unit: SeedUnit): Promise<void> {
  const undated = { unitId: unit.id, validFrom: null, validTo: null };
  const before = { ...undated, validTo: districtSince, name: cityPrefix + unit.official };
  const since = { ...undated, validFrom: districtSince, name: districtPrefix + unit.official };
  await insertUnitName(db, { ...before, id: newId(), kind: "official" });
  await insertUnitName(db, { ...since, id: newId(), kind: "official" });
  await insertUnitName(db, { ...undated, id: newId(), kind: "short", name: unit.short });
  for (const name of unit.aliases) await insertUnitName(db, { ...undated, id: newId(), kind: "alias", name });
}

async function seedAccountsAndGrants(db: Db, now: string, passwordHash: string): Promise<void> {
  for (const { login, name, role, unitId } of seedAccounts) {
    const id = newId();
    await insertAccount(db, { id, login, name, passwordHash, createdAt: now });
    await replaceGrants(db, id, [{ role, unitId }]);
  }
}

async function seedRounds(db: Db, { now, currentRound }: SeedOptions): Promise<void> {
  await insertRound(db, { ...round2020, openedAt: now, openedBy: null });
  // One year has one round: where the current year is 2020 itself, the first stands.
  await insertRound(db, { openedAt: now, ...currentRound, id: `round-${currentRound.year}`, openedBy: null });
}

async function seedReport2020(db: Db, now: string): Promise<void> {
  const round = await findRoundByYear(db, round2020.year);
  if (!round) throw new Error("演示数据中没有 2020 年度的编报任务，不能放入年报。请检查 db/seed。");
  const reportId = "report-2020-zhengfuban";
  await insertReport(db, {
    id: reportId,
    roundId: round.id,
    unitId: "zhengfuban",
    content: { ...emptyContent, figures: officeFigures2020, narrative: officeNarrative2020 },
    createdAt: now,
    createdBy: null,
  });
  await insertEvent(db, {
    id: newId(),
    reportId,
    sequence: 1,
    move: "start",
    state: moves.start.to,
    accountId: null,
    at: now,
    remark: null,
    revisionId: null,
  });
}
