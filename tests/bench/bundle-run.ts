/** The papers of one round bundled twice, in a process of its own: what it held before cannot be counted in. */
import "#app/server/production.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Db } from "#db/client.ts";
import type { DatabaseSettings } from "#db/settings.ts";
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
import { time } from "./measure.ts";

export interface BundleOrder {
  readonly settings: DatabaseSettings;
  /** Reports of the round. */
  readonly count: number;
}

/** Bytes of the bundle, the most memory the program held meanwhile in MB, and how long it took in ms. */
export interface BundleRead {
  readonly bytes: number;
  readonly most: number;
  readonly taken: number;
}

export interface BundleNews {
  readonly first: BundleRead;
  /** With nothing changed in between. */
  readonly second: BundleRead;
}

const at = "2026-01-12T02:00:00.000Z";

async function layOut(db: Db, count: number): Promise<void> {
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

async function bundle(settings: DatabaseSettings, count: number): Promise<BundleNews> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-bench-papers-"));
  const db = await openDatabase(settings);
  const printer = createPrintPool({ fonts: {} });
  try {
    await migrateToLatest(db);
    await layOut(db, count);
    await printer.warmUp();
    const papers = keepPapers(folder, "bench", printer);
    const once = async (): Promise<BundleRead> => {
      let read = { bytes: 0, most: 0 };
      const taken = await time(async () => {
        const opened = await openBundle(db, ["top"], "2025");
        const files = roundPapers(db, papers, opened, { choice: "passed", pattern: usualPaperName });
        read = await readThrough(zipStream(files, async () => {}));
      });
      return { ...read, taken };
    };
    return { first: await once(), second: await once() };
  } finally {
    await printer.close();
    await db.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

process.once("message", async ({ settings, count }: BundleOrder) => {
  process.send?.(await bundle(settings, count));
  process.disconnect();
});
