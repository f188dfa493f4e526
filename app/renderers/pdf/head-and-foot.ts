import type { ImprintBlock, RedHeadBlock } from "../outline.ts";
import { printableText } from "../printable-text.ts";
import { bodyStyle, imprintRule, imprintStyle, red, redHead, textWidth, type TextStyle } from "./page-style.ts";
import type { FlowItem } from "./pagination.ts";
import type { Typesetter } from "./typesetter.ts";

const black = "#000000";
const gap = (height: number): FlowItem => ({ kind: "gap", height, keep: true });
const rule = (thickness: number, color: string, keep = true): FlowItem => ({ kind: "rule", thickness, color, keep });

/** 版头: the name in red over the whole width, the issue under it, office and date at both margins, a red line. */
export function redHeadFlow({ name, issue, office, date }: RedHeadBlock, typesetter: Typesetter): FlowItem[] {
  const words = printableText(name);
  const wide = typesetter.widthOf(words, { face: "title", size: 1, pitch: 1, tracking: 0 });
  const size = Math.min(redHead.largest, textWidth / Math.max(1, wide));
  const nameStyle: TextStyle = { face: "title", size, pitch: size * 1.4, tracking: 0, color: red };
  const plain: TextStyle = { ...bodyStyle, tracking: 0 };
  const line = (text: string): FlowItem => ({
    kind: "line",
    line: typesetter.line(printableText(text), plain),
    align: "center",
    keep: true,
  });
  return [
    { kind: "line", line: typesetter.line(words, nameStyle), align: "center", keep: true },
    ...(issue === "" ? [] : [line(issue)]),
    gap(redHead.gap / 2),
    {
      kind: "sides",
      // One character in from both margins.
      left: typesetter.line(`\u3000${printableText(office)}`, plain),
      right: typesetter.line(`${printableText(date)}\u3000`, plain),
      keep: true,
    },
    rule(redHead.ruleThickness, red),
    gap(redHead.gap),
  ];
}

/** 版记: at the foot of its page, a thin line over each part and under the last. */
export function imprintFlow({ lines }: ImprintBlock, typesetter: Typesetter): FlowItem[] {
  const parts = lines.map(printableText).filter((text) => text !== "");
  if (parts.length === 0) return [];
  const inset = imprintStyle.size;
  return [
    gap(imprintStyle.size / 2),
    { kind: "fill", keep: true },
    ...parts.flatMap((text) => [
      rule(imprintRule, black),
      ...typesetter
        .lines(text, imprintStyle, { width: textWidth - 2 * inset, manner: "ragged" })
        .map((line): FlowItem => ({ kind: "line", line: { ...line, indent: inset }, align: "left", keep: true })),
    ]),
    rule(imprintRule, black, false),
  ];
}
