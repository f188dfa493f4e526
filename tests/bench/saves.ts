import { newChangeId } from "#app/components/report/saving/new-change-id.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { saveFields } from "#app/services/save-fields.ts";
import { openDatabase } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findReport } from "#db/queries/reports.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { fieldsOfContent, figureField, narrativeField } from "#report-schema/draft-input.ts";
import { readFieldsAnswer } from "#report-schema/fields-answer.ts";
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

/** One figure alone, as the form saves it while it is typed. */
async function fieldByService(database: DatabaseSettings, { reportId }: Clerk): Promise<Row> {
  const db = await openDatabase(database);
  try {
    const stored = await findReport(db, reportId);
    const actor = await findAccount(db, stored?.updatedBy ?? "");
    if (!stored || !actor) throw new Error(`年报 ${reportId} 不在库里`);
    let [base, since] = [fields[figureField(changed)] ?? "", stored.version];
    const measured = await times(100, async () => {
      const text = String(Number(base) + 1);
      const change = { id: newChangeId(), name: figureField(changed), base, text };
      const act = { db, actor, now: new Date(), address: "127.0.0.1" };
      const answer = await saveFields(act, { reportId, since, changes: [change] });
      if (answer.outcomes[0]?.outcome !== "kept") throw new Error(JSON.stringify(answer));
      [base, since] = [text, answer.version];
    });
    return { what: "一格，服务本身", ...spread(measured) };
  } finally {
    await db.destroy();
  }
}

/** The same over HTTP, eight people at once. */
async function fieldsOverHttp(url: string, clerks: readonly Clerk[]): Promise<Row> {
  const known = clerks.map(({ version }) => ({ base: fields[figureField(changed)] ?? "", since: version }));
  const result = await load(clerks.length, 20, async (person) => {
    const [clerk, mine] = [clerks[person]!, known[person]!];
    const text = String(Number(mine.base) + 1);
    const change = { id: newChangeId(), name: figureField(changed), base: mine.base, text };
    const response = await fetch(new URL(`/reports/${clerk.reportId}/fields`, url), {
      method: "POST",
      headers: { Cookie: clerk.cookie, Origin: new URL(url).origin, "Content-Type": "application/json" },
      body: JSON.stringify({ accountId: clerk.accountId, since: mine.since, changes: [change] }),
    });
    const answer = readFieldsAnswer(await response.json());
    if (answer?.outcomes[0]?.outcome !== "kept") throw new Error(`保存答 ${response.status}`);
    [mine.base, mine.since] = [text, answer.version];
  });
  return { what: `一格，经 HTTP，${clerks.length} 人同时`, ...result };
}

async function onEngine(name: string, database: DatabaseSettings): Promise<Row[]> {
  return withServer(database, async ({ url, clerks }: ServerNews) => {
    const alone = await byService(database, clerks[15]!);
    const overHttp = async (from: number, connections: number, turns: number): Promise<Row> => {
      const result = await load(connections, turns, (person, turn) => save(url, clerks[from + person]!, turn));
      return { what: `经 HTTP，${connections} 人同时`, ...result };
    };
    const field = await fieldByService(database, clerks[14]!);
    const fieldRows = [field, compared(await fieldsOverHttp(url, clerks.slice(9, 14)), field)];
    const rows = [
      alone,
      compared(await overHttp(0, 1, 60), alone),
      compared(await overHttp(1, 8, 20), alone),
      ...fieldRows,
    ];
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
