import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Db } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { insertEvent } from "#db/queries/events.ts";
import { insertReport } from "#db/queries/reports.ts";
import { insertRevision } from "#db/queries/revisions.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { insertUnit } from "#db/queries/units.ts";
import { keepPapers } from "#app/renderers/kept-papers.ts";
import { createPrintPool } from "#app/renderers/pdf/print-pool.ts";
import { zipStream } from "#app/renderers/zip-stream.ts";
import { openBundle, roundPapers } from "#app/services/round-papers.ts";
import { usualPaperName } from "#report-schema/paper-name.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { spread, time, type Part, type Row } from "./measure.ts";
import { withFile } from "./served.ts";

/** Reports of the round. */
const count = 1_000;
const at = "2026-01-12T02:00:00.000Z";

async function layOut(db: Db): Promise<void> {
  const { figures, unread, narrative, formatId } = goldenReport("sound-2021-30");
  await insertRound(db, { id: "round", year: 2025, formatId, dueOn: "2026-01-31", openedAt: at, openedBy: null });
  const unit = { kind: "department", isGovernment: false, groupName: null, createdAt: at } as const;
  await insertAccount(db, { id: "clerk", login: "clerk", name: "填报", passwordHash: "没有密码", createdAt: at });
  await insertUnit(db, { ...unit, id: "top", parentId: null, reports: false, sortOrder: 0 });
  const top = {
    id: "top",
    unitId: "top",
    kind: "official",
    name: "示例县人民政府",
    validFrom: null,
    validTo: null,
  } as const;
  await insertUnitName(db, top);
  for (let number = 1; number <= count; number += 1) {
    const id = `unit-${number}`;
    const name = `第${number}局`;
    await insertUnit(db, { ...unit, id, parentId: "top", reports: true, sortOrder: number });
    await insertUnitName(db, { id, unitId: id, kind: "official", name, validFrom: null, validTo: null });
    const content = { figures, unread, narrative };
    await insertReport(db, { id, roundId: "round", unitId: id, content, createdAt: at, createdBy: null });
    const revision = { id, reportId: id, number: 1, unitName: name, year: 2025, formatId, content, explanations: [] };
    await insertRevision(db, { ...revision, sha256: "", createdAt: at, createdBy: "clerk" });
    const event = { id, reportId: id, sequence: 1, move: "approve", state: "approved", accountId: null, at } as const;
    await insertEvent(db, { ...event, remark: "", revisionId: id });
  }
}

/** Bytes read, and the most memory the program held meanwhile, in MB. */
async function readThrough(stream: ReadableStream<Uint8Array>): Promise<{ bytes: number; most: number }> {
  const reader = stream.getReader();
  let bytes = 0;
  let most = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes, most: Math.round(most / 2 ** 20) };
    bytes += value.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
}

export function measure(): Promise<Part> {
  return withFile(async (settings) => {
    const folder = await mkdtemp(join(tmpdir(), "nianbao-bench-papers-"));
    const db = await openDatabase(settings);
    const printer = createPrintPool({ fonts: {} });
    try {
      await migrateToLatest(db);
      await layOut(db);
      await printer.warmUp();
      const papers = keepPapers(folder, "bench", printer);
      const notes: string[] = [];
      const bundle = async (what: string): Promise<Row> => {
        let read = { bytes: 0, most: 0 };
        const all = await time(async () => {
          const opened = await openBundle(db, ["top"], "2025");
          const files = roundPapers(db, papers, opened, { choice: "passed", pattern: usualPaperName });
          read = await readThrough(zipStream(files, async () => {}));
        });
        notes.push(`${what}：压缩包 ${Math.round(read.bytes / 2 ** 20)} MB，内存最高 ${read.most} MB`);
        return { what: `${what}，每份`, ...spread([all / count]), perSecond: (1000 * count) / all };
      };
      const first = await bundle("第一次，逐份排印");
      const second = await bundle("第二次，没有改动");
      return { title: `${count} 份年报打成一个压缩包`, rows: [first, second], notes };
    } finally {
      await printer.close();
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    }
  });
}
