/** Tables that look like the format's and are not quite: no number may land in the wrong cell or the wrong unit. */
import { describe, expect, it } from "vitest";
import { formatById } from "#report-schema/formats/registry.ts";
import type { Recognition } from "#report-schema/recogniser/recognition.ts";
import { recognise } from "#report-schema/recogniser/recognise.ts";
import { gridOfTabs } from "#report-schema/recogniser/text-grid.ts";
import { plainGrid } from "./found-tables.ts";

const format = formatById("2021-30");
const kinds = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const received = "一、本年新收政府信息公开申请数量";
const carriedIn = "二、上年结转政府信息公开申请数量";

function read(rows: readonly (readonly string[])[]): Recognition {
  return recognise(format, [plainGrid(rows)]);
}

function leftOf({ unplaced }: Recognition): string[][] {
  return unplaced.map(({ text, reason }) => [text, reason]);
}

describe("what only looks like a figure of the report (不确定的不填)", () => {
  it.each([
    ["本年收费金额（元）", "行政事业性收费", ""],
    ["本年收费金额（单位：百万元）", "行政事业性收费", ""],
    ["本年收费金额（单位：万元）", "行政事业性收费（元）", ""],
    ["本年收费金额", "行政事业性收费", "单位：元"],
  ])("is money in another unit, headed %s, named %s, under “%s”", (header, name, above) => {
    const found = read(
      [
        [above, ""],
        ["信息内容", header],
        [name, "251000"],
      ].filter((row) => row.join("") !== ""),
    );
    expect(found.figures).toEqual({});
    expect(leftOf(found)).toEqual([["251000", "unit"]]);
  });

  it("is one column under a header that is not its own", () => {
    for (const header of ["累计处理决定数量", "上年处理决定数量"]) {
      expect(
        read([
          ["信息内容", header],
          ["行政许可", "5"],
        ]).figures,
      ).toEqual({});
    }
  });

  it("is last year's number, or a part of the row above it", () => {
    const found = read([
      ["信息内容", "上年制发件数", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "9", "1", "2", "3"],
      ["其中：规章", "0", "0", "0", "1"],
    ]);
    expect(found.figures).toEqual({
      "proactive.rules.issued": 1,
      "proactive.rules.repealed": 2,
      "proactive.rules.inForce": 3,
    });
    expect(found.variants).toEqual([]);
  });

  it("is a number over two rows: whose it is cannot be told, while none in both is none in each", () => {
    const { rows } = plainGrid([
      ["", ...kinds],
      [received, "7", "0", "1", "1", "1", "1", "1"],
      [carriedIn, "1", "1", "1", "1", "1"],
    ]);
    const tall = rows[1]!.map((one, at) => (at === 1 || at === 2 ? { ...one, rowSpan: 2 } : one));
    const found = recognise(format, [{ rows: [rows[0]!, tall, rows[2]!] }]);
    expect(leftOf(found)).toEqual([["7", "group"]]);
    expect(found.figures).not.toHaveProperty(["applications.received.person"]);
    expect(found.figures).not.toHaveProperty(["applications.carriedIn.person"]);
    expect(found.figures["applications.carriedIn.company"]).toBe(0);
    expect(found.figures["applications.carriedIn.research"]).toBe(1);
  });

  it("is a line of text with one number missing and one of the unit's own behind it", () => {
    const text = [
      ["", ...kinds, "备注"],
      [received, "1", "", "3", "4", "5", "6", "21", "99"],
      [carriedIn, "1", "2", "3", "4", "5", "6", "21", ""],
    ];
    const found = recognise(format, [gridOfTabs(text.map((row) => row.join("\t")).join("\n"))]);
    expect(leftOf(found)).toEqual([["1 3 4 5 6 21 99", "short-line"]]);
    expect(Object.keys(found.figures).filter((id) => id.includes("received"))).toEqual([]);
    expect(found.figures["applications.carriedIn.otherOrg"]).toBe(6);
  });
});
