/** Figures as ready phrases (插入数据), in words the reader of the text understands: what is inserted agrees by itself. */
import { figureDefinition } from "../figure-index.ts";
import { figureText } from "../figure-text.ts";
import type { FigureId, Format } from "../format.ts";
import type { Figures } from "../report.ts";
import { sumOf } from "../totals.ts";
import { figuresUnder } from "./labelled-figures.ts";

export interface FigurePhrase {
  readonly group: string;
  /** 本年新收政府信息公开申请18件 */
  readonly text: string;
  readonly figures: readonly FigureId[];
}

const received = "本年新收政府信息公开申请数量";
const carriedIn = "上年结转政府信息公开申请数量";
const carriedOut = "结转下年度继续办理";
const outcomes = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"] as const;
const endings = [
  ["结果维持", "维持"],
  ["结果纠正", "纠正"],
  ["其他结果", "其他结果"],
  ["尚未审结", "尚未审结"],
] as const;

/**
 * Every phrase whose figures are all filled, with their numbers.
 * @param figures with every total that can be known
 */
export function figurePhrases(format: Format, figures: Figures): FigurePhrase[] {
  const amount = (ids: readonly FigureId[]): string | undefined => {
    const { value, blanks } = sumOf(figures, ids);
    const [first] = ids;
    if (first === undefined || blanks.length > 0) return undefined;
    const { kind } = figureDefinition(format, first);
    return kind === "money" ? `${figureText(kind, value).replace(/\.?0+$/u, "")}万元` : `${value}件`;
  };
  const phrase = (group: string, words: string, ids: readonly FigureId[], after = ""): FigurePhrase[] => {
    const said = amount(ids);
    return said === undefined ? [] : [{ group, text: `${words}${said}${after}`, figures: ids }];
  };
  const row = (label: string, column = "总计") => figuresUnder(format, [label], [column]);
  const contest = (head: string, column: string) => figuresUnder(format, [], [head, column]);
  return [
    ...phrase("申请办理", "本年新收政府信息公开申请", row(received)),
    ...phrase("申请办理", "上年结转政府信息公开申请", row(carriedIn)),
    ...phrase("申请办理", "全年共办结政府信息公开申请", row("总计")),
    ...phrase("申请办理", "结转下年度继续办理政府信息公开申请", row(carriedOut)),
    ...joined("申请办理", "本年新收政府信息公开申请中，", [
      ...phrase("", "自然人申请", row(received, "自然人")),
      ...phrase("", "法人或其他组织申请", row(received, "法人或其他组织")),
    ]),
    ...outcomes.flatMap((label) => phrase("办理结果", `政府信息公开申请${label}`, row(label))),
    ...joined(
      "办理结果",
      "政府信息公开申请办理结果：",
      outcomes.flatMap((label) => phrase("", label, row(label))).filter(isSaid),
    ),
    ...["行政复议", "行政诉讼"].flatMap((head) => {
      const verb = head === "行政复议" ? "因政府信息公开被申请行政复议" : "因政府信息公开被提起行政诉讼";
      const all = phrase("复议诉讼", verb, contest(head, "总计"));
      const [whole] = all;
      if (!whole || !isSaid(whole)) return all;
      const parts = endings.flatMap(([label, words]) => phrase("", words, contest(head, label))).filter(isSaid);
      const text = `${whole.text}，其中${parts.map((part) => part.text).join("、")}`;
      return [whole, { ...whole, text, figures: [whole, ...parts].flatMap((one) => one.figures) }];
    }),
    ...(["issued", "repealed", "inForce"] as const).flatMap((column) =>
      phrase("主动公开", `${stockWords[column]}行政规范性文件`, keyed(format, "normative", column)),
    ),
    ...phrase("主动公开", "作出行政许可处理决定", keyed(format, "licences", "decided")),
    ...phrase("主动公开", "作出行政处罚处理决定", keyed(format, "penalties", "decided")),
    ...phrase("主动公开", "作出行政强制处理决定", keyed(format, "coercion", "decided")),
    ...phrase("主动公开", "行政事业性收费", keyed(format, "fees", "collected")),
  ];
}

const stockWords = { issued: "本年制发", repealed: "本年废止", inForce: "现行有效" } as const;

/** A figure by the keys formats share for the same thing; none where the format does not count it. */
function keyed(format: Format, rowKey: string, columnKey: string): readonly FigureId[] {
  return format.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.some(({ key }) => key === rowKey) && block.columns.some(({ key }) => key === columnKey)
        ? [`${table.id}.${rowKey}.${columnKey}`]
        : [],
    ),
  );
}

/** In a list of parts nobody says what there was none of. */
function isSaid({ text }: FigurePhrase): boolean {
  return !/\D0件$/u.test(text);
}

/** Several phrases as one, such as 自然人申请9件、法人或其他组织申请3件. */
function joined(group: string, words: string, parts: readonly FigurePhrase[]): FigurePhrase[] {
  if (parts.length < 2) return [];
  const text = `${words}${parts.map((part) => part.text).join("、")}`;
  return [{ group, text, figures: parts.flatMap(({ figures }) => figures) }];
}
