import type { OutlineBlock, TableBlock } from "../outline.ts";

/** What stands on one sheet: texts, or one table with the heading over it. */
export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly OutlineBlock[];
  readonly table?: TableBlock;
}

/** Names of sheets may be no longer. */
const longestName = 31;

/**
 * The outline parted into sheets, in the order of the paper: every table has a sheet of its own, named as an office calls
 * it, and what is text between two of them stands on one sheet. In this order the sheets are printed and read as the
 * paper is.
 * @param mark 草稿 and the like, behind every name: what a print shows behind every page is seen nowhere else on screen
 */
export function planSheets(blocks: readonly OutlineBlock[], mark: string | undefined): SheetPlan[] {
  const taken = new Set<string>();
  return joinTexts(sectionsOf(blocks).flatMap(oneTableEach)).map((part) => {
    const table = part.find((block) => block.kind === "table");
    return { name: freeName(table?.name ?? textName(part), mark, taken), blocks: part, ...(table && { table }) };
  });
}

/** A section begins with its heading 一、, or on a new page. */
function sectionsOf(blocks: readonly OutlineBlock[]): OutlineBlock[][] {
  const sections: OutlineBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "pageBreak" || (block.kind === "heading" && block.level === 1)) sections.push([]);
    if (block.kind !== "pageBreak") sections.at(-1)!.push(block);
  }
  return sections.filter((section) => section.length > 0);
}

/** What stands before a further table leads to it; what stands behind the last one belongs to that. */
function oneTableEach(section: readonly OutlineBlock[]): OutlineBlock[][] {
  const last = section.findLastIndex(({ kind }) => kind === "table");
  const parts: OutlineBlock[][] = [[]];
  for (const [index, block] of section.entries()) {
    parts.at(-1)!.push(block);
    if (block.kind === "table" && index < last) parts.push([]);
  }
  return parts;
}

function joinTexts(parts: readonly OutlineBlock[][]): OutlineBlock[][] {
  const joined: OutlineBlock[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && !hasTable(before) && !hasTable(part)) before.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

function hasTable(part: readonly OutlineBlock[]): boolean {
  return part.some(({ kind }) => kind === "table");
}

/** 正文（五、六） */
function textName(part: readonly OutlineBlock[]): string {
  const numerals = part.flatMap((block) =>
    block.kind === "heading" && block.level === 1
      ? (/^([一二三四五六七八九十]+)、/u.exec(block.text)?.slice(1, 2) ?? [])
      : [],
  );
  return numerals.length > 0 ? `正文（${numerals.join("、")}）` : "正文";
}

function freeName(wanted: string, mark: string | undefined, taken: Set<string>): string {
  const plain = wanted.replace(/[\\/?*:[\]']/gu, "").trim() || "表";
  for (let count = 1; ; count += 1) {
    const tail = `${count > 1 ? `（${count}）` : ""}${mark ? `（${mark}）` : ""}`;
    const name = `${[...plain].slice(0, longestName - tail.length).join("")}${tail}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
