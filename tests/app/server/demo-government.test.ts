/** The demonstration's government reports in the current year alone, and is offered what its units' scores say. */
import { describe, expect, it } from "vitest";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { findRoundByYear } from "#db/queries/rounds.ts";
import { governmentAccount } from "#db/seed/accounts.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { letGovernmentReport } from "#app/server/demo-government.ts";
import { seedDemoScores } from "#app/server/demo-scores.ts";
import { askedUnits } from "#app/services/asked-units.ts";
import { readReport } from "#app/services/open-report.ts";
import { scoreFactsOf } from "#app/services/score-facts-of.ts";
import { startReport } from "#app/services/start-report.ts";
import { scoresParagraph } from "#report-schema/narrative/scores-paragraph.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";

describe.each(engines)("演示的区政府年报（$name）", (engine) => {
  it("is asked for in the current year, with the paragraph on the year's assessment drafted", async () => {
    const db = await freshDatabase(engine);
    const now = new Date("2026-11-26T02:00:00.000Z");
    const currentRound = { year: 2026, formatId: "2021-30", dueOn: "2027-01-31" };
    const passwordHash = "没有密码";
    await seedDemo(db, { now: now.toISOString(), currentRound, hashPassword: () => Promise.resolve(passwordHash) });
    await letGovernmentReport(db, { now, year: 2026, passwordHash });
    await seedDemoScores(db, now);
    const asked = async (year: number): Promise<boolean> => {
      const units = await askedUnits(db, (await findRoundByYear(db, year))!, ["yanshi"]);
      return units.some(({ unit }) => unit.id === "yanshi");
    };
    expect([await asked(2020), await asked(2026)]).toEqual([false, true]);
    const actor = (await findAccountByLogin(db, governmentAccount.login))!;
    const { id: roundId } = (await findRoundByYear(db, 2026))!;
    const reportId = await startReport({ db, actor, now, address: "127.0.0.1" }, { roundId, unitId: "yanshi" });
    const [first] = scoresParagraph((await scoreFactsOf(db, await readReport(db, reportId))) ?? []);
    expect(first).toMatch(/^工作考核方面，全年对44个单位.*按月考核9次，印发通报9期。/u);
  });
});
