import { dayAfter } from "#report-schema/hand-in-curve.ts";
import { lastDayOf } from "#report-schema/unit-past.ts";
import type { Db } from "#db/client.ts";
import { findRoundByYear, type Round } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { listUnits, type Unit } from "#db/queries/units.ts";
import { demoAdmin } from "#db/seed/accounts.ts";
import { carriedOutOf, yearReport } from "#db/seed/reports/year-report.ts";
import type { Act } from "#app/services/act.ts";
import { changeRoundDates } from "#app/services/change-round-dates.ts";
import { openRound } from "#app/services/open-round.ts";
import { setSignOff } from "#app/services/set-sign-off.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { lastYear } from "./last-year.ts";
import { layInContacts, layInPeople } from "./people.ts";
import { done } from "./steps.ts";
import { thisYear, type Step } from "./this-year.ts";
import { extended, missingLastYear, officeReport } from "./ways.ts";

export interface DemoReports {
  readonly now: Date;
  /** The year being collected; its round is open. */
  readonly year: number;
  readonly passwordHash: string;
}

/**
 * Gives an empty demonstration two years at work: the one before, and the one being collected in every state a report can
 * be in. Everything is done by the services people use, at moments before now, in the order of time.
 */
export async function layOutReports(db: Db, { now, year, passwordHash }: DemoReports): Promise<void> {
  const as = await layInPeople(db, now, passwordHash);
  const units = (await listUnits(db)).filter(({ reports }) => reports);
  const isGovernment = new Map(units.map((unit) => [unit.id, unit.isGovernment]));
  const contentOf = (of: number) => (unitId: string) =>
    yearReport({
      unitId,
      year: of,
      isGovernment: isGovernment.get(unitId) ?? false,
      carriedIn: carriedOutOf(unitId, of - 1),
    });
  const opening = new Date(Date.UTC(year - 1, 11, 20, 2));
  const dates = { dueOn: null, publishBy: `${year}-03-31` };
  await done(openRound(await as(demoAdmin, opening), { year: year - 1, ...dates }));
  await layInContacts(await as(demoAdmin, opening), units);
  await askOnly(await as(demoAdmin, opening), await roundOf(db, officeReport.year), units, officeReport.unitId);
  const [before, current] = [await roundOf(db, year - 1), await roundOf(db, year)];
  const past = units
    .filter(({ id }) => id !== missingLastYear)
    .map(({ id, names, officialName }) => ({ id, name: nameOn(names, lastDayOf(year - 1)) ?? officialName }));
  const steps: Step[] = [
    ...lastYear({ year: year - 1, roundId: before.id, as, units: past, contentOf: contentOf(year - 1) }),
    {
      at: new Date(now.getTime() - 14 * 86_400_000),
      run: async (at) => {
        const { dueOn, handInUntil } = current;
        const settled = { dueOn, handInUntil, publishBy: `${year + 1}-03-31`, reason: "按年度工作安排" };
        await done(changeRoundDates(await as("kezhang", at), current.id, settled));
        await done(setSignOff(await as(demoAdmin, at), "jiaotiju", { steps: 1, fillerSigns: false }));
      },
    },
    ...thisYear({ now, year, roundId: current.id, as, contentOf: contentOf(year) }),
    {
      at: new Date(now.getTime() - 2 * 86_400_000),
      run: async (at) => {
        const until = dayAfter(current.dueOn, 10);
        const terms = { step: "extend", unitIds: [extended], until, reason: "经办人员调整（演示）" } as const;
        await done(setUnitTerms(await as("kezhang", at), current.id, terms));
      },
    },
  ];
  for (const { at, run } of steps.sort((a, b) => a.at.getTime() - b.at.getTime())) await run(at);
}

/** Of an early year there is one report to be seen; nobody else is to be called late. */
async function askOnly(act: Act, round: Round, units: readonly Unit[], unitId: string): Promise<void> {
  const unitIds = units.map(({ id }) => id).filter((id) => id !== unitId);
  const terms = { step: "exempt", unitIds, until: null, reason: "演示只放入政府办公室这一份" } as const;
  await done(setUnitTerms(act, round.id, terms));
}

async function roundOf(db: Db, year: number): Promise<Round> {
  const round = await findRoundByYear(db, year);
  if (!round) throw new Error(`演示数据里没有 ${year} 年度的编报任务，不能放入年报。`);
  return round;
}
