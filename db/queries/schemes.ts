import { schemeSchema, type Scheme } from "#report-schema/scoring/scheme.ts";
import type { Db } from "../client.ts";
import { jsonFromColumn } from "../json-columns.ts";
import type { SchemesTable } from "../schema/schemes.ts";

/** An office's own scheme (考核方案), made from a copy. It need not add up while it is worked on. */
export interface OwnScheme {
  readonly scheme: Scheme;
  /** Counts edits; an edit names the one it started from. */
  readonly edit: number;
  readonly copiedFrom: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** The moment the first sheet by it was issued; from then on it stays as it is. */
  readonly frozenAt: string | null;
}

export interface SchemeEdited {
  readonly at: string;
  readonly accountId: string;
}

export async function insertScheme(
  db: Db,
  scheme: Scheme,
  { at, accountId, copiedFrom }: SchemeEdited & { readonly copiedFrom: string },
): Promise<void> {
  await db
    .insertInto("schemes")
    .values({
      ...columns(scheme),
      id: scheme.id,
      edit: 1,
      copied_from: copiedFrom,
      created_at: at,
      created_by: accountId,
      updated_at: at,
      updated_by: accountId,
      frozen_at: null,
    })
    .execute();
}

/** @returns false when somebody edited it since, or it is frozen; nothing is written then */
export async function updateScheme(db: Db, scheme: Scheme, edit: number, by: SchemeEdited): Promise<boolean> {
  const result = await db
    .updateTable("schemes")
    .set({ ...columns(scheme), edit: edit + 1, updated_at: by.at, updated_by: by.accountId })
    .where("id", "=", scheme.id)
    .where("edit", "=", edit)
    .where("frozen_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** @returns false when it is frozen or gone */
export async function deleteScheme(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom("schemes").where("id", "=", id).where("frozen_at", "is", null).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** A sheet by it is issued: from now on it stays as it is. Nothing happens to a shipped scheme or one already frozen. */
export async function freezeScheme(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable("schemes").set({ frozen_at: at }).where("id", "=", id).where("frozen_at", "is", null).execute();
}

export async function findScheme(db: Db, id: string): Promise<OwnScheme | undefined> {
  const row = await db.selectFrom("schemes").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toOwnScheme(row);
}

/** The newest year first, in a year as they were made. */
export async function listSchemes(db: Db): Promise<OwnScheme[]> {
  const rows = await db
    .selectFrom("schemes")
    .selectAll()
    .orderBy("year", "desc")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toOwnScheme);
}

function columns(scheme: Scheme): Pick<SchemesTable, "year" | "name" | "content"> {
  if (scheme.year === null) throw new Error(`自己的考核方案“${scheme.name}”要有年度。`);
  return { year: scheme.year, name: scheme.name, content: JSON.stringify(scheme) };
}

function toOwnScheme(row: SchemesTable): OwnScheme {
  return {
    scheme: jsonFromColumn(schemeSchema, row.content, `schemes 表 ${row.id} 行的 content 列`),
    edit: row.edit,
    copiedFrom: row.copied_from,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    frozenAt: row.frozen_at,
  };
}
