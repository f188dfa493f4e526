import { figuresUnder } from "./labelled-figures.ts";
import type { Context, Quantity } from "./quantity.ts";

/** 行政复议2件, 维持1件: cases against the unit itself, for its work of disclosure. */
export function contestQuantity({
  reading,
  number,
  left,
  last,
  understood,
  hits,
  before,
}: Context): Quantity | undefined {
  const { text } = reading.sentence;
  const told = before.slice(0, last.start);
  // 办理复议案件22件 is said by whoever decides them; only with 信息公开 beside it may it be one's own.
  const isDealtWith =
    /(?:受理|审理|审结|办结|办理|处理)(?:的|涉及|各类)*(?:政府信息公开|信息公开)?(?:类|相关)?(?:行政)?$/u.test(told);
  const ours = /信息公开|公开申请|申请公开|依申请/u;
  const isOurs = ours.test(text) || (!isDealtWith && (ours.test(reading.heading) || understood.topic !== undefined));
  const isPublished = /(?:公示|公布|发布|(?<!信息)公开)(?:了|的)?(?:行政)?$/u.test(told);
  if (!isOurs || isPublished || /一审|二审|再审|应诉|审理|被告|法治政府/u.test(text)) return undefined;
  const topic =
    last.phrase.kind === "column"
      ? (hits.filter((hit) => hit.phrase.kind === "object").at(-1)?.phrase.topic ?? understood.topic)
      : last.phrase.topic;
  if (topic === undefined) return undefined;
  // 复议、诉讼各1件 tells two numbers with one.
  if (topic === "contest" && number.value > 0 && /各|均/u.test(before.slice(last.end))) return undefined;
  const heads =
    topic === "review"
      ? [["行政复议"]]
      : topic === "suit"
        ? [["行政诉讼"]]
        : topic === "contest"
          ? [["行政复议"], ["行政诉讼"]]
          : [];
  const columns = last.phrase.columns ?? [];
  const labels = last.phrase.kind === "column" || topic === "contest" ? columns.slice(-1) : [];
  return {
    start: left + last.start,
    figures: (format) =>
      topic !== "contest" && last.phrase.kind === "object"
        ? figuresUnder(format, [], columns)
        : heads.flatMap((head) => figuresUnder(format, [], [...head, ...labels])),
    isPart:
      (isDealtWith && reading.unit.isGovernment) ||
      (/其中/u.test(told) && last.phrase.kind === "object" && (columns[0] ?? "").startsWith("行政")),
    understood: { topic },
  };
}
