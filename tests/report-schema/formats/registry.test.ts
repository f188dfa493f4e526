import { expect, it } from "vitest";
import { formatById, formatForYear, formats, UnknownFormatError } from "#report-schema/formats/registry.ts";

it.each([
  [2019, "国办公开办函〔2019〕60号"],
  [2020, "国办公开办函〔2019〕60号"],
  [2021, "国办公开办函〔2021〕30号"],
  [2026, "国办公开办函〔2021〕30号"],
])("the report of %d is written in the format of %s", (year, notice) => {
  expect(formatForYear(year).notice.number).toBe(notice);
});

it.each([2018, 2008, 0, -1])("a report of %d is refused by name, never given the nearest format", (year) => {
  expect(() => formatForYear(year)).toThrow(UnknownFormatError);
  expect(() => formatForYear(year)).toThrow(
    `没有 ${year} 年度年报的格式：本系统只有 2019 年度及以后的国家统一格式，请核对年度。`,
  );
});

it.each([2020.5, Number.NaN, Infinity])("%d is no report year", (year) => {
  expect(() => formatForYear(year)).toThrow(UnknownFormatError);
});

it("a format is found by its id, and an unknown id is refused with the known ones", () => {
  for (const format of formats) expect(formatById(format.id)).toBe(format);
  expect(() => formatById("2030-1")).toThrow("没有名为“2030-1”的格式：可用的有 2019-60、2021-30。");
});

it("each report year from 2019 on has exactly one format", () => {
  for (let year = 2019; year <= 2040; year += 1) {
    const held = formats.filter(({ years }) => years.first <= year && year <= (years.last ?? Infinity));
    expect(held.map(({ id }) => id)).toHaveLength(1);
  }
});
