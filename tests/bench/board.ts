import type { DatabaseSettings } from "#db/settings.ts";
import type { BoardNews } from "./board-server.ts";
import { manyYear } from "./many-units.ts";
import { spread, times, type Part, type Row } from "./measure.ts";
import { withPostgres } from "./postgres.ts";
import { withFile, withServer } from "./served.ts";

const pages = [
  ["首页排序", ""],
  ["按拼音首字母查找", "?q=czj"],
  ["第 20 页", "?sort=list&page=20"],
] as const;

/** Until the head of the answer is there; the rest is read and not counted. */
async function firstByte(url: URL, cookie: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(url, { headers: { Cookie: cookie } });
  const taken = performance.now() - begun;
  if (response.status !== 200) throw new Error(`${url.pathname} 答 ${response.status}`);
  await response.arrayBuffer();
  return taken;
}

async function rows(engine: string, database: DatabaseSettings): Promise<Row[]> {
  return withServer(
    database,
    async ({ url, cookie }: BoardNews) => {
      const all: Row[] = [];
      for (const [what, query] of pages) {
        const measured: number[] = [];
        await times(30, async () => {
          measured.push(await firstByte(new URL(`/rounds/${manyYear}${query}`, url), cookie));
        });
        // The first tenth warms up.
        all.push({ what: `${what}，${engine}`, ...spread(measured.slice(3)) });
      }
      return all;
    },
    "./board-server.ts",
  );
}

export async function measure(): Promise<Part> {
  const sqlite = await withFile((database) => rows("SQLite", database));
  const postgres = await withPostgres((database) => rows("PostgreSQL", database));
  return { title: "年度进度，3,000 个单位，首字节，本机", rows: [...sqlite, ...postgres] };
}
