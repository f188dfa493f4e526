/** Where a Chinese line may end (避头尾), and what is never torn: a number from its unit, 〔2021〕30号, a word. */

const neverFirst = new Set("，。、；：？！）》〉」』】〕］｝”’…—·～%％‰℃°,.;:?!)]}~");
const neverLast = new Set("（《〈「『【〔［｛“‘([{￥¥$＄№");
const asciiWord = /^[!-~\u00a1-\u024f\u2160-\u217f]$/u;
const ideograph = /^[\p{Script=Han}〇]$/u;
const digit = /^[0-9０-９]$/u;
const number = /[0-9０-９][0-9０-９.,，．]*$/u;
/** 1.2万余件: words of size between a number and its unit. */
const sizedNumber = /[0-9０-９][0-9０-９.,]*[百千万亿余多几]+$/u;
/** A web address may end a line after any of its marks, once past its first slash. */
const webAddress = /(?:https?:\/\/|www\.)[!-~]*[/_?&=]$/u;
/** 〔2021〕, before the number of the document */
const documentYear = /〔[0-9０-９]{4}〕(?:第)?$/u;
/** 第（一）项 */
const clause = /第（[一二三四五六七八九十]{1,3}）$/u;
const lookBack = 80;

/** Pieces that stay whole, in order; together they are the text. A space belongs to the piece before it. */
export function breakUnits(text: string): string[] {
  const characters = [...text];
  const units: string[] = [];
  let unit = "";
  characters.forEach((character, index) => {
    if (index > 0 && mayBreak(characters, index)) {
      units.push(unit);
      unit = "";
    }
    unit += character;
  });
  if (unit !== "") units.push(unit);
  return units;
}

/** Whether a line may end before the character at `index`. */
function mayBreak(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1]!;
  const after = characters[index]!;
  if (after === " " || /^\p{M}$/u.test(after)) return false;
  if (neverLast.has(before)) return false;
  if (before === " " || before === "\u3000") return !neverFirst.has(after);
  if (neverFirst.has(after)) return false;
  const soFar = (): string => characters.slice(Math.max(0, index - lookBack), index).join("");
  if (asciiWord.test(before) && asciiWord.test(after)) {
    return /[/_?&=]/u.test(before) && /[0-9A-Za-z]/u.test(after) && webAddress.test(soFar());
  }
  if (digit.test(after)) return before !== "第" && !(before === "〕" && documentYear.test(soFar()));
  if (before === "第") return false;
  if (!ideograph.test(after)) return true;
  if (digit.test(before)) return false;
  if (before === "." || before === "．") return !number.test(soFar());
  if (before === "〕" || before === "）") return !documentYear.test(soFar()) && !clause.test(soFar());
  return !("百千万亿余多几".includes(before) && sizedNumber.test(soFar()));
}
