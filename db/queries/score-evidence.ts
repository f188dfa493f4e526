import type { EvidenceKind } from "#report-schema/sheet/sheet-step.ts";
import type { CellPlace } from "#report-schema/sheet/sheet-content.ts";
import type { Db } from "../client.ts";
import { readEvidenceKind } from "../word-columns.ts";

/** What proves a deduction or an appeal: words, an address, or a file kept by its hash. */
export interface Evidence extends CellPlace {
  readonly id: string;
  readonly sheetId: string;
  /** Null where the office proves a deduction. */
  readonly appealId: string | null;
  readonly kind: EvidenceKind;
  /** What is said, the address, or the file's name. */
  readonly text: string;
  readonly fileHash: string | null;
  readonly mediaType: string | null;
  readonly accountId: string;
  readonly at: string;
}

export async function insertEvidence(db: Db, evidence: Evidence): Promise<void> {
  await db
    .insertInto("score_evidence")
    .values({
      id: evidence.id,
      sheet_id: evidence.sheetId,
      unit_id: evidence.unitId,
      cell: evidence.column,
      appeal_id: evidence.appealId,
      kind: evidence.kind,
      text: evidence.text,
      file_hash: evidence.fileHash,
      media_type: evidence.mediaType,
      account_id: evidence.accountId,
      at: evidence.at,
    })
    .execute();
}

/** All evidence of a sheet, oldest first, files without their bytes. */
export async function listEvidence(db: Db, sheetId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom("score_evidence")
    .selectAll()
    .where("sheet_id", "=", sheetId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sheetId: row.sheet_id,
    unitId: row.unit_id,
    column: row.cell,
    appealId: row.appeal_id,
    kind: readEvidenceKind(row.kind, `score_evidence 表 ${row.id} 行`),
    text: row.text,
    fileHash: row.file_hash,
    mediaType: row.media_type,
    accountId: row.account_id,
    at: row.at,
  }));
}

/** Takes a piece of evidence away; the bytes of its file stay for others of the same hash. */
export async function deleteEvidence(db: Db, id: string): Promise<void> {
  await db.deleteFrom("score_evidence").where("id", "=", id).execute();
}

/** Keeps bytes once, however often they are handed in. */
export async function keepFile(db: Db, hash: string, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto("score_files")
    .values({ hash, size: bytes.length, base64: Buffer.from(bytes).toString("base64") })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

export async function findFile(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("score_files").select("base64").where("hash", "=", hash).executeTakeFirst();
  return row && new Uint8Array(Buffer.from(row.base64, "base64"));
}
