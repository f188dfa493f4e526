import "./production.ts";
import { resolve } from "node:path";
import { readDatabaseSettings } from "#db/settings.ts";
import { demoEnvironment, readAppSettings } from "#app/env.ts";
import type { ShownAccount } from "./app-context.ts";
import { runProgram, say } from "./command-line.ts";
import { fillDemo, shownAccounts } from "./demo-data.ts";
import { settleDemoStore } from "./demo-store.ts";
import { ensureBuild } from "./finished-build.ts";
import { startServer } from "./running-server.ts";

await runProgram(async () => {
  say("年报系统演示：真实年报数据，账号公开，请勿用于正式工作。");
  const environment = demoEnvironment();
  const settings = readAppSettings(environment);
  const folder = resolve(environment.NIANBAO_DATA);
  await ensureBuild(say);
  await settleDemoStore({ folder, fill: (db) => fillDemo(db, new Date(), say), say });
  let accounts: readonly ShownAccount[] = [];
  const running = await startServer({
    settings,
    database: readDatabaseSettings(environment),
    say,
    prepare: async (db) => (accounts = await shownAccounts(db)),
  });
  say(`\n请在浏览器打开：${running.url}\n`);
  say("演示账号（登录页上也有）：");
  for (const { login, password, role, unit } of accounts) say(`  ${login.padEnd(16)} ${password}   ${role}　${unit}`);
  say(`\n停止请按 Ctrl+C；再次启动会保留已填的数据。数据在文件夹“${folder}”，要从头再来，停止后删除它。`);
  void running.warmUp();
  return running;
});
