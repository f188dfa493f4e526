import Papa from "papaparse";
import { auditKindLabel } from "#report-schema/audit.ts";
import { beijingSecond } from "#report-schema/round-dates.ts";
import type { AuditEntry } from "#db/queries/audit-entries.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

export const auditColumns = [
  { title: "序号", width: 8 },
  { title: "时间", width: 20 },
  { title: "人员", width: 24 },
  { title: "来源地址", width: 16 },
  { title: "类型", width: 10 },
  { title: "单位", width: 28 },
  { title: "内容", width: 70 },
  { title: "前一条校验值", width: 20 },
  { title: "本条校验值", width: 20 },
] as const;

/** @param unitName of the unit it is about, "" where it is none or not the reader's */
export function auditCells(line: AuditEntry, unitName: string): (string | number)[] {
  const { sequence, at, who, address, kind, what, previousHash, hash } = line;
  return [
    sequence,
    beijingSecond(new Date(at)),
    who,
    address,
    auditKindLabel(kind),
    unitName,
    what,
    previousHash,
    hash,
  ];
}

/** As CSV that Excel opens with its Chinese whole, in parts. */
export async function* auditCsv(
  batches: AsyncIterable<AuditEntry[]>,
  unitNames: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  yield `\uFEFF${csv([auditColumns.map(({ title }) => title)])}`;
  for await (const lines of batches)
    yield csv(lines.map((line) => auditCells(line, unitNames.get(line.unitId ?? "") ?? "")));
}

/** A workbook is put together in memory: of longer lists CSV is made. */
export const mostExcelLines = 10_000;

/** @returns undefined when there are more lines than a workbook takes */
export async function auditWorkbook(
  batches: AsyncIterable<AuditEntry[]>,
  unitNames: ReadonlyMap<string, string>,
): Promise<Uint8Array | undefined> {
  const rows: (string | number)[][] = [];
  for await (const lines of batches) {
    rows.push(...lines.map((line) => auditCells(line, unitNames.get(line.unitId ?? "") ?? "")));
    if (rows.length > mostExcelLines) return undefined;
  }
  return plainTable({ sheet: "操作记录", columns: auditColumns, rows });
}

function csv(rows: (string | number)[][]): string {
  // A sentence that begins like a formula must not become one.
  return `${Papa.unparse(rows, { newline: "\r\n", escapeFormulae: true })}\r\n`;
}

/** Puts on record that the record leaves the system. */
export async function handOutAudit(act: Act, what: string): Promise<void> {
  await act.db.transaction().execute((transaction) => recordAct(transaction, act, { kind: "audit", what }));
}
