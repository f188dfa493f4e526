/** What people send to the real server is read apart from it: a hostile file holds up nobody but whoever sent it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createReadingPool } from "#app/server/reading/reading-pool.ts";
import { startServer, type RunningServer } from "#app/server/running-server.ts";
import { copyScheme } from "#app/services/copy-scheme.ts";
import { startReport } from "#app/services/start-report.ts";
import { findReport } from "#db/queries/reports.ts";
import { narrativeField } from "#report-schema/draft-input.ts";
import { engines, type Place } from "#tests/support/databases.ts";
import { layOutRegion, regionIn, roundId, submittedReport, type PersonName } from "#tests/support/region.ts";
import { layOutSheet, nameAsListed } from "#tests/support/score-region.ts";
import { openSession } from "#tests/support/sessions.ts";
import { endlessPdf } from "./hostile-pdf.ts";
import { eventually, isThere, toldProcess } from "./told-process.ts";

let place: Place;
let server: RunningServer;
let asked: () => number[];

beforeEach(async () => {
  const told = toldProcess();
  asked = told.asked;
  place = await engines[0]!.place();
  server = await startServer({
    settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} },
    database: place.settings,
    // Nothing ends a reading here but the test itself.
    readers: createReadingPool({ program: told.program, size: 1, limits: { seconds: 3_600, megabytes: 1_500 } }),
    prepare: async (db) => void (await layOutRegion(db)),
  });
});
afterEach(async () => {
  await server?.close();
  await place?.remove();
});

async function post(person: PersonName, path: string, body: FormData | string, signal?: AbortSignal) {
  const url = new URL(path, server.url);
  const headers = { Cookie: `nianbao=${await openSession(server.db, person, new Date())}`, Origin: url.origin };
  return fetch(url, { method: "POST", headers, body, ...(signal && { signal }) });
}

function formOf(field: string, files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): FormData {
  const form = new FormData();
  form.set("intent", "preview");
  for (const [name, content] of Object.entries(files)) form.append(field, new File([content], name));
  return form;
}

const townReport = "城关镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n2025年，本镇依法公开政府信息。";
const threeFiles = () =>
  formOf("files", { "没完没了.pdf": new Uint8Array(endlessPdf()), "城关镇.txt": townReport, "坏的.pdf": "不是" });

it("while a hostile PDF is being read a field is saved; its reading ended, the other files of the upload are read", async () => {
  const region = await regionIn(server.db);
  const reportId = await startReport(region.as("otherClerk"), { roundId, unitId: "police" });
  const answered: string[] = [];
  const upload = post("office", "/rounds/2025/import", threeFiles()).finally(() => answered.push("upload"));
  await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);

  const change = { id: "change-0001", name: narrativeField("overview"), base: "", text: "本局依法公开。" };
  const typed = JSON.stringify({ accountId: "otherClerk", since: 1, changes: [change] });
  const saved = await post("otherClerk", `/reports/${reportId}/fields`, typed).finally(() => answered.push("field"));
  expect(saved.status).toBe(200);
  expect((await findReport(server.db, reportId))?.content.narrative.overview).toBe("本局依法公开。");
  expect(answered).toEqual(["field"]);

  process.kill(asked()[0]!, "SIGKILL");
  const preview = await (await upload).text();
  const rows = preview.match(/<tr>.*?<\/tr>/gsu)?.map((row) => row.replace(/<[^>]*>/gu, " ")) ?? [];
  expect(rows.find((row) => row.includes("没完没了.pdf"))).toContain("不导入：读到一半停下了，没有读入");
  expect(rows.find((row) => row.includes("城关镇.txt"))).toContain("可以导入");
  expect(rows.find((row) => row.includes("坏的.pdf"))).toContain("不导入：不是 PDF 或已损坏");
  expect(answered).toEqual(["field", "upload"]);
});

it("whoever leaves an upload ends its reading; the next upload is read", async () => {
  const gone = new AbortController();
  const upload = post("office", "/rounds/2025/import", threeFiles(), gone.signal);
  await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);
  gone.abort();
  await expect(upload).rejects.toThrow("aborted");
  await vi.waitFor(() => expect(isThere(asked()[0]!)).toBe(false), eventually);
  const next = await post("office", "/rounds/2025/import", formOf("files", { "城关镇.txt": townReport }));
  expect(await next.text()).toContain("可以导入");
  // Of the upload that was left no further file was begun.
  expect(asked()).toHaveLength(2);
});

it("stopped in the midst of a reading, the server leaves no process behind", async () => {
  const upload = post("office", "/rounds/2025/import", threeFiles()).catch(() => undefined);
  await vi.waitFor(() => expect(asked()).toHaveLength(1), eventually);
  await server.close();
  expect(isThere(asked()[0]!)).toBe(false);
  await upload;
});

it("every address that takes files tells of a bad one in words", async () => {
  const region = await regionIn(server.db);
  await nameAsListed(region);
  const report = await submittedReport(region);
  const sheet = await layOutSheet(region);
  const { schemeId } = await copyScheme(region.as("office"), { fromId: "yanshi-monthly", name: "试", year: 2026 });
  const broken = "不是完好的 Excel 文件";
  for (const [person, path, name, words] of [
    ["office", "/rounds/2025/import", "files/年报.pdf", "不是 PDF 或已损坏，请重新导出后再读"],
    ["office", `/reports/${report}/published-copy`, "file/年报.pdf", "“年报.pdf”不是 PDF 或已损坏，请重新导出后再读。"],
    ["admin", "/admin/units/import", "file/名单.xlsx", `“名单.xlsx”${broken}`],
    ["office", `/scores/${sheet}/import`, "file/得分.xlsx", `“得分.xlsx”${broken}`],
    ["office", `/schemes/${schemeId}/trial`, "file/得分.xlsx", `“得分.xlsx”${broken}`],
  ] as const) {
    const [field = "", file = ""] = name.split("/");
    const answer = await post(person, path, formOf(field, { [file]: "这不是那样的文件" }));
    expect(await answer.text(), path).toContain(words);
  }
  expect(asked()).toHaveLength(5);
});
