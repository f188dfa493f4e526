import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Part } from "./measure.ts";
import { withFile, withServer } from "./served.ts";

interface Weight {
  readonly files: number;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Built files of this ending that a page fetches: links, scripts and imports, each once; a file it only names is not one. */
async function weigh(page: string, ending: string): Promise<Weight> {
  const fetched = /(?:href="|src="|from "|import\("|import ")(\/assets\/[\w.$-]+)/gu;
  const names = new Set([...page.matchAll(fetched)].map(([, name = ""]) => name));
  const wanted = [...names].filter((name) => name.endsWith(ending));
  const files = await Promise.all(wanted.map((name) => readFile(`build/client${name}`)));
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    gzipped: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

function words({ files, bytes, gzipped }: Weight): string {
  return `${files} 个文件，压缩后 ${(gzipped / 1000).toFixed(1)} kB（原 ${(bytes / 1000).toFixed(1)} kB）`;
}

/** What a browser loads for a page on its first visit. */
export async function measure(): Promise<Part> {
  const notes = await withFile((database) =>
    withServer(database, async ({ url, clerks, today }) => {
      const [clerk] = clerks;
      const lines: string[] = [];
      for (const [name, path, cookie] of [
        ["登录页", "/login", ""],
        ["首页", "/", clerk?.cookie ?? ""],
        ["年报填报页", `/reports/${today.reportId}`, today.cookie],
      ] as const) {
        const page = await (await fetch(new URL(path, url), { headers: { Cookie: cookie } })).text();
        lines.push(
          `${name}：脚本 ${words(await weigh(page, ".js"))}；样式 ${words(await weigh(page, ".css"))}；` +
            `页面压缩后 ${(gzipSync(page).length / 1000).toFixed(1)} kB`,
        );
      }
      return lines;
    }),
  );
  return { title: "浏览器首次打开要取的", rows: [], notes };
}
