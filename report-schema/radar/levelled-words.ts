/**
 * Words with what differs from unit to unit and year to year taken out, so that a sentence copied with its figures and
 * names changed still reads the same. Takes plain text (narrative/plain-text.ts).
 */

/** Stands for the unit itself, whatever it is called. */
const unitMark = "某";
/** Stands for any number. */
const numberMark = "0";

const leadingMark = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[是、要]|\d{1,2}[.、．])+/u;
const numbers = /\d[\d.,]*(?:%|‰)?/gu;
const spelledNumbers = /[一二三四五六七八九十百千万两〇零]+(?:余|多)?(?=[件条次个份项篇人场期名元类批家起宗])/gu;
/** 本局, 我区, 全镇, 县政府, 区委: each unit's word for itself or the government it belongs to. */
const ownWords =
  /[本我全该](?:省|市|州|盟|县|区|旗|镇|乡|街道|局|办|委|厅|院|中心|单位|机关|部门|处)|[省市州县区旗镇乡](?:人民)?政府|街道办事处|[市县区]委(?!员)/gu;
const notWords = /[^\p{L}\d]/gu;

export type Level = (sentence: string) => string;

/** How sentences of this unit's report are levelled. */
export function levelFor(unit: string): Level {
  const names = namesOf(unit);
  const own = names.length > 0 ? new RegExp(names.map(escaped).join("|"), "gu") : undefined;
  return (sentence) => {
    const words = sentence.replace(leadingMark, "");
    return (own ? words.replace(own, unitMark) : words)
      .replace(ownWords, unitMark)
      .replace(numbers, numberMark)
      .replace(spelledNumbers, numberMark)
      .replace(notWords, "")
      .replace(/某{2,}/gu, unitMark);
  };
}

const placeInName = /[\u4e00-\u9fff]{1,8}?(?:[省市州盟县区旗镇乡]|街道)(?![政委场])/gu;

/** The full name and the parts it is shortened to: 洪泽区人民政府办公室 → 洪泽区人民政府, 洪泽区; longest first. */
function namesOf(unit: string): string[] {
  const full = unit.replace(/\s/gu, "");
  const stem = full.replace(/(?:人民)?政府(?:办公[室厅])?$|办事处$|管理?委员?会$/u, "");
  const places = [...stem.matchAll(placeInName)].map(([place]) => place);
  const last = places[places.length - 1];
  const rest = last === undefined ? "" : stem.slice(stem.lastIndexOf(last) + last.length);
  const names = [full, full.replace(/办公[室厅]$/u, ""), stem, ...places, rest];
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
