import { figureText } from "../figure-text.ts";
import type { Finding } from "../finding.ts";
import { figuresUnder } from "../narrative/labelled-figures.ts";
import { placeText } from "../place.ts";
import { textsOf, verbatim } from "./narrative-text.ts";
import type { Rule, Subject } from "./rule.ts";

export const textFees: Rule<"text.fees"> = {
  name: "text.fees",
  moments: ["submit", "publish"],
  source: "国办函〔2020〕109号；年报格式第六部分",
  check: (subject) => [...noticeUntold(subject), ...moreThanTable(subject)],
};

const notPaid = "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";

/** Applications ended because a fee was not paid: then notices were sent, and the sixth part tells how many. */
function noticeUntold({ format, figures, report }: Subject): Finding[] {
  const id = figuresUnder(format, [notPaid], ["总计"])[0];
  const count = id === undefined ? 0 : (figures[id] ?? 0);
  const section = format.sections.find(({ narrative }) => narrative === "other");
  if (id === undefined || count === 0 || !section) return [];
  if (/收费通知|信息处理费/u.test(Object.values(report.narrative).join("\n"))) return [];
  const facts = {
    kind: "notice",
    heading: section.heading,
    place: placeText(format, id),
    value: count,
    said: "",
  } as const;
  return [{ rule: "text.fees", level: "explain", figures: [id], section: section.id, facts }];
}

/** 1 元 in the figure's own 0.01 元. */
const fenPer: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000 };

/** 信息处理费 is one of the 行政事业性收费: what was received of it cannot be more than all of them. */
function moreThanTable(subject: Subject): Finding[] {
  const { format, figures } = subject;
  const id = figuresUnder(format, ["行政事业性收费"], ["本年收费金额"])[0];
  const collected = id === undefined ? undefined : figures[id];
  if (id === undefined || collected === undefined) return [];
  return textsOf(subject).flatMap(({ plain, section, sentences }) =>
    sentences.flatMap((sentence) => {
      if (!/信息处理费|检索|复制/u.test(sentence.text)) return [];
      return sentence.numbers.flatMap((number): Finding[] => {
        const fen = number.value * (fenPer[number.unit] ?? 0);
        const before = sentence.text.slice(0, number.start);
        const received = /(?:实际)?(?:收取|收到|收缴|入库)[^，；。]*$/u.exec(before);
        if (!received || fen <= collected || /应收|应缴|减免|退|标准|每|拟/u.test(received[0])) return [];
        const start = sentence.start + received.index;
        const quote = verbatim(plain, start, sentence.start + number.end);
        const value = figureText("money", collected);
        const facts = {
          kind: "amount",
          heading: "",
          place: placeText(format, id),
          value: Number(value),
          said: quote,
        } as const;
        return [{ rule: "text.fees", level: "explain", figures: [id], section, facts, quote }];
      });
    }),
  );
}
