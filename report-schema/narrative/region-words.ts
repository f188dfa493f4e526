/** What a unit's name tells of the place it governs, and whom a sentence speaks of. */

/** 我区, 全市 … stand for one kind of place; 全区域, 安全区, 我市场 do not. */
const levels: Readonly<Record<string, number>> = {
  省: 1,
  市: 2,
  州: 2,
  盟: 2,
  县: 3,
  区: 3,
  旗: 3,
  镇: 4,
  乡: 4,
  街道: 4,
};
export const regionWord =
  /(?<![安健完齐保周])[全我](省|市(?!场|值|面|民)|州|盟|县|区(?!域|间|块|别)|旗|镇|乡(?!村|亲)|街道)/gu;

const government = /(?:人民政府|政府|管理委员会|管委会|办事处|（[^）]*汇总）|省|市|州|盟|县|区|旗|镇|乡|街道)$/u;
const governmentOffice = /(?:人民政府|政府)办(?:公室|公厅)?$/u;

/** Towns and streets end a name; in 城镇管理局, 乡村振兴局 the word names no place, in 顾县镇 the 县 is none. */
const placeInName = /[\u4e00-\u9fff]{1,10}?(?:[省市州盟县区旗](?!场|政|容|委会|[镇乡]$)|(?:[镇乡]|街道)(?=$|办事处))/gu;

export interface UnitName {
  readonly full: string;
  /** The kinds of place in the name, outermost first: 淮安市洪泽区人民政府 → 市, 区. */
  readonly places: readonly string[];
  /** The name is that of a place's government. */
  readonly isGovernment: boolean;
  /** The name is that of a government's office, which often writes for the whole place. */
  readonly isGovernmentOffice: boolean;
}

export function readUnitName(unit: string): UnitName {
  const full = unit.replace(/\s/gu, "");
  const stem = full.replace(/（[^）]*）/gu, "").replace(/(?:人民政府|政府|管理委员会|管委会).*$/u, "");
  const places = [...stem.matchAll(placeInName)]
    .map((match) => match[0])
    .filter((name) => !/(?:城[市镇乡]|社区|地区|都市)$/u.test(name))
    .map((name) => /街道$/u.exec(name)?.[0] ?? name.slice(-1));
  return { full, places, isGovernment: government.test(full), isGovernmentOffice: governmentOffice.test(full) };
}

/**
 * 我县 in a 区, 全镇 in a 街道: words for a place of another kind than the unit's own, at its level or below it.
 * A word for the level above (全市 in a district's report) may be right.
 */
export function isWrongPlace(word: string, unit: UnitName): boolean {
  const own = unit.places.at(-1);
  if (own === undefined || unit.places.includes(word)) return false;
  const ownLevel = levels[own] ?? 0;
  const level = levels[word] ?? 0;
  // 全区 is said of a whole 自治区; a 市 may be of the county or of the prefecture.
  if (word === "区" && /自治区|内蒙古|广西|西藏|宁夏|新疆/u.test(unit.full)) return false;
  return level > 2 && level >= ownLevel;
}

const ownWords =
  /(?:我|本)(?:局|办|厅|委|单位|机关|行政机关|部门|镇|乡|街道|处|中心|院|校|站|馆|队)|全(?:局|办|镇|乡|街道|厅|委)/u;
/** Parts of a whole: their numbers are not the unit's. */
const parts =
  /本级|代表|各(?:部门|单位|镇|乡|街|县|区|科|股|处室|有关|相关)|(?:市|县|区|省)(?:直|属)|部门|乡镇|下属|直属|所属|系统|法院/u;
const whole = /各级|各行政机关|各地/u;
const organ =
  /([\u4e00-\u9fff]{1,20}?(?:政府办公[室厅]|政府办|政府|管委会|委员会|街道办事处|办公室|[局厅委办镇乡]|中心|街道|[省市县区旗]))(?:各级行政机关|各行政机关|各级政府|各级)?$/u;

/** Whom the words before a verb name: the unit itself, or someone whose numbers are not those of its tables. */
export function bodyIn(words: string, unit: UnitName): "own" | "other" | "unsaid" {
  const subject = words.replace(
    /(?:政府|政务)?信息公开|依申请公开|主动公开|(?:共|总|累计|全年|年度|已|新|依法|一)+$/gu,
    "",
  );
  if (subject.includes("本级") || subject.includes("代表")) return "other";
  if (ownWords.test(subject)) return "own";
  const place = [...subject.matchAll(regionWord)].at(-1)?.[1];
  if (place !== undefined) {
    if (parts.test(subject) && !whole.test(subject)) return "other";
    const last = unit.places.at(-1);
    if (last === undefined) return unit.full === "" ? "own" : "other";
    return (unit.isGovernment || unit.isGovernmentOffice) && place === last ? "own" : "other";
  }
  if (parts.test(subject) && !whole.test(subject)) return "other";
  const named = organ.exec(subject)?.[1];
  if (named === undefined || /^[市县区省年]$/u.test(named)) return "unsaid";
  return isNameOf(named, unit) ? "own" : "other";
}

/** Whether a name in the text may be the unit's: 区统计局 and 统计局 of 杨陵区统计局, 偃师市 of its office. */
export function isNameOf(named: string, unit: UnitName): boolean {
  const own = shortName(unit.full);
  // Words that ran in before the name (年底前, 经) are cut away from the left.
  // 市公安局 is not 区公安局: a word for a place is never cut away.
  for (let cut = 0; cut < named.length - 1 && !/[省市州县区旗镇乡]/u.test(named[cut - 1] ?? ""); cut += 1) {
    const tail = shortName(named.slice(cut));
    if (tail.length < 2) break;
    if (tail === "政府" || own.endsWith(tail) || (tail.length > 2 && own.startsWith(tail))) return true;
  }
  return own === "" || (named.length > 2 && own.includes(shortName(named))) || isAbbreviated(shortName(named), own);
}

/** 县发改委 for 县发展和改革委员会: its characters in their order, the last ones being those of the kind of organ. */
function isAbbreviated(short: string, own: string): boolean {
  if (!/[委局办]$/u.test(short) || short.length < 4) return false;
  let at = 0;
  return [...short].every((character) => (at = own.indexOf(character, at) + 1) > 0);
}

function shortName(name: string): string {
  return name.replaceAll("人民政府", "政府").replaceAll("管理委员会", "管委会").replaceAll("办事处", "");
}
