/**
 * A text as the reader looks at it: spaces that layout left inside words are gone, full-width digits and half-width
 * punctuation are made alike. Every character keeps its place in the text it came from, so that a finding can point.
 */

export interface PlainText {
  readonly source: string;
  readonly text: string;
  /** Place in `source` of every character of `text`, and of its end. */
  readonly at: readonly number[];
}

const alike: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
  "[": "〔",
  "]": "〕",
  "［": "〔",
  "］": "〕",
  "【": "〔",
  "】": "〕",
  "．": ".",
  "％": "%",
  "－": "-",
  "–": "-",
  "—": "-",
  "＋": "+",
  "○": "〇",
};
const space = /[\s\u3000\u200b\ufeff]/u;
/** Nearly every character is a Chinese one and stays as it is: only others are looked at. */
const plainHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isDigit = (character: string | undefined): boolean => character !== undefined && /^[0-9０-９]$/u.test(character);

/** Some type a full stop of the Latin keyboard; between digits and letters it is a point. */
function endsSentence(previous: string | undefined, next: string | undefined): boolean {
  return (
    previous !== undefined && !/[0-9A-Za-z.\n]/u.test(previous) && (next === undefined || !/[0-9A-Za-z.]/u.test(next))
  );
}

/** Digits of three after a comma make it a separator of thousands, whatever its width: 1，234件. */
const thousands = /^[，,][0-9０-９]{3}(?![0-9０-９])/u;

export function plainText(source: string): PlainText {
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]!;
    if (plainHan(source.charCodeAt(index))) {
      // Taken over by the run: adding letter by letter is what reading a long text would spend its time on.
      const start = index;
      while (plainHan(source.charCodeAt(index))) at.push(index++);
      text += source.slice(start, index);
      index -= 1;
      continue;
    }
    if (space.test(character) && character !== "\n") {
      // Two numbers side by side stay two.
      if (isDigit(text.at(-1)) && isDigit(/[^\s\u3000\u200b\ufeff]/u.exec(source.slice(index, index + 20))?.[0])) {
        text += " ";
        at.push(index);
      }
      continue;
    }
    at.push(index);
    if (
      (character === "，" || character === ",") &&
      isDigit(text.at(-1)) &&
      thousands.test(source.slice(index, index + 5))
    )
      text += ",";
    else if (character >= "０" && character <= "９") text += String.fromCharCode(character.charCodeAt(0) - 0xfee0);
    else if (character === "." && endsSentence(text.at(-1), source[index + 1])) text += "。";
    else text += alike[character] ?? character;
  }
  at.push(source.length);
  return { source, text, at };
}

/** Where a stretch of the plain text stands in its source: from its first character to the end of its last. */
export function sourceSpan({ at }: PlainText, start: number, end: number): { start: number; end: number } {
  const from = at[start] ?? 0;
  return { start: from, end: end > start ? (at[end - 1] ?? from) + 1 : from };
}

export interface Sentence {
  /** Offsets in the plain text, without the mark that ends it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
}

/** No one writes longer; a text without stops (a table run together) must not make every look at it long. */
const longestSentence = 1000;

/** Sentences end at 。！？ and at the end of a paragraph; a semicolon only parts clauses. */
export function sentencesOf(plain: PlainText): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  const { text } = plain;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index];
    const isTooLong = index - start >= longestSentence;
    if (character !== undefined && !"。！？\n".includes(character) && !isTooLong) continue;
    if (index > start) sentences.push({ start, end: index, text: text.slice(start, index), paragraph });
    if (character === "\n") paragraph += 1;
    start = character !== undefined && "。！？\n".includes(character) ? index + 1 : index;
  }
  return sentences;
}
