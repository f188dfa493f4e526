import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import type { AppSettings } from "#app/env.ts";
import { startServer, type RunningServer } from "#app/server/running-server.ts";
import { inStore } from "#tests/support/in-store.ts";
import { freePort, serverForTest } from "./open-server.ts";
import { runStart } from "./run-start.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Code and words of a start that fails. */
async function failedStart(settings: Readonly<Record<string, string>>): Promise<{ code: unknown; trouble: string }> {
  const started = runStart({ NIANBAO_DATA: join(folder, "data"), ...settings });
  return { code: await started.ended, trouble: started.said.trouble };
}

describe("npm start that cannot start ends with code 1 and a sentence alone", () => {
  const cases: Record<string, [settings: () => Promise<Record<string, string>>, sentence: RegExp]> = {
    "wrong settings, all at once": [
      async () => ({ PORT: "abc", NIANBAO_URL: "nianbao.example.gov.cn" }),
      /启动设置有误[^]*· PORT：应为 0–65535[^]*· NIANBAO_URL：应为完整网址/u,
    ],
    "a database of a kind it does not know": [
      async () => ({ DATABASE_URL: "mysql://root:geheim@localhost/nianbao" }),
      /DATABASE_URL 不是可用的数据库地址：只支持 postgres:/u,
    ],
    "a database server that is not there": [
      async () => ({ DATABASE_URL: `postgres://nianbao:geheim@127.0.0.1:${await freePort()}/nianbao` }),
      /连不上 PostgreSQL 数据库/u,
    ],
    "a data folder that cannot be": [
      async () => {
        await writeFile(join(folder, "letter.txt"), "通知");
        return { NIANBAO_DATA: join(folder, "letter.txt", "data") };
      },
      /数据文件“.*letter\.txt.*”不能写入[^]*NIANBAO_DATA/u,
    ],
    "a font file that is not there": [
      async () => ({ NIANBAO_FONT_BODY: join(folder, "仿宋.ttf") }),
      /读不到字体文件“.*仿宋\.ttf”/u,
    ],
    "a port that is taken": [
      async () => ({ PORT: new URL((await serverForTest()).url).port }),
      /端口 \d+ 已被别的程序占用（可能本系统已在运行）。.*PORT=\d+ npm start/u,
    ],
  };

  it.each(Object.entries(cases))("%s", async (_what, [settings, sentence]) => {
    const { code, trouble } = await failedStart(await settings());
    expect(trouble).toMatch(/^启动失败：/u);
    expect(trouble).toMatch(sentence);
    expect(trouble).not.toMatch(/\n\s+at |Error\b|geheim|node_modules/u);
    expect(code).toBe(1);
  });
});

async function serve(
  settings: Partial<AppSettings>,
  file = join(folder, "own", "nianbao.sqlite"),
): Promise<RunningServer> {
  return startServer({
    settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {}, ...settings },
    database: { engine: "sqlite", file },
  });
}

describe("what is refused at start", () => {
  it("a database that is newer than the program, which is left as it was", async () => {
    const file = join(folder, "newer", "nianbao.sqlite");
    await inStore({ engine: "sqlite", file }, async (db) => {
      await migrateToLatest(db);
      await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '2099')`.execute(db);
    });
    await expect(serve({}, file)).rejects.toThrow(/数据库比程序新.*2099-01-01-later/u);
  });

  it("a font that is no font, is cut short, or is of a kind that cannot be embedded", async () => {
    const wrong: Record<string, Buffer> = {
      "text.ttf": Buffer.from("not a font at all"),
      "empty.ttf": Buffer.alloc(0),
      "cut.ttf": Buffer.from([0, 1, 0, 0, 0, 12]),
      "short.ttf": Buffer.concat([
        Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
        Buffer.from("glyf"),
        Buffer.alloc(12, 1),
      ]),
      "cff.otf": Buffer.from("OTTO\0\0\0\0"),
      "web.woff2": Buffer.from("wOF2\0\0\0\0"),
    };
    for (const [name, bytes] of Object.entries(wrong)) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      await expect(serve({ fontFiles: { kai: path } }), name).rejects.toMatchObject({
        name: "FontFileError",
        message: expect.stringMatching(new RegExp(`^字体文件“${name}”.*[。）]$`, "u")) as string,
      });
    }
    await expect(serve({ fontFiles: { title: folder } })).rejects.toMatchObject({ name: "FontFileError" });
  });

  it("an address that is not this machine's, or no address", async () => {
    await expect(serve({ host: "203.0.113.7" })).rejects.toThrow(/本机没有地址 203\.0\.113\.7。请检查 HOST/u);
    await expect(serve({ host: "nowhere.invalid" })).rejects.toThrow(/本机没有地址 nowhere\.invalid/u);
  });

  it("and the store is let go, so that the next start finds it free", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const file = join(folder, "free", "nianbao.sqlite");
    await expect(serve({ port }, file)).rejects.toThrow(/已被别的程序占用/u);
    await new Promise((done) => taken.close(done));
    const server = await serve({ port }, file);
    await server.close();
  });
});
