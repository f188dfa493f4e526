/** A 考核方案 as data: groups of units, indicators in levels, and how totals become ranks, grades and lists. */
import { z } from "zod";
import { unitKinds } from "../format.ts";
import { isWhole } from "./points.ts";
import { reportFactNames } from "./report-fact-names.ts";

export const schemeSchemaName = "nianbao/scheme@1";

const longestText = 4_000;
const mostIndicators = 200;
const mostUnits = 2_000;

const name = z.string("应为文字").trim().min(1, "没有填").max(200, "过长");
const text = z.string("应为文字").trim().max(longestText, "过长");
/** Stable within a scheme; files and stored entries refer to it. */
const id = z
  .string("应为代号")
  .regex(/^[a-z][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)*$/u, "应以小写字母开头，用字母、数字、连字符和点")
  .max(80);
const amount = z.number("应为数字").refine(isWhole, "小数不能多于两位");
const positive = amount.refine((value) => value > 0, "应大于 0");
const notNegative = amount.refine((value) => value >= 0, "不能小于 0");
/** What is counted, as it stands behind the number: 次, 天, 家, %. */
const counted = z.string().trim().min(1, "没有填").max(8, "过长");

const shared = {
  id,
  name,
  /** The document's own number of the item, such as 5 or （一）2. */
  number: z.string().trim().max(20).optional(),
  /** 评分内容 */
  text: text.optional(),
  /** 评分方式及标准、考核方式 */
  method: text.optional(),
  /** 需要提供的佐证材料 */
  evidence: text.optional(),
  /** 被评定单位 as the document words it. */
  heldFor: text.optional(),
  /** Groups it holds for; all those of the level above when absent. */
  groups: z.array(id).min(1, "至少选一组").optional(),
};
const leaf = {
  ...shared,
  /** Heading of its column where that is not the name. */
  column: name.optional(),
  /** Fact of the unit's yearly report that fills the entry by itself. */
  fedBy: z.enum(reportFactNames).optional(),
};
const deduction = {
  ...leaf,
  full: positive,
  /** What is deducted from: marks judged by hand, or the full marks. */
  base: z.enum(["judged", "full"]),
  counted,
  /** 扣完为止 is 0. */
  floor: amount,
};

const leafSchemas = [
  /** Marks judged by hand, from 0 to the full marks. */
  z.strictObject({ ...leaf, kind: z.literal("judged"), full: positive }),
  /** Points counted elsewhere, without full marks. */
  z.strictObject({ ...leaf, kind: z.literal("open") }),
  /** Additive parts, such as 1+2+1. */
  z.strictObject({
    ...leaf,
    kind: z.literal("parts"),
    full: positive,
    parts: z.array(z.strictObject({ name, full: positive })).min(2, "至少两部分"),
  }),
  /** So many times, so many points: the highest step reached counts. */
  z.strictObject({
    ...leaf,
    kind: z.literal("tiers"),
    full: positive,
    counted,
    tiers: z.array(z.strictObject({ from: positive, points: notNegative })).min(1, "至少一档"),
  }),
  /** The same for every event, down to the floor. */
  z.strictObject({ ...deduction, kind: z.literal("perEvent"), each: positive }),
  /** Not the same for every event: the highest step reached is what is deducted in all. */
  z.strictObject({
    ...deduction,
    kind: z.literal("deductionTiers"),
    tiers: z.array(z.strictObject({ from: positive, minus: positive })).min(1, "至少一档"),
  }),
  /** Deducted from the total, without limit. */
  z.strictObject({ ...leaf, kind: z.literal("uncapped"), each: positive, counted }),
  /** Points the level above lost through the unit, times a factor. */
  z.strictObject({ ...leaf, kind: z.literal("passThrough"), factor: positive }),
  /** Bonus for each event, up to a limit of its own. */
  z.strictObject({ ...leaf, kind: z.literal("award"), each: positive, most: positive, counted }),
  /** Bonus once other items together reach a mark. */
  z.strictObject({
    ...leaf,
    kind: z.literal("atLeast"),
    of: z.array(id).min(1, "没有写看哪些项目"),
    threshold: amount,
    points: positive,
  }),
  /** Bonus for the first few by a figure of their own. */
  z.strictObject({
    ...leaf,
    kind: z.literal("rankBonus"),
    top: z.int().min(1),
    points: positive,
    among: z.enum(["all", "group"]),
    counted,
  }),
  /** 单项否决: more than so many, and the total is 0. */
  z.strictObject({ ...leaf, kind: z.literal("veto"), counted, more: notNegative }),
] as const;

export const leafSchema = z.discriminatedUnion("kind", leafSchemas);
export type Leaf = z.infer<typeof leafSchema>;
export type LeafKind = Leaf["kind"];
export type LeafOf<Kind extends LeafKind> = Extract<Leaf, { kind: Kind }>;

const levelShape = {
  ...shared,
  kind: z.literal("level"),
  /** Full marks it states; held against what is in it. */
  full: positive.optional(),
  /** Most that what is in it may come to (加分上限). */
  cap: positive.optional(),
  /** Share in percent at which it enters the level above (日常、年度各占多少). */
  weight: positive.refine((value) => value <= 100, "不能超过 100").optional(),
};
export const levelHead = z.strictObject(levelShape);

export interface Level extends z.infer<typeof levelHead> {
  readonly children: readonly Indicator[];
}
export type Indicator = Level | Leaf;

const indicatorSchema: z.ZodType<Indicator> = z.lazy(() => z.discriminatedUnion("kind", [levelSchema, ...leafSchemas]));
const levelSchema = z.strictObject({ ...levelShape, children: z.array(indicatorSchema).min(1, "里面没有指标") });

const groupSchema = z.strictObject({
  id,
  name,
  /** Other names of the group, as registers and files call it. */
  aliases: z.array(name).optional(),
  /** Units the document lists; a scheme without a list takes any unit of these kinds. */
  units: z
    .array(z.strictObject({ name, aliases: z.array(name).optional() }))
    .max(mostUnits)
    .optional(),
  kinds: z.array(z.enum(unitKinds)).optional(),
  /** Ends of names that tell the group where there is no list, such as 镇, 街道办事处. */
  endings: z.array(name).optional(),
});
export type SchemeGroup = z.infer<typeof groupSchema>;

const gradesSchema = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("cutOff"),
    /** From the best down; the last takes the rest. */
    grades: z.array(z.strictObject({ name, atLeast: amount })).min(1),
    rest: name,
  }),
  z.strictObject({
    by: z.literal("quantile"),
    /** Share of the group's units in percent, from the best down. */
    grades: z.array(z.strictObject({ name, percent: positive })).min(1),
    rest: name,
    /** How a share that is no whole number of units is taken. */
    round: z.enum(["down", "up"]),
  }),
]);

export const tieRules = ["share", "dense", "tableOrder"] as const;
export type TieRule = (typeof tieRules)[number];

export const schemeSchema = z.strictObject({
  schema: z.literal(schemeSchemaName, { error: `应为 "${schemeSchemaName}"` }),
  id,
  name,
  /** The year it is for; null for one that goes on from year to year. */
  year: z.int().min(2000).max(2999).nullable(),
  version: z.int().min(1),
  /** Document it stands in. */
  source: text.optional(),
  /** What was decided where the document is silent, a sentence each. */
  notes: z.array(text).max(50).optional(),
  /** Full marks of every group; null where the document sets none. */
  full: positive.nullable(),
  /** Whether months or a year are scored. */
  period: z.enum(["month", "year"]),
  /** In front of names in files and left off when looking them up, such as 偃师市, 区. */
  prefixes: z.array(name).optional(),
  groups: z.array(groupSchema).min(1, "至少一组"),
  indicators: z.array(indicatorSchema).min(1, "没有指标").max(mostIndicators),
  rounding: z.strictObject({ decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
  /** 不涉及: the mean of the units scored on it, or refused where the document does not say. */
  notApplicable: z.strictObject({ take: z.enum(["mean", "refuse"]), among: z.enum(["all", "group"]) }),
  /** Columns whose points add up over the year, and what the sum is called. */
  accumulation: z.strictObject({ of: z.array(id).min(1), name, before: name }).nullable(),
  totalName: name,
  ranking: z.strictObject({
    /** total: of this period; yearWhenKnown: the accumulated sum where every unit has one. */
    by: z.enum(["total", "yearWhenKnown"]),
    ties: z.enum(tieRules),
    /** Items that decide between equals before the tie rule does. */
    tieBreak: z.array(id).optional(),
  }),
  lists: z.strictObject({
    best: z.int().min(0).max(50),
    worst: z.int().min(0).max(50),
    /** The item whose 0 means 未更新. */
    notUpdated: id.nullable(),
  }),
  grades: gradesSchema.nullable(),
});
export type Scheme = z.infer<typeof schemeSchema>;
