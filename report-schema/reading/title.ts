/** Whose report of which year it is, read from its title. */
import type { DocumentPart } from "./document.ts";

export interface ReadTitle {
  readonly unit: string;
  readonly year: number;
  /** Place of the part with the title's last words. */
  readonly part: number;
  /** The title as it stands there, on one line. */
  readonly words: string;
}

const pattern =
  /([^\s:：|<>《》“”"]{0,60}?)(?:关于)?\s*(20\d\d|二[〇○零oO][一二三四五六七八九〇○零]{2})\s*年(?:度)?\s*(?:政府信息公开|政务公开)(?:工作)?(?:的)?\s*年\s*度?\s*(?:工作)?报\s*告/u;
const wholePattern = new RegExp(`^${pattern.source}$`, "u");
const digits = "〇一二三四五六七八九";
/** Titles stand at the top; what a long text quotes is none. */
const farthest = 60;
const longestTitle = 120;

/** The title as it stands at the top, over two lines or three; of several the one that stands alone. */
export function readTitle(parts: readonly DocumentPart[]): ReadTitle | undefined {
  let found: ReadTitle | undefined;
  for (const [part, one] of parts.slice(0, farthest).entries()) {
    if (one.kind !== "text" || one.text.length > longestTitle) continue;
    const own = titleIn(one.text, part);
    if (!own) continue;
    const whole = own.unit === "" ? withUnitAbove(parts, own) : own;
    const standsAlone = wholePattern.test(one.text.trim());
    if (standsAlone && whole.unit !== "") return whole;
    found ??= whole;
  }
  return found;
}

function titleIn(text: string, part: number): ReadTitle | undefined {
  const match = pattern.exec(text.replace(/\s+/gu, " ").trim());
  if (!match) return undefined;
  const [words, unit = "", year = ""] = match;
  const value = /^\d+$/u.test(year)
    ? Number(year)
    : Number([...year].map((one) => (/[○零oO]/u.test(one) ? 0 : digits.indexOf(one))).join(""));
  return { unit: unit.replace(/\s/gu, ""), year: value, part, words: words.trim() };
}

/** A long title is broken by sense: the unit stands on the line above. */
function withUnitAbove(parts: readonly DocumentPart[], title: ReadTitle): ReadTitle {
  const above = parts[title.part - 1];
  if (above?.kind !== "text") return title;
  const words = above.text.replace(/\s/gu, "");
  if (words.length < 2 || words.length > 40 || /[，。；：:|>_/]/u.test(words)) return title;
  return { ...title, unit: words, words: `${words}${title.words}` };
}
