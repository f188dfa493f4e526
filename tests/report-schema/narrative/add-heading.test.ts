import { expect, it } from "vitest";
import { withHeading } from "#report-schema/narrative/add-heading.ts";

it.each([
  ["", "监督保障", "（一）监督保障\n"],
  [
    "（一）主动公开\n公开信息。\n（二）依申请公开\n收到申请。",
    "监督保障",
    "（一）主动公开\n公开信息。\n（二）依申请公开\n收到申请。\n（三）监督保障\n",
  ],
  ["本年度工作平稳。\n\n", "主动公开", "本年度工作平稳。\n（一）主动公开\n"],
  ["（十）其他", "监督保障", "（十）其他\n（十一）监督保障\n"],
])("after “%s” comes the heading %s", (text, label, expected) => {
  expect(withHeading(text, label)).toEqual({ text: expected, caret: expected.length });
});
