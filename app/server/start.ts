import "./production.ts";
import { readDatabaseSettings } from "#db/settings.ts";
import { countAccounts } from "#db/queries/accounts.ts";
import { readAppSettings } from "#app/env.ts";
import { runProgram, say } from "./command-line.ts";
import { ensureBuild } from "./finished-build.ts";
import { startServer } from "./running-server.ts";

await runProgram(async () => {
  const settings = readAppSettings();
  const database = readDatabaseSettings();
  await ensureBuild(say);
  const running = await startServer({ settings, database, say });
  say(`年报系统已启动：${running.url}`);
  if ((await countAccounts(running.db)) === 0) say("还没有账号：请在浏览器打开上面的地址，设置第一位管理员。");
  say("停止请按 Ctrl+C。");
  void running.warmUp();
  return running;
});
