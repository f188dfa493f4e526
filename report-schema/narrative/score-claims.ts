/** What a government's text says in numbers of how it scored the units under it. Nothing is claimed that is not certain. */
import type { ScoreFacts } from "../sheet/score-facts.ts";
import type { NumberInText } from "./numbers.ts";
import { readUnitName } from "./region-words.ts";
import type { ScoreQuantity } from "./score-quantity.ts";
import type { NumberedSentence, ReadText } from "./read-text.ts";
import type { About } from "./reading.ts";

export interface ScoreClaim {
  readonly quantity: ScoreQuantity;
  /** The group it is said of, or the grade it counts; "" for all. */
  readonly of: string;
  readonly number: NumberInText;
  /** Decimals it is told with. */
  readonly decimals: number;
  /** Place of the clause with its number, in the plain text. */
  readonly start: number;
  readonly end: number;
}

/** What the numbers may be said of. */
interface Known {
  /** Every name of every group, made alike as the text is. */
  readonly groups: readonly string[];
  readonly grades: readonly string[];
}

const aboutScores = /考核|考评|测评|得分|总分|平均|扣分|否决|通报/u;
/** Another year, somebody else's assessment, or what people outside think. */
const aboutOthers =
  /上年|去年|上一年|同期|较上|下一年|明年|全国|上级|第三方|满意|评议|评价|好差评|问卷|群众|培训|测试|绩效|网站普查|时限|用时/u;
/** Some of the units, not those that were scored. */
const some = /排名|靠后|靠前|末位|较差|较好|不合格|其中|个别|部分|连续|问题|约谈|后|未/u;
const counted = "(?:为|是|有|共|共计|达|达到)?";

export function scoreClaims({ sentences }: ReadText, about: About, facts: ScoreFacts): ScoreClaim[] {
  const known = knownOf(facts);
  const own = readUnitName(about.unit).places.at(-1);
  return sentences
    .filter((sentence) => isOwn(sentence, about.year, own))
    .flatMap((sentence) => {
      const { text, start } = sentence;
      return sentence.numbers.flatMap((number): ScoreClaim[] => {
        const said = saidOf(text, number, known);
        if (!said) return [];
        const clause = Math.max(...[..."，；：。"].map((mark) => text.lastIndexOf(mark, number.start - 1))) + 1;
        const rest = measure.exec(text.slice(number.end))?.[0].length ?? 0;
        const decimals = /\.(\d+)/u.exec(text.slice(number.start, number.end))?.[1]?.length ?? 0;
        return [{ ...said, number, decimals, start: start + clause, end: start + number.end + rest }];
      });
    });
}

/** What follows a number and belongs to it. */
const measure = /^(?:[分次]|[\u4e00-\u9fff]{0,4}?(?:单位|部门))/u;

function knownOf(facts: ScoreFacts): Known {
  return {
    groups: facts.flatMap((one) => one.groups.flatMap(({ name, aliases }) => [name, ...aliases].map(levelled))),
    grades: facts.flatMap((one) => one.grades.map(({ name }) => name)),
  };
}

/** A name as it reads in a text whose punctuation was made alike. */
export function levelled(name: string): string {
  return name.replaceAll("(", "（").replaceAll(")", "）");
}

function escaped(words: string): string {
  return levelled(words).replace(/[.*+?^${}|[\]\\]/gu, String.raw`\$&`);
}

/** The longest of the names that fits. */
function longest(names: readonly string[], fits: (name: string) => boolean): string | undefined {
  return names.filter(fits).toSorted((a, b) => b.length - a.length)[0];
}

function isOwn({ text }: NumberedSentence, year: number, place: string | undefined): boolean {
  if (!aboutScores.test(text) || aboutOthers.test(text)) return false;
  const years = [...text.matchAll(/(20\d\d)年/gu)].map((match) => Number(match[1]));
  const places = [...text.matchAll(/全(省|市|州|盟|县|区|旗)/gu)].map((match) => match[1]);
  return years.every((said) => said === year) && places.every((word) => word === place);
}

type Said = Pick<ScoreClaim, "quantity" | "of">;

function saidOf(text: string, number: NumberInText, known: Known): Said | undefined {
  const before = text.slice(0, number.start);
  const after = text.slice(number.end);
  const clause = /[^，。；：]*$/u.exec(before)?.[0] ?? "";
  if (number.unit === "") return /^分(?![钟别类布])/u.test(after) ? pointsSaid(clause, known) : undefined;
  if (number.unit === "期") return isTold(clause, after) ? { quantity: "bulletins", of: "" } : undefined;
  if (/^[次项处]$/u.test(number.unit) && /扣分(?:共|共计|合计)?$/u.test(clause))
    return { quantity: "deductions", of: "" };
  if (number.unit === "次" && monthly.test(clause)) return { quantity: "sheets", of: "" };
  if (number.unit !== "个" && number.unit !== "家") return undefined;
  return unitsSaid(before, after, clause, known);
}

const monthly = /(?:按月|每月|逐月|月度)[^，。；\d]{0,16}(?:考核|考评|测评|计分|打分|评分)(?:了|共|共计)?$/u;

function isTold(clause: string, after: string): boolean {
  const isIssued = /通报$|(?:印发|下发|发布|编发)[^，。；\d]{0,6}$/u.test(clause);
  return isIssued && /通报/u.test(`${clause}${after.slice(0, 10)}`) && !/批评|简报/u.test(clause);
}

function pointsSaid(clause: string, { groups }: Known): Said | undefined {
  if (/[每各12]月|月份|月均/u.test(clause) && !/月平均分/u.test(clause)) return undefined;
  const quantity = new RegExp(`平均(?:得分|分)?(?:数)?${counted}$|均分${counted}$`, "u").test(clause)
    ? "mean"
    : new RegExp(`最高(?:得分|分)?${counted}$`, "u").test(clause)
      ? "highest"
      : new RegExp(`最低(?:得分|分)?${counted}$`, "u").test(clause)
        ? "lowest"
        : undefined;
  if (!quantity) return undefined;
  // 其中甲组平均94分、乙组平均…: the group named last is meant.
  const part = /[^、]*$/u.exec(clause)?.[0] ?? "";
  return { quantity, of: longest(groups, (name) => part.includes(name)) ?? "" };
}

function unitsSaid(before: string, after: string, clause: string, { groups, grades }: Known): Said | undefined {
  const struck = new RegExp(`单项否决(?:的)?(?:单位)?${counted}$`, "u");
  if (struck.test(clause) || /^(?:单位)?被?单项否决/u.test(after)) return { quantity: "struck", of: "" };
  if (
    /扣分[^。；]{0,20}涉及(?:的)?(?:单位)?$/u.test(before) ||
    /^(?:单位|部门)(?:因[^，。；]{0,12})?被扣分/u.test(after)
  ) {
    return { quantity: "deductedUnits", of: "" };
  }
  const grade = grades.find(
    (name) =>
      new RegExp(`${escaped(name)}(?:等次|等级|档次)?(?:的)?(?:单位)?${counted}$`, "u").test(clause) ||
      new RegExp(`^(?:单位|部门)?(?:被)?(?:评为|评定为|确定为|获评)[“"]?${escaped(name)}`, "u").test(after),
  );
  if (grade !== undefined) return { quantity: "grade", of: grade };
  // 44个单位（甲组31个、乙组13个）
  const named = longest(groups, (name) => clause.endsWith(name));
  if (named !== undefined && /^[、，；）]/u.test(after) && /对[^。]*考[核评]/u.test(before + after)) {
    return { quantity: "units", of: named };
  }
  if (
    some.test(clause) ||
    !/^[^，。；：\d]{0,12}(?:单位|部门|镇|街道|乡|机构|委局)[^。；]{0,60}?(?:考核|考评|测评)/u.test(after)
  ) {
    return undefined;
  }
  if (!/(?:对|将|把|纳入)[^，。；：]{0,24}$/u.test(clause)) return undefined;
  const isList = /[、和及]$/u.test(clause) || /^[^，。；：（]{0,12}[、和及]\d/u.test(after);
  const of = longest(groups, (name) => after.startsWith(name));
  return of === undefined && isList ? undefined : { quantity: "units", of: of ?? "" };
}
