import writeExcelFile from "write-excel-file/node";

export interface PlainTable {
  /** Name of the sheet, at most 31 characters. */
  readonly sheet: string;
  /** Width in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A list as an Excel workbook with one sheet whose heading stays in sight. Text is text: nothing becomes a formula. */
export async function plainTable({ sheet, columns, rows }: PlainTable): Promise<Uint8Array> {
  const heading = columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: "bold" as const,
    backgroundColor: "#EEF2F6",
  }));
  const body = rows.map((row) =>
    row.map((value) => (typeof value === "string" ? { value, type: String, wrap: true } : value)),
  );
  const made = writeExcelFile([heading, ...body], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return made.toBuffer();
}
