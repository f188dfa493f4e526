import { expect, test } from "vitest";
import { narrativeBlocks } from "#app/renderers/narrative-blocks.ts";

test("each written line is a paragraph, without the spaces and blank lines people indent with", () => {
  expect(narrativeBlocks("\ufeff　　第一段。\r\n\n \t\n第二段。　")).toEqual([
    { kind: "paragraph", text: "第一段。" },
    { kind: "paragraph", text: "第二段。" },
  ]);
});

test.each([
  ["（一）主动公开", 2],
  ["(二)依申请公开情况", 2],
  ["1.完善制度", 3],
  ["2、强化解读", 3],
  ["一是加强领导", 3],
] as const)("“%s” on a line of its own is a heading of level %d", (text, level) => {
  expect(narrativeBlocks(text)).toEqual([{ kind: "heading", level, text }]);
});

test.each([
  "（一）主动公开。全年公开信息18条。",
  "一是加强主动公开。偃师市按照《条例》要求，进一步加大公开力度。",
  "1.5万件申请已答复",
  "（一）按照上级要求进一步健全完善政府信息公开各项制度并在全市范围内认真组织实施",
  "其中包括：",
  "无",
])("“%s” is a paragraph, not a heading", (text) => {
  expect(narrativeBlocks(text)).toEqual([{ kind: "paragraph", text }]);
});
