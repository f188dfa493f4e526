import * as fc from "fast-check";
import { expect, it } from "vitest";
import { jsonFault } from "#app/commands/json-fault.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it("finds nothing in what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(jsonFault(JSON.stringify(value, null, indent))).toBeUndefined();
    }),
  );
});

it("agrees with the engine on any text, doubled keys apart", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"a"',
    '"b"',
    "1",
    "-0.5e3",
    "01",
    "true",
    "nul",
    " ",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((all) => all.join("")),
        fc.string(),
      ),
      (text) => {
        const fault = jsonFault(text);
        if (!fault?.reason.includes("写了两次")) expect(fault === undefined).toBe(isJson(text));
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  ["", 1, 1, "文件到这里就断了"],
  ['{"a": 1,\n "b": 2,\n}', 3, 1, "这里应为用双引号括起的名称"],
  ['{"a": 1, "甲" 2}', 1, 14, "名称后面应为冒号"],
  ['{"a": [1, 2\n', 2, 1, "文件到这里就断了"],
  ['{"a": "无\n"}', 1, 7, "这里应为数字、双引号括起的文字、对象或 null"],
  ['{"a": “1”}', 1, 7, "这里应为数字、双引号括起的文字、对象或 null"],
  ["{} {}", 1, 4, "内容已经结束，后面多出了文字"],
  ['{"a": 1]', 1, 8, "两项之间应为逗号，或者括号没有配对"],
  ['{"a": {"b": 1, "b": 2}}', 1, 16, "“b”在同一处写了两次，请只留一个"],
  ['{"a":\r\n /}', 2, 2, "这里应为数字、双引号括起的文字、对象或 null"],
])("says of %j that line %d, column %d is at fault", (text, line, column, reason) => {
  expect(jsonFault(text)).toEqual({ line, column, reason });
});

it("lets the same key stand in different objects, and goes as deep as a file can", () => {
  expect(jsonFault('[{"a": 1}, {"a": {"a": 2}}]')).toBeUndefined();
  expect(jsonFault("[".repeat(200_000))?.reason).toBe("文件到这里就断了");
});
