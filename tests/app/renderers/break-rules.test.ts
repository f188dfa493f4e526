import * as fc from "fast-check";
import { expect, test } from "vitest";
import { breakUnits } from "#app/renderers/break-rules.ts";

test.each([
  ["共收到12件申请", "12件"],
  ["在2025年内", "2025年"],
  ["国办公开办函〔2021〕30号文", "〔2021〕30号"],
  ["国办发〔2021〕第30号文", "〔2021〕第30号"],
  ["占比99.5%以上", "99.5%"],
  ["增长1.2万余件等", "1.2万余件"],
  ["收费316,441.00万元整", "316,441.00万元"],
  ["根据第二十条第（一）项规定", "第（一）项"],
  ["依据第711号令", "第711号"],
  ["实收￥400元整", "￥400元"],
  ["按照《条例》，认真", "》，"],
  ["联系电话0591-23151109转", "0591-23151109转"],
])("in “%s” the line never ends inside “%s”", (text, whole) => {
  expect(breakUnits(text).some((unit) => unit.includes(whole))).toBe(true);
});

test("a web address may end a line after its slashes", () => {
  expect(breakUnits("见http://www.gov.cn/zhengce/a.html页")).toEqual([
    "见",
    "http://www.gov.cn/",
    "zhengce/",
    "a.html",
    "页",
  ]);
});

test("fractions and words with a slash stay whole", () => {
  expect(breakUnits("完成3/4，PDF/A")).toEqual(["完", "成", "3/4，", "PDF/A"]);
});

test("pieces are the text again, none begins with a closing mark or ends with an opening one", () => {
  const text = fc.string({ unit: fc.constantFrom(..."公开，。（）《》“”〔〕、；：12.%年件A /—…") });
  fc.assert(
    fc.property(text, (any) => {
      const units = breakUnits(any);
      expect(units.join("")).toBe(any);
      for (const unit of units.slice(1)) expect(unit).not.toMatch(/^[，。；：、）》”〕]/u);
      for (const unit of units.slice(0, -1)) expect(unit).not.toMatch(/[（《“〔]$/u);
    }),
  );
});
