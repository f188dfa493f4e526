import { describe, expect, it } from "vitest";
import { figureIndex, typedFigures } from "#report-schema/figure-index.ts";
import type { FigureId, Format, Relation } from "#report-schema/format.ts";
import { formats } from "#report-schema/formats/registry.ts";
import { placeText } from "#report-schema/place.ts";
import { printedGrid } from "#report-schema/printed-grid.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";

const figuresPerTable: Readonly<Record<string, readonly [string, number][]>> = {
  "2019-60": [["表二", 22], ["表三", 161], ["表四", 15]], // prettier-ignore
  "2021-30": [["表二", 10], ["表三", 175], ["表四", 15]], // prettier-ignore
};

function figuresOf(relation: Relation): readonly FigureId[] {
  if (relation.kind === "atLeast") return [relation.greater, relation.lesser];
  if (relation.kind === "notNegative") return relation.of;
  if (relation.kind === "needs") return [relation.figure, ...relation.needs];
  if (relation.kind === "ceiling" || relation.kind === "precise") return [relation.figure];
  if (relation.kind === "share") return [...relation.part, relation.whole];
  return relation.figures;
}

/** Every printed or judged part of a format with its label and source. */
function partsOf(format: Format): { readonly label: string; readonly source: string }[] {
  const blocks = format.tables.flatMap(({ name, blocks: all }) =>
    all.map((block) => ({ label: block.title ?? block.corner ?? name, source: block.source })),
  );
  const facets = format.sections.flatMap((section) => section.facets ?? []);
  return [
    ...blocks,
    ...facets,
    ...format.sections.map(({ heading, source }) => ({ label: heading, source })),
    ...format.sums.map(({ total, source }) => ({ label: placeText(format, total), source })),
    ...format.balances.map(({ column, source }) => ({ label: column, source })),
    ...format.relations.map((relation) => ({
      label: placeText(format, figuresOf(relation)[0]!),
      source: relation.source,
    })),
  ];
}

describe.each(formats.map((format) => [format.id, format] as const))("format %s", (id, format) => {
  const index = figureIndex(format);

  it("has the number of figures the national table prints", () => {
    const counted = format.tables.map((table) => [
      table.name,
      [...index.values()].filter((definition) => definition.table === table).length,
    ]);
    expect(counted).toEqual(figuresPerTable[id]);
  });

  it("gives every part a label and a source clause", () => {
    for (const { label, source } of partsOf(format)) {
      expect(label.trim()).not.toBe("");
      expect(source, label).toMatch(/\p{Script=Han}{2}/u);
    }
    for (const { row, column, block } of index.values()) {
      for (const label of [...row.labels, ...column.labels]) expect(label.trim()).not.toBe("");
      expect(column.labels.length).toBeGreaterThan(0);
      expect(row.labels.length > 0 || block.labelColumns === 0).toBe(true);
    }
  });

  it("calls every figure by a place of its own", () => {
    const places = [...index.keys()].map((figure) => placeText(format, figure));
    expect(new Set(places).size).toBe(places.length);
  });

  it("speaks in sums, balances and relations only of figures it has", () => {
    const spoken = [
      ...format.sums.flatMap(({ total, of }) => [total, ...of]),
      ...format.balances.flatMap(({ left, right }) => [...left, ...right]),
      ...format.relations.flatMap(figuresOf),
    ];
    expect(spoken.filter((figure) => !index.has(figure))).toEqual([]);
  });

  it("computes every 总计 once, from figures known before it", () => {
    const known = new Set(typedFigures(format).map((definition) => definition.id));
    for (const { total, of } of format.sums) {
      expect(known.has(total), total).toBe(false);
      expect(of.filter((figure) => !known.has(figure))).toEqual([]);
      expect(new Set(of).size).toBe(of.length);
      known.add(total);
    }
    expect(known.size).toBe(index.size);
  });

  it("adds only like to like: no sum mixes 件数 with 金额", () => {
    for (const { total, of } of format.sums) {
      expect(new Set([total, ...of].map((figure) => index.get(figure)?.kind))).toEqual(new Set(["count"]));
    }
  });

  it("balances all seven applicant columns", () => {
    expect(format.balances.map(({ column }) => column)).toEqual([
      "自然人",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
      "总计",
    ]);
  });

  it("names only rules of the rule book", () => {
    const named = [...format.sums, ...format.balances, ...format.relations].map(({ rule }) => rule);
    expect([...new Set(named)].filter((rule) => !(rule in ruleBook))).toEqual([]);
  });

  it("puts each table and each text in exactly one section", () => {
    expect(format.sections.flatMap(({ table }) => table ?? [])).toEqual(format.tables.map((table) => table.id));
    expect(format.sections.flatMap(({ narrative }) => narrative ?? [])).toEqual(["overview", "problems", "other"]);
    for (const { table, narrative } of format.sections) expect([table, narrative].filter(Boolean)).toHaveLength(1);
  });

  it("fills every printed row of every table from edge to edge", () => {
    for (const table of format.tables) {
      const grid = printedGrid(table);
      const reach = Array.from({ length: grid.columns }, () => 0);
      grid.rows.forEach((row, at) => {
        for (const cell of row.cells) {
          const start = reach.findIndex((until) => until <= at);
          for (let column = start; column < start + cell.colSpan; column += 1) {
            expect(reach[column], `${table.name} 第 ${at + 1} 行`).toBeLessThanOrEqual(at);
            reach[column] = at + cell.rowSpan;
          }
        }
        expect(
          reach.every((until) => until > at),
          `${table.name} 第 ${at + 1} 行`,
        ).toBe(true);
      });
      expect(reach).toEqual(reach.map(() => grid.rows.length));
    }
  });

  it("knows its own notice", () => {
    expect(format.notice.issuer).toBe("国务院办公厅政府信息与政务公开办公室");
    expect(format.notice.number).toMatch(/^国办公开办函〔\d{4}〕\d+号$/u);
  });
});
