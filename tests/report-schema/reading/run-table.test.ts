import { describe, expect, it } from "vitest";
import { formatById } from "#report-schema/formats/registry.ts";
import { printedGrid } from "#report-schema/printed-grid.ts";
import { readRunTable } from "#report-schema/reading/run-table.ts";
import { recognise } from "#report-schema/recogniser/recognise.ts";

const format = formatById("2021-30");
const applications = format.tables.find(({ id }) => id === "applications")!;

/** 表三 as a page's text, label after label, with these words behind the first row's. */
function read(firstRow: string) {
  const source = printedGrid(applications)
    .rows.map(({ cells }) => cells.map(({ text, figure }) => (figure === undefined ? text : "0")).join(" "))
    .join("\n")
    .replace(/(一、本年新收政府信息公开申请数量)( 0){7}/u, `$1 ${firstRow}`);
  const run = readRunTable(format, applications, source)!;
  const { figures } = recognise(format, [run.grid]);
  const received = Object.entries(figures).filter(([id]) => id.startsWith("applications.received."));
  return { numbers: received.map(([, value]) => value), unsure: run.unsure.map(({ text }) => text), figures };
}

describe("a table whose cells were lost (没有格子的表格)", () => {
  it("reads a digit each where a gap was lost and the row adds up", () => {
    expect(read("1 2 30 0 0 6").numbers).toEqual([1, 2, 3, 0, 0, 0]);
    expect(read("1 2 3 0 0 0 6").numbers).toEqual([1, 2, 3, 0, 0, 0]);
  });

  it("asks where a cell was empty and the total has two digits: 1 2 3 4 5 15 is not 1 2 3 4 5 1 5", () => {
    const { numbers, unsure, figures } = read("1 2 3 4 5 15");
    expect(numbers).toEqual([]);
    expect(unsure).toEqual(["1 2 3 4 5 15"]);
    expect(figures["applications.carriedIn.person"]).toBe(0);
  });
});
