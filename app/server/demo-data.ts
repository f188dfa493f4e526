import { roleLabels } from "#report-schema/access.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { dueDate, yearBeingReported } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { demoPassword, governmentAccount } from "#db/seed/accounts.ts";
import { demoAccounts, seedDemo } from "#db/seed/seed-demo.ts";
import { government } from "#db/seed/units.ts";
import { hashPassword } from "#app/session/password.ts";
import type { ShownAccount } from "./app-context.ts";
import { letGovernmentReport } from "./demo-government.ts";
import { layOutReports } from "./demo-reports/lay-out-reports.ts";
import { seedDemoScores } from "./demo-scores.ts";

/** Puts everything the demonstration shows into an empty store, in many transactions: cut off, it is half there. */
export async function fillDemo(db: Db, now: Date, say: (line: string) => void): Promise<void> {
  const year = yearBeingReported(now);
  const passwordHash = await hashPassword(demoPassword);
  say("演示数据：偃师市政府办公室、31 个市直单位、13 个镇（街道）");
  await seedDemo(db, {
    now: now.toISOString(),
    currentRound: {
      year,
      formatId: formatForYear(year).id,
      dueOn: dueDate(year),
      openedAt: new Date(now.getTime() - 20 * 86_400_000).toISOString(),
    },
    hashPassword: () => Promise.resolve(passwordHash),
  });
  say(`演示数据：${year - 1}、${year} 两个年度的年报，各种办理状态（文字和数字均为虚构）`);
  await layOutReports(db, { now, year, passwordHash });
  await letGovernmentReport(db, { now, year, passwordHash });
  await seedDemoScores(db, now);
}

/** Whom one can log in as; a store of an earlier version has no account of the government's. */
export async function shownAccounts(db: Db): Promise<ShownAccount[]> {
  const accounts = demoAccounts().map(({ role, unitName, ...account }) => ({
    ...account,
    role: roleLabels[role],
    unit: unitName,
  }));
  const { login, name, role } = governmentAccount;
  if (!(await findAccountByLogin(db, login))) return accounts;
  return [...accounts, { login, name, password: demoPassword, role: roleLabels[role], unit: government.short }];
}
