import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedFigures } from "#report-schema/figure-index.ts";
import { figureText, readFigureText } from "#report-schema/figure-text.ts";
import { formatById, formats } from "#report-schema/formats/registry.ts";
import { printedGrid } from "#report-schema/printed-grid.ts";
import { recognise } from "#report-schema/recogniser/recognise.ts";
import { gridOfTabs, type TextGrid } from "#report-schema/recogniser/text-grid.ts";
import { withTotals } from "#report-schema/totals.ts";
import { anyFigures } from "../any-figures.ts";
import { goldenTable, gridsOf, plainGrid, withoutSpans } from "./found-tables.ts";

const format = formatById("2021-30");
const older = formatById("2019-60");
const city = gridsOf(goldenTable("city-2025.html"));
const [, proactive, applications, contest] = city.map(withoutSpans);

/** What the paper of the city says, by id. */
function expected(): Record<string, number> {
  const { figures } = JSON.parse(goldenTable("city-2025.expected.json")) as {
    figures: Record<string, number | string>;
  };
  return Object.fromEntries(
    Object.entries(figures).map(([id, value]) => {
      const reading = typeof value === "string" ? readFigureText(value, "money") : undefined;
      return [id, reading?.kind === "figure" ? reading.value : Number(value)];
    }),
  );
}

/** The table with one label in other words. */
function changed(rows: readonly (readonly string[])[], from: string, to: string): TextGrid {
  return plainGrid(rows.map((row) => row.map((text) => (text === from ? to : text))));
}

function withFees(header: string, fees: string) {
  return recognise(format, [
    plainGrid([
      ["信息内容", header],
      ["行政事业性收费", fees],
    ]),
  ]);
}

function turnedRows(rows: readonly (readonly string[])[]): string[][] {
  return rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ""));
}

describe("tables found in a page or a file (识别表格)", () => {
  it.each<[string, readonly TextGrid[]]>([
    ["as they stand in the page, with spans", city],
    ["as a spreadsheet copies them, spans lost", city.map(withoutSpans).map(plainGrid)],
    [
      "through the clipboard's text",
      city.map((grid) =>
        gridOfTabs(
          withoutSpans(grid)
            .map((row) => row.join("\t"))
            .join("\r\n"),
        ),
      ),
    ],
    ["one under the other in one sheet", [plainGrid(city.slice(1).map(withoutSpans).flat())]],
    ["with 表三 lying on its side", [city[1]!, plainGrid(turnedRows(applications!)), city[3]!]],
  ])("reads every figure and every printed total %s", (_, grids) => {
    const found = recognise(format, grids);
    expect({ ...found.figures, ...found.declared }).toEqual(expected());
    expect(found.variants).toEqual([]);
    expect(found.unplaced.filter(({ reason }) => reason !== "no-table")).toEqual([]);
  });

  it("names a table that is none of the report's once, not cell by cell", () => {
    const { unplaced } = recognise(format, city);
    expect(unplaced).toEqual([expect.objectContaining({ grid: 0, text: "索引号", reason: "no-table" })]);
  });

  it.each(formats.map((one) => [one.id, one] as const))(
    "reads back any figures from the printed layout of %s",
    (_, one) => {
      fc.assert(
        fc.property(anyFigures(one), (any) => {
          // Totals too have to fit a cell.
          const typed = Object.fromEntries(Object.entries(any).map(([id, value]) => [id, value % 10_000_000_000]));
          const all = withTotals(one, typed);
          const grids = one.tables.map((table) => ({
            rows: printedGrid(table).rows.map(({ cells }) =>
              cells.map(({ text, figure, rowSpan, colSpan }) => {
                const value = figure === undefined ? undefined : all[figure];
                const kind = typedFigures(one).find(({ id }) => id === figure)?.kind ?? "count";
                return { text: value === undefined ? text : figureText(kind, value), rowSpan, colSpan };
              }),
            ),
          }));
          const found = recognise(one, grids);
          expect({ ...found.figures, ...found.declared }).toEqual(all);
          // Of a table nobody filled nothing can be said.
          expect(found.unplaced.filter(({ reason }) => reason !== "no-table")).toEqual([]);
        }),
        { numRuns: 6, endOnFailure: true },
      );
    },
  );

  it("takes changed words for what they are meant to be, and says so", () => {
    const found = recognise(format, [
      changed(proactive!, "现行有效件数", "现行有效件"),
      changed(applications!, "5.属于三类内部事务信息", "5.属于三类内容事务信息"),
    ]);
    expect(found.variants).toEqual([
      { seen: "现行有效件", printed: "现行有效件数" },
      { seen: "5.属于三类内容事务信息", printed: "5.属于三类内部事务信息" },
    ]);
    expect(found.figures["proactive.normative.inForce"]).toBe(4185);
    expect(found.figures["applications.refused.internalAffairs.person"]).toBe(103);
  });

  it("does not choose among the three rows of （六）其他处理 where the paper has one, but knows none from none", () => {
    const rows = applications!.filter((row) => !row.some((text) => /^[23]\.(?:申请人逾期|其他$)/u.test(text)));
    const one = rows.map((row) =>
      row.some((text) => text.startsWith("1.申请人"))
        ? ["", "（六）其他处理", "", "5", "0", "0", "0", "0", "0", "5"]
        : row,
    );
    const found = recognise(format, [plainGrid(one)]);
    expect(found.figures["applications.other.rest.person"]).toBeUndefined();
    expect(found.figures["applications.other.rest.company"]).toBe(0);
    expect(found.figures["applications.other.notPaid.company"]).toBe(0);
    expect(found.unplaced.map(({ text, reason, rowText }) => [rowText, text, reason])).toEqual([
      ["（六）其他处理", "5", "group"],
      ["（六）其他处理", "5", "group"],
    ]);
    expect(found.declared["applications.handled.person"]).toBe(13364);
  });

  it("leaves a line that lost a cell alone: which is missing cannot be told", () => {
    const rows = applications!.map((row) => (row.some((text) => text.startsWith("2.重复")) ? row.slice(0, -1) : row));
    const { figures, unplaced } = recognise(format, [plainGrid(rows)]);
    expect(Object.keys(figures).filter((id) => id.includes("repeated"))).toEqual([]);
    expect(unplaced.map(({ text, reason }) => [text, reason])).toEqual(
      ["147", "1", "0", "0", "0", "0"].map((text) => [text, "short-line"]),
    );
  });

  it("leaves what is no number blank and lists it", () => {
    const rows = proactive!.map((row) =>
      row[0] === "行政规范性文件" ? ["行政规范性文件", "22（其中修订16件）", "/", "约90"] : row,
    );
    const { figures, unplaced } = recognise(format, [plainGrid(rows)]);
    expect(unplaced.map(({ figure, text, reason }) => [figure, text, reason])).toEqual([
      ["proactive.normative.issued", "22（其中修订16件）", "unreadable"],
      ["proactive.normative.repealed", "/", "unreadable"],
      ["proactive.normative.inForce", "约90", "unreadable"],
    ]);
    expect(Object.keys(figures)).toHaveLength(7);
  });

  it("reads money with its own unit, and asks where the header has another", () => {
    expect(withFees("本年收费金额（单位：万元）", "251000元").figures).toEqual({
      "proactive.fees.collected": 25_100_000,
    });
    expect(withFees("本年收费金额（单位：万元）", "１,690.9913万元").figures).toEqual({
      "proactive.fees.collected": 1_690_991_300,
    });
    const inYuan = withFees("本年收费金额（单位：元）", "251000");
    expect(inYuan.figures).toEqual({});
    expect(inYuan.unplaced).toEqual([expect.objectContaining({ text: "251000", reason: "unit" })]);
  });

  it("puts nothing where the same figure stands twice with different numbers", () => {
    const other = proactive!.map((row) => row.map((text) => (text === "564" ? "565" : text)));
    const { figures, unplaced } = recognise(format, [plainGrid(proactive!), plainGrid(other)]);
    expect(figures["proactive.normative.issued"]).toBeUndefined();
    expect(figures["proactive.normative.repealed"]).toBe(984);
    expect(unplaced.map(({ text, reason }) => [text, reason])).toEqual([
      ["564", "twice"],
      ["565", "twice"],
    ]);
  });

  it("says of an older format's columns that they have no place here", () => {
    const { figures, unplaced } = recognise(format, [
      plainGrid([
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规章", "1", "2", "3"],
      ]),
    ]);
    expect(figures).toEqual({});
    expect(unplaced.map(({ text }) => text)).not.toEqual([]);
    expect(recognise(older, [plainGrid(contest!)]).figures["contest.review.upheld"]).toBe(376);
  });

  it("numbers in columns and rows of the unit's own are left over, the rest is read", () => {
    const rows = applications!.map((row, index) => [...row, index === 0 ? "备注" : index === 3 ? "7" : ""]);
    const { figures, unplaced } = recognise(format, [plainGrid([...rows, ["五、", "其他说明情况", "", "9"]])]);
    expect(Object.keys(figures)).toHaveLength(144);
    expect(unplaced.map(({ columnText, text, reason }) => [columnText, text, reason])).toEqual([
      ["备注", "7", "no-column"],
      ["自然人", "9", "no-row"],
    ]);
  });

  it("takes any table at all without falling over, and invents no figure", () => {
    const cell = fc.record({
      text: fc.oneof(fc.string(), fc.constantFrom("总计", "其他", "规章", "自然人", "3", "/", "1.属于国家秘密")),
      rowSpan: fc.integer({ min: -1, max: 4 }),
      colSpan: fc.integer({ min: -1, max: 4 }),
    });
    const ids = new Set(typedFigures(format).map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.array(fc.record({ rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }) }), { maxLength: 2 }),
        (grids) => {
          const { figures } = recognise(format, grids);
          for (const id of Object.keys(figures)) expect(ids.has(id)).toBe(true);
        },
      ),
    );
  });
});
