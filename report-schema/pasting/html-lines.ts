/**
 * Text pasted as HTML (Word, WPS, web pages) as plain lines: one paragraph a line, numbers of lists kept as text, no
 * looks. Tables are taken out whole and handed over beside the text: they are a question, not words.
 */
import { raisedDigits } from "./raised-digits.ts";

export interface PastedText {
  /** Paragraphs and headings in order; none is empty. */
  readonly lines: readonly string[];
  /** Places among the lines of those that were marked as headings, with the level: 1 is the highest. */
  readonly headings: ReadonlyMap<number, number>;
  /** Tables in order, row by row, cell by cell. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** More was copied than is read at once: the rest is left out. */
  readonly isCut: boolean;
}

const block =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|br|hr|tr|td|th|table|caption|section|article|blockquote|pre|header|footer|figure|center|title)$/u;
/** What is in these is never shown, or was taken out of the text and only its trace is kept. */
const unseen = /^(?:style|script|head|xml|template|noscript|rt|rp|object|svg|del|s|strike)$/u;
/** These have no end, and no words in them. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;
/** Pictures written into the page may be longer than all of its words. */
const written = /(["'])data:[^"']*\1/gu;
/** What makes a paragraph a heading, in Word also without the tag of one; Word counts body text as the tenth level. */
const headingLevel = /^h([1-6])$/u;
const outlineLevel = /mso-outline-level:\s*([1-9])\b/iu;
/** Remarks beside the text of Word, with their signs in it, and words hidden there. */
const besideText = /mso-element:\s*comment|mso-comment-reference|MsoCommentReference|mso-hide:\s*all|display:\s*none/iu;
/** The sign before an item of a list of Word. */
const listSign = /mso-list:\s*ignore/iu;
/** The others are dots, or letters that only a font of signs makes dots of. */
const isNumber = /[\p{N}一二三四五六七八九十壹贰叁甲乙丙丁]|^[(（]?[a-z]+[.)）、．]/iu;
/** Ended by the next of their kind where their own end was left out. */
const endsByNext = /^(?:p|li)$/u;
const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  times: "×",
  permil: "‰",
  bull: "•",
  shy: "",
  zwj: "",
  zwnj: "",
};
/** Han characters, their punctuation and full-width forms: no space stands between them where a source line ends. */
const wide = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’]";
const brokenLine = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n]+[ \\t]*(?=${wide})`, "gu");
export const mostCharacters = 2_000_000;

interface Table {
  readonly rows: string[][];
}

/** @param html as the clipboard gives it; of what was copied, two million characters are read */
export function linesOfHtml(html: string): PastedText {
  const reader = new Reader();
  const copied = fragmentOf(html.replace(written, '""'));
  const isCut = copied.length > mostCharacters;
  // Not within a tag: what is left of it would be taken for words.
  const most = isCut ? copied.lastIndexOf("<", mostCharacters) : copied.length;
  const tokens = /<(?<close>\/?)(?<tag>[a-zA-Z][\w:-]*)(?<rest>(?:"[^"]*"|'[^']*'|[^"'>])*)>|(?<text>[^<]+|<)/gu;
  for (const { groups } of withoutComments(copied.slice(0, most)).matchAll(tokens)) {
    if (groups?.["text"] !== undefined) reader.text(groups["text"]);
    else if (groups?.["tag"]) reader.tag(groups["tag"].toLowerCase(), groups["close"] === "/", groups["rest"] ?? "");
  }
  return { ...reader.done(), isCut };
}

function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/u.exec(html);
  const end = /<!--\s*EndFragment\s*-->/u.exec(html);
  return html.slice(start ? start.index + start[0].length : 0, end ? end.index : undefined);
}

/** Word's conditions around list numbers go, the numbers stay. */
function withoutComments(copied: string): string {
  return copied.replace(/<!--[\s\S]*?-->/gu, "").replace(/<![^>]*>|<\?[^>]*>/gu, "");
}

class Reader {
  readonly #lines: string[] = [];
  readonly #headings = new Map<number, number>();
  readonly #tables: string[][][] = [];
  readonly #open: Table[] = [];
  readonly #lists: { ordered: boolean; next: number }[] = [];
  #line = "";
  /** Of the list item whose words are still to come. */
  #number = "";
  #hidden = 0;
  #raised = 0;
  /** Of the heading whose words are still to come; 0 for a paragraph. */
  #level = 0;
  /** The element whose words go, or are looked at as a sign once it ends. */
  #aside: { readonly tag: string; readonly lineBefore: string; readonly isSign: boolean; depth: number } | undefined;

  text(source: string): void {
    if (this.#hidden > 0 || this.#isBeside()) return;
    const words = decoded(source.replace(brokenLine, "").replace(/[ \t\r\n]+/gu, " "));
    this.#line += this.#raised > 0 ? raisedDigits(words) : words;
  }

  tag(tag: string, isEnd: boolean, rest: string): void {
    if (unseen.test(tag)) {
      if (!rest.endsWith("/")) this.#hidden = Math.max(0, this.#hidden + (isEnd ? -1 : 1));
      return;
    }
    this.#setAside(tag, isEnd, rest);
    if (this.#isBeside()) return;
    if (tag === "sup") this.#raised = Math.max(0, this.#raised + (isEnd ? -1 : 1));
    if (tag === "ol" || tag === "ul") this.#list(tag === "ol", isEnd, rest);
    const table = this.#open.at(-1);
    // Within a cell lines are only gaps.
    if (table && tag !== "table") this.#cell(table, tag, isEnd);
    else if (tag === "br" && this.#level > 0) this.#line += " ";
    else if (block.test(tag)) this.#beginLine(tag, isEnd, rest);
    if (tag === "table") this.#table(isEnd);
    if (tag === "li" && !isEnd) this.#count(rest);
    // An item that had no words leaves its number to nobody.
    else if (tag === "li" || tag === "ol") this.#number = "";
  }

  done(): Omit<PastedText, "isCut"> {
    while (this.#open.length > 0) this.#table(true);
    this.#endLine();
    return { lines: this.#lines, headings: this.#headings, tables: this.#tables };
  }

  #isBeside(): boolean {
    return this.#aside?.isSign === false;
  }

  #setAside(tag: string, isEnd: boolean, rest: string): void {
    const aside = this.#aside;
    if (aside && tag === aside.tag) {
      aside.depth += isEnd || endsByNext.test(tag) ? -1 : 1;
      if (aside.depth <= 0) this.#endAside(aside);
    }
    if (this.#aside || isEnd || empty.test(tag) || rest.endsWith("/")) return;
    const isSign = listSign.test(rest);
    if (isSign || besideText.test(rest)) this.#aside = { tag, lineBefore: this.#line, isSign, depth: 1 };
  }

  #endAside({ isSign, lineBefore }: { readonly isSign: boolean; readonly lineBefore: string }): void {
    this.#aside = undefined;
    if (isSign && !isNumber.test(this.#line.slice(lineBefore.length).trim())) this.#line = lineBefore;
  }

  #list(ordered: boolean, isEnd: boolean, rest: string): void {
    if (isEnd) this.#lists.pop();
    else this.#lists.push({ ordered, next: Number(/\bstart\s*=\s*["']?(\d{1,4})/iu.exec(rest)?.[1] ?? 1) });
  }

  #count(rest: string): void {
    const list = this.#lists.at(-1);
    if (!list?.ordered) return;
    const number = Number(/\bvalue\s*=\s*["']?(\d{1,4})/iu.exec(rest)?.[1] ?? list.next);
    list.next = number + 1;
    if (this.#open.length > 0) this.#line += `${number}.`;
    else this.#number = `${number}.`;
  }

  #table(isEnd: boolean): void {
    if (!isEnd) {
      this.#open.push({ rows: [] });
      return;
    }
    const table = this.#open.pop();
    if (!table) return;
    this.#put(table);
    const rows = table.rows.filter((row) => row.some((cell) => cell !== ""));
    // Pages lay text out in tables of one column: that is text.
    if (rows.every((row) => row.filter((cell) => cell !== "").length <= 1)) {
      for (const cell of rows.flat()) if (cell !== "") this.#lines.push(cell);
    } else this.#tables.push(rows);
  }

  #cell(table: Table, tag: string, isEnd: boolean): void {
    if (tag === "tr" && !isEnd) {
      this.#put(table);
      table.rows.push([]);
    } else if ((tag === "td" || tag === "th") && isEnd) this.#put(table, true);
    else if (block.test(tag)) this.#line += " ";
  }

  /** What was read of a cell goes into its row. */
  #put(table: Table, isCell = false): void {
    const text = tidied(this.#line);
    this.#line = "";
    if (text === "" && !isCell) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push(text);
  }

  #beginLine(tag: string, isEnd: boolean, rest: string): void {
    this.#endLine();
    this.#level = isEnd ? 0 : Number((headingLevel.exec(tag) ?? outlineLevel.exec(rest))?.[1] ?? 0);
  }

  #endLine(): void {
    const line = tidied(this.#line);
    this.#line = "";
    if (line === "") return;
    if (this.#level > 0) this.#headings.set(this.#lines.length, this.#level);
    this.#lines.push(this.#number + line);
    this.#number = "";
  }
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));?/gu, (whole, decimal, hex, name) => {
    if (name) return entities[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** Gaps that layout left: none at the ends, none between Han characters, one elsewhere. */
function tidied(line: string): string {
  return line
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/gu, " ")
    .replace(new RegExp(`(?<=${wide}) (?=${wide})`, "gu"), "")
    .replace(/(?<=^(?:[(（][\d一二三四五六七八九十]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}[.．、)）])) /u, "")
    .trim();
}

/** Text pasted as nothing but text: lines without indents, tabs after numbers and empty lines between. */
export function linesOfPlain(text: string): string[] {
  return text
    .slice(0, mostCharacters)
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .map(tidied)
    .filter((line) => line !== "");
}

/** Tables as lines of text, cells side by side, for whoever wants them in the text all the same. */
export function tableLines(tables: PastedText["tables"]): string[] {
  return tables.flatMap((rows) => rows.map((row) => row.filter((cell) => cell !== "").join("，")));
}
