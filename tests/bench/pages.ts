import type { ServerNews } from "./bench-server.ts";
import { compared, load, type Part, type Row } from "./measure.ts";
import { withFile, withServer } from "./served.ts";

const counts = [1, 8];
const turns = 40;

async function ask(url: URL, cookie: string): Promise<void> {
  const response = await fetch(url, { headers: { Cookie: cookie } });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url.pathname} 答 ${response.status}`);
}

async function pages({ url, clerks }: ServerNews, connections: number): Promise<Row[]> {
  const measured = async (name: string, path: (reportId: string) => string): Promise<Row> => {
    const { length } = clerks;
    const result = await load(connections, Math.ceil(turns / Math.sqrt(connections)), (person) => {
      const { cookie = "", reportId = "" } = clerks[person % length] ?? {};
      return ask(new URL(path(reportId), url), cookie);
    });
    return { what: `${name}，${connections} 人同时`, ...result };
  };
  const least = await measured("健康检查（只查一次库）", () => "/healthz");
  const home = await measured("首页", () => "/");
  const report = await measured("年报填报页", (reportId) => `/reports/${reportId}`);
  return [least, compared(home, least, "健康检查"), compared(report, least, "健康检查")];
}

export async function measure(): Promise<Part> {
  const rows = await withFile((database) =>
    withServer(database, async (news) => {
      const all: Row[] = [];
      for (const count of counts) all.push(...(await pages(news, count)));
      return all;
    }),
  );
  return { title: "页面，登录的填报人，SQLite，本机", rows };
}
