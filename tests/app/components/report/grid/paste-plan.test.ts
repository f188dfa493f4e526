import { describe, expect, it } from "vitest";
import { figureMap, cellAt } from "#app/components/report/grid/figure-map.ts";
import { leftOverText } from "#app/components/report/grid/left-over-text.ts";
import { planPaste, type PastePlan, type Target } from "#app/components/report/grid/paste-plan.ts";
import { selectedCells, wholeTable } from "#app/components/report/grid/selection.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { gridOfTabs } from "#report-schema/recogniser/text-grid.ts";
import { goldenTable, gridsOf } from "#tests/report-schema/recogniser/found-tables.ts";

const format = formatById("2021-30");
const maps = Object.fromEntries(format.tables.map((table) => [table.id, figureMap(format, table)]));

function target(id: string, locked: readonly string[] = []): Target {
  const map = maps[id.split(".")[0]!]!;
  const at = map.places.get(id)!;
  return { map, at, selected: [cellAt(map, at)!], isOpen: (figure) => !locked.includes(figure) };
}

function paste(text: string, at: string, locked?: readonly string[]): PastePlan {
  return planPaste(format, [gridOfTabs(text)], target(at, locked));
}

function left({ leftOver }: PastePlan): string[] {
  return leftOver.map((one) => leftOverText(format, one));
}

describe("a block of numbers pasted at the cursor (粘贴数字区域)", () => {
  it("goes straight in where it fits, numbers however they are written, empty places left alone", () => {
    const plan = paste("１８\t1,234\r\n\t 3 件\r\n", "applications.received.person");
    expect(plan.isPlain).toBe(true);
    expect(plan.values).toEqual({
      "applications.received.person": 18,
      "applications.received.company": 1234,
      "applications.carriedIn.company": 3,
    });
  });

  it("compares what lies over a total, and never writes it", () => {
    const plan = paste("1\t2\t0\t0\t0\t0\t4", "applications.received.person");
    expect(plan.isPlain).toBe(false);
    expect(plan.declared).toEqual({ "applications.received.total": 4 });
    expect(Object.keys(plan.values)).toHaveLength(6);
  });

  it("is shown first where it does not fit, and says what is left over", () => {
    const plan = paste("1\t2\t3", "contest.suitAfterReview.pending");
    expect(plan.isPlain).toBe(false);
    expect(plan.values).toEqual({ "contest.suitAfterReview.pending": 1 });
    expect(left(plan)).toEqual(["“3”超出表格范围。"]);
  });

  it("does not choose where several numbers meet in one wide cell", () => {
    const plan = paste("1\t2\t3\r\n4\t5\t6", "proactive.normative.issued");
    expect(plan.values).toEqual({
      "proactive.normative.issued": 1,
      "proactive.normative.repealed": 2,
      "proactive.normative.inForce": 3,
    });
    expect(left(plan)).toEqual(
      ["4", "5", "6"].map((text) => `表二·行政许可·本年处理决定数量：“${text}”几个数落在同一格。`),
    );
  });

  it("leaves locked cells and what is no number as they are, and says so", () => {
    const plan = paste("1\t/\r\n2\t3", "applications.received.person", ["applications.carriedIn.person"]);
    expect(plan.isPlain).toBe(false);
    expect(plan.values).toEqual({ "applications.received.person": 1, "applications.carriedIn.company": 3 });
    expect(left(plan)).toEqual([
      "表三·一、本年新收政府信息公开申请数量·商业企业：“/”不是确定的数字。",
      "表三·二、上年结转政府信息公开申请数量·自然人：“2”这一格已锁定。",
    ]);
  });

  it("fills a selected block with one number, totals apart", () => {
    const map = maps["contest"]!;
    const selected = selectedCells(map, wholeTable(map)).flat();
    const plan = planPaste(format, [gridOfTabs("0")], { ...target("contest.review.upheld"), selected });
    expect(plan.isPlain).toBe(true);
    expect(Object.values(plan.values)).toEqual(Array.from({ length: 12 }, () => 0));
  });

  it("takes back the block it gave: money, spans and all", () => {
    expect(paste("7\t\t\r\n8\t\t\r\n9\t\t\r\n251000元\t\t", "proactive.licences.decided").values).toEqual({
      "proactive.licences.decided": 7,
      "proactive.penalties.decided": 8,
      "proactive.coercion.decided": 9,
      "proactive.fees.collected": 25_100_000,
    });
  });
});

describe("a table with its words (粘贴带表头的表格)", () => {
  it("is placed by its words wherever the cursor stands, and always shown first", () => {
    const plan = planPaste(format, gridsOf(goldenTable("city-2025.html")), target("contest.review.upheld"));
    expect(plan.by).toBe("labels");
    expect(plan.isPlain).toBe(false);
    expect(Object.keys(plan.values)).toHaveLength(166);
    expect(plan.values["applications.other.rest.person"]).toBe(941);
    expect(left(plan)).toEqual(["以“索引号”开头的表格：不是年报的表格。"]);
  });

  it("writes nothing where no words are the format's", () => {
    const plan = paste("部门\t件数\r\n办公室\t5", "applications.received.person");
    expect(plan.values).toEqual({});
    expect(left(plan)).toEqual(["以“部门”开头的表格：不是年报的表格。"]);
  });
});
