import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAt, figureMap, type Place } from "#app/components/report/grid/figure-map.ts";
import { edge, onward, rowEnd, step, stretch, tableEnd } from "#app/components/report/grid/move.ts";
import { blockAsHtml, blockAsText, isBlock, selectedCells, wholeTable } from "#app/components/report/grid/selection.ts";
import { screenTable } from "#app/components/report/grid/screen-rows.ts";
import { formatById, formats } from "#report-schema/formats/registry.ts";

const format = formatById("2021-30");
const table = (id: string) => format.tables.find((one) => one.id === id)!;
const applications = figureMap(format, table("applications"));
const proactive = figureMap(format, table("proactive"));
const contest = figureMap(format, table("contest"));
const at = (map: typeof applications, id: string): Place => map.places.get(id)!;
/** What stands in three cells of 表二. */
const text = ({ id }: { id: string }) =>
  id === "proactive.licences.decided" ? "7" : id === "proactive.normative.issued" ? "<1" : "2";
const idAt = (map: typeof applications, place: Place | undefined) => place && cellAt(map, place)?.id;

describe("the cursor in 表三", () => {
  it("steps over （七）总计 and the column 总计, and stops at the border", () => {
    const rest = at(applications, "applications.other.rest.person");
    expect(idAt(applications, step(applications, rest, "down"))).toBe("applications.carriedOut.person");
    expect(step(applications, at(applications, "applications.received.otherOrg"), "right")).toBeUndefined();
    expect(step(applications, at(applications, "applications.received.person"), "up")).toBeUndefined();
  });

  it("goes to the ends of row and table", () => {
    const here = at(applications, "applications.disclosed.company");
    expect(idAt(applications, rowEnd(applications, here, "first"))).toBe("applications.disclosed.person");
    expect(idAt(applications, rowEnd(applications, here, "last"))).toBe("applications.disclosed.otherOrg");
    expect(idAt(applications, tableEnd(applications, "first"))).toBe("applications.received.person");
    expect(idAt(applications, tableEnd(applications, "last"))).toBe("applications.carriedOut.otherOrg");
  });

  it("follows a run of filled cells to its end, and a gap to the next filled one", () => {
    const filled = new Set(
      ["received", "carriedIn", "disclosed", "other.rest"].map((row) => `applications.${row}.person`),
    );
    const isFilled = ({ id }: { id: string }) => filled.has(id);
    const from = (id: string, way: "up" | "down") =>
      idAt(applications, edge(applications, at(applications, id), way, isFilled));
    expect(from("applications.received.person", "down")).toBe("applications.disclosed.person");
    expect(from("applications.disclosed.person", "down")).toBe("applications.other.rest.person");
    expect(from("applications.other.rest.person", "down")).toBe("applications.carriedOut.person");
    expect(from("applications.other.rest.person", "up")).toBe("applications.disclosed.person");
  });

  it("walks every typed cell once by Enter, column by column, and back again", () => {
    for (const one of formats) {
      for (const { id } of one.tables) {
        const map = figureMap(
          one,
          one.tables.find((each) => each.id === id)!,
        );
        const typed = map.rows.flat().filter(({ computed }) => !computed);
        const seen: string[] = [];
        let place: Place | undefined = tableEnd(map, "first");
        while (place && seen.length < 1000) {
          seen.push(cellAt(map, place)!.id);
          place = onward(map, place, "down");
        }
        // A cell over several columns is passed once in each of them but entered from its first only.
        expect(new Set(seen).size, `${one.id} ${id}`).toBe(typed.length);
        expect(seen.at(-1)).not.toBe(seen[0]);
      }
    }
    expect(idAt(applications, onward(applications, at(applications, "applications.carriedOut.person"), "down"))).toBe(
      "applications.received.company",
    );
    expect(idAt(applications, onward(applications, at(applications, "applications.received.company"), "up"))).toBe(
      "applications.carriedOut.person",
    );
  });
});

describe("the cursor in 表二", () => {
  it("keeps its column across a cell that spans", () => {
    const repealed = at(proactive, "proactive.normative.repealed");
    const licences = step(proactive, repealed, "down")!;
    expect(idAt(proactive, licences)).toBe("proactive.licences.decided");
    expect(idAt(proactive, step(proactive, licences, "up"))).toBe("proactive.normative.repealed");
    expect(step(proactive, licences, "right")).toBeUndefined();
  });

  it("never leaves the cells of the table, whatever the keys", () => {
    const ways = fc.constantFrom("up", "down", "left", "right");
    for (const map of [applications, proactive, contest]) {
      fc.assert(
        fc.property(fc.array(ways, { maxLength: 60 }), (keys) => {
          let place = tableEnd(map, "first");
          for (const way of keys as ("up" | "down" | "left" | "right")[]) place = step(map, place, way) ?? place;
          expect(cellAt(map, place)?.computed).toBe(false);
        }),
      );
    }
  });
});

describe("a selected block", () => {
  it("takes totals in, so that a copy is a whole table", () => {
    const rows = selectedCells(applications, wholeTable(applications));
    expect(rows).toHaveLength(25);
    expect(rows.every((row) => row.length === 7)).toBe(true);
    const from = at(applications, "applications.received.otherOrg");
    const wide = { anchor: from, head: stretch(applications, from, "right") };
    expect(
      selectedCells(applications, wide)
        .flat()
        .map(({ id }) => id),
    ).toEqual(["applications.received.otherOrg", "applications.received.total"]);
    expect(isBlock(applications, { anchor: from, head: from })).toBe(false);
  });

  it("goes out as text with tabs and as a table with spans; a number behind a span keeps its column", () => {
    const rows = selectedCells(proactive, {
      anchor: at(proactive, "proactive.normative.issued"),
      head: { row: at(proactive, "proactive.licences.decided").row, column: 2 },
    });
    expect(blockAsText(rows, text)).toBe("<1\t2\t2\r\n7\t\t");
    expect(blockAsHtml(rows, text)).toBe(
      '<table><tr><td>&lt;1</td><td>2</td><td>2</td></tr><tr><td colspan="3">7</td></tr></table>',
    );
  });
});

describe("sums that only the screen shows (只供核对，不印)", () => {
  it("stand under their group and beside 总计; the tall cell of 三、本年度办理结果 grows with them", () => {
    const { rows, headerRows, asideLabel } = screenTable(format, table("applications"));
    expect(headerRows).toBe(3);
    expect(asideLabel).toBe("法人或其他组织小计");
    expect(rows.flatMap(({ sum }) => (sum ? [sum.label] : []))).toEqual([
      "不予公开小计",
      "无法提供小计",
      "不予处理小计",
      "其他处理小计",
    ]);
    const tall = rows.flatMap(({ printed }) => printed?.cells ?? []).find(({ vertical }) => vertical);
    expect(tall?.rowSpan).toBe(22 + 4);
    const first = rows.find(({ sum }) => sum)!.sum!;
    expect(first.labelSpan).toBe(2);
    expect(first.sums[0]).toHaveLength(8);
    expect(first.sums[6]?.[0]).toBe("applications.refused.stateSecret.total");
  });

  it("fill the same width in every line, and none of them is a printed figure", () => {
    for (const one of formats) {
      for (const each of one.tables) {
        const { rows, asideLabel } = screenTable(one, each);
        const open = Array.from({ length: each.widths.length }, () => 0);
        for (const { printed, sum } of rows) {
          const cells = printed?.cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan] as const) ?? [];
          const line = sum ? [[sum.labelSpan, 1] as const, ...sum.sums.map(() => [1, 1] as const)] : cells;
          let place = 0;
          for (const [colSpan, rowSpan] of line) {
            while ((open[place] ?? 0) > 0) place += 1;
            open.fill(rowSpan, place, place + colSpan);
            place += colSpan;
          }
          expect(open.every((left) => left > 0) && open.length === each.widths.length, `${one.id} ${each.id}`).toBe(
            true,
          );
          for (const [column, left] of open.entries()) open[column] = left - 1;
        }
        expect(asideLabel === undefined).toBe(each.id !== "applications");
      }
    }
  });

  it("tell for each header the one column it stands over", () => {
    const { rows } = screenTable(format, table("applications"));
    expect(rows.slice(0, 3).map(({ headerColumns }) => headerColumns)).toEqual([
      [undefined, undefined],
      [0, undefined, 6],
      [1, 2, 3, 4, 5],
    ]);
    const contestRows = screenTable(format, table("contest")).rows;
    expect(contestRows[1]?.headerColumns).toEqual([0, 1, 2, 3, 4, undefined, undefined]);
    expect(contestRows[2]?.headerColumns).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });
});
