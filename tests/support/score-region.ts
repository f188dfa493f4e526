/** The county of `region.ts` with a 计分表: names as the monthly scheme lists them. */
import { insertUnitName } from "#db/queries/unit-names.ts";
import { findScoreSheet, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { createSheet } from "#app/services/create-sheet.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { saveSheet } from "#app/services/save-sheet.ts";
import type { TypedCell } from "#report-schema/sheet/sheet-content.ts";
import type { Region } from "./region.ts";

const listed = { finance: "财政局", police: "公安局", town: "大口镇" } as const;

/** Gives the units the names the scheme lists. */
export async function nameAsListed({ db }: Region): Promise<void> {
  for (const [unitId, name] of Object.entries(listed)) {
    await insertUnitName(db, {
      id: `${unitId}-short`,
      unitId,
      kind: "short",
      name,
      validFrom: null,
      validTo: null,
    });
  }
}

/** An empty sheet of August 2022. */
export async function layOutSheet(region: Region, period = "2022-08"): Promise<string> {
  const made = await createSheet(region.as("office"), { regionId: "county", schemeId: "yanshi-monthly", period });
  if (!made.ok) throw new Error(made.sentence);
  return made.sheetId;
}

const columns = ["service", "interaction", "site", "disclosure"];

/** Cells of one unit in the order of the columns. */
export function row(unitId: string, ...texts: readonly string[]): TypedCell[] {
  return texts.map((text, at) => ({ unitId, column: columns[at]!, text }));
}

export const fullRows: readonly TypedCell[] = [
  ...row("finance", "4", "2", "13", "10"),
  ...row("police", "4", "2", "13", "30"),
  ...row("town", "4", "2", "13", "0"),
];

export async function fill(region: Region, sheetId: string, cells: readonly TypedCell[] = fullRows): Promise<void> {
  const saved = await saveSheet(region.as("office"), { sheetId, baseVersion: 1, cells });
  if (!saved.ok) throw new Error(saved.sentence);
}

/** Named, laid out, filled, checked and issued; appeals until the end of 2099. */
export async function layOutIssuedSheet(region: Region): Promise<string> {
  await nameAsListed(region);
  const sheetId = await layOutSheet(region);
  await fill(region, sheetId);
  for (const step of ["check", "issue"] as const) {
    const moved = await moveSheet(region.as("office"), sheetId, {
      step,
      note: "",
      ...(step === "issue" && { appealUntil: "2099-12-31" }),
    });
    if (!moved.ok) throw new Error(moved.sentence);
  }
  return sheetId;
}

export async function sheetIn({ db }: Region, sheetId: string): Promise<ScoreSheet> {
  const sheet = await findScoreSheet(db, sheetId);
  if (!sheet) throw new Error("没有这张表");
  return sheet;
}
