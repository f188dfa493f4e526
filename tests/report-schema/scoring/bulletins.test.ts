/** The two bulletins of 偃师 come out of their own rows as they were printed. */
import { describe, expect, it } from "vitest";
import { pointsOf, writtenPoints } from "#report-schema/scoring/points.ts";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import { totalText } from "#report-schema/scoring/sum-text.ts";
import { bulletins, rowsOf, sheetOf } from "#tests/golden/scoring/bulletin.ts";

it("the scheme adds up", () => {
  expect(readScheme(yanshiMonthly)).toEqual({ ok: true, scheme: yanshiMonthly });
});

it("88 rows are there, 44 in each bulletin", () => {
  expect(bulletins.map((one) => rowsOf(one).length)).toEqual([44, 44]);
});

it("every printed name is a unit of the scheme or a known other name of one", () => {
  const names = new Set(
    yanshiMonthly.groups.flatMap(({ units = [] }) => units.flatMap(({ name, aliases = [] }) => [name, ...aliases])),
  );
  const unknown = bulletins.flatMap(rowsOf).filter(({ name }) => !names.has(name));
  expect(unknown).toEqual([]);
});

describe.each(bulletins)("$title", (bulletin) => {
  const rows = rowsOf(bulletin);
  const sheet = sheetOf(bulletin);
  const scores = scoreSheet(yanshiMonthly, sheet);
  const names = (part: "order" | "best" | "worst" | "notUpdated"): string[] =>
    scores.groups.flatMap((group) => [...group[part]]);

  it("totals are as printed", () => {
    expect(scores.units.map(({ unit, total }) => [unit.name, writtenPoints(total!)])).toEqual(
      rows.map(({ name, total }) => [name, total]),
    );
  });

  it("全年总分 is what was gathered before and this month's 政务信息公开得分", () => {
    expect(scores.units.map(({ year }) => year)).toEqual(
      rows.map(({ year }) => (year === undefined ? undefined : pointsOf(year))),
    );
    expect(Object.values(sheet.before ?? {}).every((points) => points >= 0)).toBe(true);
  });

  it("the order is as printed; equals stand in table order", () => {
    expect(names("order")).toEqual(rows.map(({ name }) => name));
  });

  it("较好、较差 and 未更新 are as printed", () => {
    expect(names("best")).toEqual(bulletin.best);
    if (bulletin.worst) expect(names("worst")).toEqual(bulletin.worst);
    expect(names("notUpdated")).toEqual(bulletin.notUpdated);
  });

  it("turned around, all but the order of equals is the same", () => {
    const turned = scoreSheet(yanshiMonthly, { ...sheet, units: sheet.units.toReversed() });
    const byName = (list: typeof scores.units): object =>
      Object.fromEntries(list.map(({ unit, total, year, rank }) => [unit.name, { total, year, rank }]));
    expect(byName(turned.units)).toEqual(byName(scores.units));
  });
});

it("the edge of a list between equals is said: 较差 of August 2022 among five units of 19", () => {
  const { groups } = scoreSheet(yanshiMonthly, sheetOf(bulletins[1]!));
  expect(groups.map(({ evenEdges }) => evenEdges)).toEqual([["worst"], []]);
  expect(groups[0]!.worst).toEqual(["工业和信息化局", "财政局"]);
});

it("缙氏镇 and 翟店镇 share 58 of the year; no other column explains who stands first, the table's order does", () => {
  const { units } = scoreSheet(yanshiMonthly, sheetOf(bulletins[0]!));
  const even = units.filter(({ year }) => year === pointsOf(58));
  expect(even.map(({ unit, total, rank }) => [unit.name, writtenPoints(total!), rank])).toEqual([
    ["缙氏镇", 24, 8],
    ["翟店镇", 55, 8],
  ]);
});

it("a total is written out as its sum", () => {
  const { units } = scoreSheet(yanshiMonthly, sheetOf(bulletins[0]!));
  expect(totalText(units[0]!)).toBe("4+2+13+30=49分");
});
