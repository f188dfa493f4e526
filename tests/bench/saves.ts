import { saveDraft } from "#app/services/save-draft.ts";
import { openDatabase } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findReport } from "#db/queries/reports.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { fieldsOfContent, figureField, narrativeField } from "#report-schema/draft-input.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import type { Clerk, ServerNews } from "./bench-server.ts";
import { compared, load, spread, times, type Part, type Row } from "./measure.ts";
import { withPostgres } from "./postgres.ts";
import { withFile, withServer } from "./served.ts";

const report = goldenReport("yanshi-office-2020");
const format = formatById(report.formatId);
const fields = fieldsOfContent(format, report);
const [first] = typedFigures(format);
const changed = first?.id ?? "";

/** One figure and the end of one text are new, everything is sent, as the form does. */
async function save(url: string, { cookie, reportId, version }: Clerk, turn: number): Promise<void> {
  const overview = `${report.narrative.overview}第${turn}次修改。`;
  const response = await fetch(new URL(`/reports/${reportId}.data?index`, url), {
    method: "POST",
    headers: { Cookie: cookie, Origin: new URL(url).origin },
    body: new URLSearchParams({
      ...fields,
      [figureField(changed)]: String(turn),
      [narrativeField("overview")]: overview,
      intent: "save",
      version: String(version + turn),
    }),
  });
  const answer = await response.text();
  if (response.status !== 200) throw new Error(`保存答 ${response.status}：${answer.slice(0, 200)}`);
}

/** The same through the service alone, in this process. */
async function byService(database: DatabaseSettings, { reportId }: Clerk): Promise<Row> {
  const db = await openDatabase(database);
  try {
    const stored = await findReport(db, reportId);
    const actor = await findAccount(db, stored?.updatedBy ?? "");
    if (!stored || !actor) throw new Error(`年报 ${reportId} 不在库里`);
    let baseVersion = stored.version;
    const measured = await times(100, async (turn) => {
      const figures = { ...report.figures, [changed]: 1000 + baseVersion };
      const narrative = { ...report.narrative, overview: `${report.narrative.overview}再改${baseVersion}-${turn}。` };
      const draft = { reportId, baseVersion, content: { figures, unread: {}, narrative } };
      const saved = await saveDraft({ db, actor, now: new Date(), address: "" }, draft);
      if (!saved.ok) throw new Error(saved.sentence);
      baseVersion = saved.version;
    });
    return { what: "服务本身，逐次", ...spread(measured) };
  } finally {
    await db.destroy();
  }
}

async function onEngine(name: string, database: DatabaseSettings): Promise<Row[]> {
  return withServer(database, async ({ url, clerks }: ServerNews) => {
    const alone = await byService(database, clerks[15]!);
    const overHttp = async (from: number, connections: number, turns: number): Promise<Row> => {
      const result = await load(connections, turns, (person, turn) => save(url, clerks[from + person]!, turn));
      return { what: `经 HTTP，${connections} 人同时`, ...result };
    };
    const rows = [alone, compared(await overHttp(0, 1, 60), alone), compared(await overHttp(1, 8, 20), alone)];
    return rows.map((row) => ({ ...row, what: `${name} ${row.what}` }));
  });
}

export async function measure(): Promise<Part> {
  const rows = await withFile((database) => onEngine("SQLite", database));
  const notes: string[] = ["SQLite 每次保存都等落盘（synchronous = FULL）"];
  try {
    rows.push(...(await withPostgres((database) => onEngine("PostgreSQL", database))));
    notes.push("PostgreSQL 是测试用的一份，不等落盘（fsync = off）");
  } catch (error) {
    notes.push(`PostgreSQL 没有测：${error instanceof Error ? error.message : String(error)}`);
  }
  return { title: "保存草稿（整份年报，改一个数、一段文字）", rows, notes };
}
