import type { Db } from "#db/client.ts";
import { listNamesakes } from "#db/queries/unit-tree.ts";
import { findUnit } from "#db/queries/units.ts";
import type { NameKind } from "#db/word-columns.ts";

/** A name somebody wants to give to a unit. */
export interface WantedName {
  readonly name: string;
  readonly kind: NameKind;
  /** Absent for a unit that is not there yet. */
  readonly unitId?: string;
  readonly parentId: string | null;
}

/**
 * Why a unit cannot have this name; undefined when it can. Files are told apart by names: an official name is one
 * unit's alone, a short name or alias must be clear among units of one parent (every county has its 公安局).
 */
export async function nameClash(db: Db, wanted: WantedName): Promise<string | undefined> {
  const holder = (await listNamesakes(db, wanted.name)).find(
    ({ unitId, parentId, kind }) =>
      unitId !== wanted.unitId && (kind === "official" || wanted.kind === "official" || parentId === wanted.parentId),
  );
  if (!holder) return undefined;
  const unit = await findUnit(db, holder.unitId);
  if (holder.kind === "official") return `已有单位叫“${wanted.name}”，名称不能重复。`;
  return `“${wanted.name}”已是“${unit?.officialName}”的${holder.kind === "short" ? "简称" : "别名"}，不能再给别的单位用。`;
}
