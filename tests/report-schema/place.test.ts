import { expect, it } from "vitest";
import { figureDefinition, typedFigures } from "#report-schema/figure-index.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { placeText, rowName } from "#report-schema/place.ts";
import { reportTitle } from "#report-schema/report.ts";

const format = formatForYear(2025);

it.each([
  ["applications.received.person", "表三·一、本年新收政府信息公开申请数量·自然人"],
  ["applications.refused.stateSecret.company", "表三·（三）不予公开·1.属于国家秘密·商业企业"],
  ["applications.handled.total", "表三·（七）总计·总计"],
  ["contest.suitAfterReview.upheld", "表四·行政诉讼·复议后起诉·结果维持"],
  ["proactive.fees.collected", "表二·行政事业性收费·本年收费金额（单位：万元）"],
])("%s is found at %s", (id, place) => {
  expect(placeText(format, id)).toBe(place);
});

it("a reckoning calls the numbered rows by their numeral (一、二、四)", () => {
  const names = ["received", "carriedIn", "handled", "carriedOut"].map((row) =>
    rowName(format, `applications.${row}.person`),
  );
  expect(names).toEqual(["一", "二", "（七）总计", "四"]);
});

it("asking for a figure the format does not have is our own mistake and says so", () => {
  expect(() => figureDefinition(format, "applications.other.person")).toThrow("没有数据项“applications.other.person”");
});

it("the typed figures stand in printed order: 表二, 表三, 表四", () => {
  expect([...new Set(typedFigures(format).map(({ table }) => table.name))]).toEqual(["表二", "表三", "表四"]);
});

it("the title (标题) is the unit's full name, the year and the fixed words", () => {
  expect(reportTitle("示例县水务局", 2025)).toBe("示例县水务局2025年政府信息公开工作年度报告");
});
