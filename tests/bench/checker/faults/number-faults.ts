/** Numbers of the text that differ from the table, one kind of fault for each quantity; and words that say none or all. */
import type { RuleName } from "#report-schema/finding.ts";
import type { Chance } from "../chance.ts";
import { plain, type Draft, type Told } from "../draft.ts";
import { numberText } from "../number-text.ts";
import { quantityOf } from "../quantities.ts";
import { family, mapSayings, withFigures, withSentence, withWords, type Broken } from "./fault.ts";

/** One telling of the quantity changed to another number. Undefined where the text does not tell it. */
export function retold(draft: Draft, chance: Chance, quantity: string, to: (told: Told) => number): Broken | undefined {
  const all = Object.values(draft.text).flatMap((paragraphs) =>
    paragraphs.flatMap(({ sayings }) => sayings.flatMap(({ numbers }) => numbers)),
  );
  const places = all.filter((told) => told.quantity === quantity);
  if (places.length === 0) return undefined;
  const place = chance.pick(places);
  const changed = { ...place, value: to(place) };
  const made = mapSayings(draft, (saying) => ({
    ...saying,
    numbers: saying.numbers.map((told) => (told === place ? changed : told)),
  }));
  return { draft: made, mark: numberText(changed) };
}

/** Another number than the table's, and than those the same words may mean (办理 of either, 不掌握等原因无法提供). */
function wrongValue(draft: Draft, chance: Chance, { quantity, value }: Told): number {
  const at = (one: string): number => quantityOf(draft.figures, one) ?? 0;
  const alike: Readonly<Record<string, readonly string[]>> = {
    received: ["handled"],
    handled: ["received"],
    unavailable: ["notHeld"],
  };
  const right = [quantity, ...(alike[quantity] ?? [])].map(at);
  const steps = quantity === "fees" ? [1_000_000, 25_000_000] : [1, 2, 3, 10, 100];
  return [...chance.shuffled([...steps, -steps[0]!]), 1000]
    .map((step) => value + step)
    .find((one) => one >= 0 && !right.includes(one))!;
}

const names: Readonly<Record<string, string>> = {
  received: "新收",
  carriedIn: "上年结转",
  handled: "办结",
  carriedOut: "结转下年度",
  disclosed: "予以公开",
  partlyDisclosed: "部分公开",
  refused: "不予公开",
  unavailable: "无法提供",
  notProcessed: "不予处理",
  otherOutcome: "其他处理",
  persons: "自然人",
  organisations: "法人或其他组织",
  reviews: "行政复议",
  reviewsUpheld: "复议维持",
  reviewsCorrected: "复议纠正",
  reviewsPending: "复议未审结",
  suits: "行政诉讼",
  suitsUpheld: "诉讼维持",
  directSuits: "直接起诉",
  laterSuits: "复议后起诉",
  normativeIssued: "规范性文件制发",
  normativeRepealed: "规范性文件废止",
  normativeInForce: "规范性文件现行有效",
  licences: "行政许可",
  penalties: "行政处罚",
  coercion: "行政强制",
  fees: "收费金额",
};
const rule: RuleName = "text.figure";

export const numberFaults = family("正文与表格", [
  ...Object.entries(names).map(([quantity, name]) => ({
    name: `正文写错：${name}`,
    rule,
    apply: (draft: Draft, chance: Chance) => retold(draft, chance, quantity, (told) => wrongValue(draft, chance, told)),
  })),
  {
    name: "多写一位：新收",
    rule,
    apply: (draft, chance) => retold(draft, chance, "received", ({ value }) => (value + (value === 0 ? 1 : 0)) * 10),
  },
  {
    name: "收费把万元写成元",
    rule,
    apply: (draft) => (draft.figures["proactive.fees.collected"] ? withWords(draft, /^万元。$/u, "元。") : undefined),
  },
  {
    name: "表里有申请，正文说没有",
    rule,
    apply: (draft, chance) => {
      const has = (quantityOf(draft.figures, "received") ?? 0) > 0;
      const words = ["本年度未收到政府信息公开申请。", "全年没有收到公民、法人或其他组织提出的政府信息公开申请。"];
      return has ? withSentence(draft, "overview", plain(chance.pick(words)), "依申请公开") : undefined;
    },
  },
  {
    name: "正文说没有申请，表里有",
    rule,
    apply: (draft) =>
      (quantityOf(draft.figures, "received") ?? 0) > 0
        ? undefined
        : withFigures(draft, { "applications.received.person": 2, "applications.disclosed.person": 2 }),
  },
  {
    name: "表里有复议诉讼，正文说没有",
    rule,
    apply: (draft, chance) => {
      const has = ["reviews", "suits"].every((quantity) => (quantityOf(draft.figures, quantity) ?? 0) > 0);
      const words = [
        "全年未发生因政府信息公开引起的行政复议和行政诉讼。",
        "没有因政府信息公开被申请行政复议、提起行政诉讼。",
        "无政府信息公开行政复议、行政诉讼案件。",
      ];
      return has ? withSentence(draft, "overview", plain(chance.pick(words)), "监督保障") : undefined;
    },
  },
  {
    name: "说“均获维持”而有被纠正的",
    rule,
    apply: (draft) => {
      const text = JSON.stringify(draft.text);
      if (!/均获维持|均为维持/u.test(text)) return undefined;
      const moved = {
        "contest.review.upheld": draft.figures["contest.review.upheld"]! - 1,
        "contest.review.corrected": 1,
      };
      return withFigures(draft, moved);
    },
  },
]);
