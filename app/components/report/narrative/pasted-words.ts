/** What was copied, as the lines that go into a text. */
import { linesOfHtml, linesOfPlain, mostCharacters, tableLines } from "#report-schema/pasting/html-lines.ts";
import { numberedHeadings } from "#report-schema/pasting/numbered-headings.ts";

export interface PastedWords {
  readonly lines: readonly string[];
  readonly tableCount: number;
  /** How the first table begins. */
  readonly firstTable: string;
  /** The tables as lines of text. */
  readonly tableLines: readonly string[];
  /** More was copied than is read at once: the rest is left out. */
  readonly isCut: boolean;
}

const longestBeginning = 30;

/** @param html empty where nothing but text was copied @param before what stands before the caret @param section its title */
export function pastedWords(html: string, plain: string, before: string, section: string): PastedWords {
  if (html === "") {
    const isCut = plain.length > mostCharacters;
    return { lines: linesOfPlain(plain), tableCount: 0, firstTable: "", tableLines: [], isCut };
  }
  const pasted = linesOfHtml(html);
  const beginning = pasted.tables[0]?.[0]?.filter((cell) => cell !== "").join("、") ?? "";
  return {
    lines: numberedHeadings(pasted, before, section),
    tableCount: pasted.tables.length,
    firstTable: beginning.length > longestBeginning ? `${beginning.slice(0, longestBeginning)}……` : beginning,
    tableLines: tableLines(pasted.tables),
    isCut: pasted.isCut,
  };
}
