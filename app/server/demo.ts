import "./production.ts";
import { join } from "node:path";
import { roleLabels } from "#report-schema/access.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { dueDate, yearBeingReported } from "#report-schema/round-dates.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { demoPassword, governmentAccount } from "#db/seed/accounts.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { government } from "#db/seed/units.ts";
import { readDatabaseSettings } from "#db/settings.ts";
import { readAppSettings } from "#app/env.ts";
import { hashPassword } from "#app/session/password.ts";
import type { ShownAccount } from "./app-context.ts";
import { layOutReports } from "./demo-reports/lay-out-reports.ts";
import { runProgram, say } from "./command-line.ts";
import { letGovernmentReport } from "./demo-government.ts";
import { seedDemoScores } from "./demo-scores.ts";
import { ensureBuild } from "./finished-build.ts";
import { startServer } from "./running-server.ts";

const demoFolder = join(".data", "demo");

await runProgram(async () => {
  say("年报系统演示：真实年报数据，账号公开，请勿用于正式工作。");
  const settings = {
    ...readAppSettings(),
    paperFolder: join(demoFolder, "papers"),
    secretKeyFile: join(demoFolder, "secret.key"),
  };
  // The demo never touches the data of an office that is already at work.
  const database = readDatabaseSettings({ NIANBAO_DATA: demoFolder });
  await ensureBuild(say);
  let accounts: readonly ShownAccount[] = [];
  const running = await startServer({
    settings,
    database,
    say,
    prepare: async (db) => {
      say("演示数据：偃师市政府办公室、31 个市直单位、13 个镇（街道）（已有的保留不动）");
      const now = new Date();
      const year = yearBeingReported(now);
      const currentRound = { year, formatId: formatForYear(year).id, dueOn: dueDate(year) };
      const isNew = (await listTopUnits(db)).length === 0;
      const passwordHash = await hashPassword(demoPassword);
      const made = await seedDemo(db, {
        now: now.toISOString(),
        currentRound: { ...currentRound, openedAt: new Date(now.getTime() - 20 * 86_400_000).toISOString() },
        hashPassword: () => Promise.resolve(passwordHash),
      });
      if (isNew) {
        say(`演示数据：${year - 1}、${year} 两个年度的年报，各种办理状态（文字和数字均为虚构）`);
        await layOutReports(db, { now, year, passwordHash });
        await letGovernmentReport(db, { now, year, passwordHash });
      }
      await seedDemoScores(db, now);
      accounts = made.map(({ role, unitName, ...account }) => ({ ...account, role: roleLabels[role], unit: unitName }));
      const { login, name, role } = governmentAccount;
      if (await findAccountByLogin(db, login)) {
        const unit = government.short;
        accounts = [...accounts, { login, name, password: demoPassword, role: roleLabels[role], unit }];
      }
      return accounts;
    },
  });
  say(`\n请在浏览器打开：${running.url}\n`);
  say("演示账号（登录页上也有）：");
  for (const { login, password, role, unit } of accounts) say(`  ${login.padEnd(16)} ${password}   ${role}　${unit}`);
  say("\n停止请按 Ctrl+C；再次启动会保留已填的数据。");
  void running.warmUp();
  return running;
});
