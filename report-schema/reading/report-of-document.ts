/**
 * From a document to a report: whose and which year from the title, the sections by the printed headings, the figures
 * by the printed labels. What is not certain is left blank and listed.
 */
import type { Format, NarrativeKey, Section } from "../format.ts";
import { formatForYear } from "../formats/registry.ts";
import type { Recognition, Unplaced } from "../recogniser/recognition.ts";
import { recognise } from "../recogniser/recognise.ts";
import type { TextGrid } from "../recogniser/text-grid.ts";
import { emptyNarrative, type Figures, type Narrative, type Report } from "../report.ts";
import type { DocumentPart } from "./document.ts";
import { narrativeOf } from "./narrative-of-parts.ts";
import { readRunTable, type UnsureRun } from "./run-table.ts";
import { cutIntoSections, type DocumentSection } from "./sections.ts";
import { readTitle, type ReadTitle } from "./title.ts";

/** What the person knows better than the file. */
export interface KnownOfReport {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
}

/** Words of the document that found no place; tables tell of theirs by cell. */
export interface LeftText {
  /** Printed heading of the section; empty before the first. */
  readonly section: string;
  readonly text: string;
  /** Stands on the page around the report: its navigation, dates, signature. */
  readonly isAround: boolean;
}

export interface ReadReport {
  readonly report: Report;
  readonly format: Format;
  readonly title: ReadTitle | undefined;
  readonly unplaced: readonly Unplaced[];
  readonly unsure: readonly UnsureRun[];
  readonly left: readonly LeftText[];
  /** Numbers printed for groups the format asks row by row. */
  readonly groups: Figures;
}

export type DocumentReading = ({ readonly ok: true } & ReadReport) | { readonly ok: false; readonly missing: "year" };

/** @throws UnknownFormatError for a year no format is known for */
export function reportOfDocument(parts: readonly DocumentPart[], known: KnownOfReport = {}): DocumentReading {
  const title = readTitle(parts);
  const year = known.year ?? title?.year ?? yearOfPeriod(parts);
  if (year === undefined) return { ok: false, missing: "year" };
  const format = formatForYear(year);
  const sections = cutIntoSections(format, parts);
  const tables = readTables(format, sections);
  const texts = readTexts(sections, title);
  const report: Report = {
    unit: known.unit ?? title?.unit ?? "",
    year,
    formatId: format.id,
    figures: tables.recognition.figures,
    unread: {},
    narrative: texts.narrative,
    declared: tables.recognition.declared,
    printed: { ...(title && { title: title.words }), labels: tables.recognition.variants },
  };
  return {
    ok: true,
    report,
    format,
    title,
    unplaced: tables.unplaced,
    unsure: tables.unsure,
    left: [...texts.left, ...tables.left],
    groups: tables.recognition.groups,
  };
}

/** 统计期限自2023年1月1日起 tells the year where the title is missing. */
function yearOfPeriod(parts: readonly DocumentPart[]): number | undefined {
  const text = parts.map((part) => (part.kind === "text" ? part.text : "")).join("\n");
  const years = [...text.matchAll(/(20\d\d)\s*年\s*1\s*月\s*1\s*日/gu)].map((match) => Number(match[1]));
  return new Set(years).size === 1 ? years[0] : undefined;
}

interface ReadTables {
  readonly recognition: Recognition;
  readonly unplaced: readonly Unplaced[];
  readonly unsure: readonly UnsureRun[];
  readonly left: readonly LeftText[];
}

function readTables(format: Format, sections: readonly DocumentSection[]): ReadTables {
  const grids: TextGrid[] = [];
  /** Tables around the report: navigation, a frame that lays out the page. */
  const around = new Set<number>();
  const unsure: UnsureRun[] = [];
  const left: LeftText[] = [];
  const hasHeadings = sections.length > 1;
  for (const { section, parts } of sections) {
    for (const part of parts) {
      if (part.kind !== "grid") continue;
      if (hasHeadings && section === undefined) around.add(grids.length);
      grids.push(part.grid);
    }
    const table = format.tables.find(({ id }) => id === section?.table);
    if (!section || !table) continue;
    const text = narrativeOf(parts);
    const run = parts.some(({ kind }) => kind === "grid") ? undefined : readRunTable(format, table, text.text);
    if (run) {
      grids.push(run.grid);
      unsure.push(...run.unsure);
    }
    const beside = run ? text.text.slice(run.end) : text.text;
    if (beside.trim() !== "") left.push({ section: section.heading, text: beside.trim(), isAround: false });
  }
  const recognition = recognise(format, grids);
  const unplaced = recognition.unplaced.filter(({ grid, reason }) => !(reason === "no-table" && around.has(grid)));
  return { recognition, unplaced, unsure, left };
}

function readTexts(
  sections: readonly DocumentSection[],
  title: ReadTitle | undefined,
): { readonly narrative: Narrative; readonly left: readonly LeftText[] } {
  const made: Record<NarrativeKey, string> = { ...emptyNarrative };
  const left: LeftText[] = [];
  const last = sections.at(-1)?.section;
  for (const { section, parts } of sections) {
    const key = section ? section.narrative : "opening";
    if (key === undefined) continue;
    const own = section ? parts : openingParts(parts, title);
    const read = narrativeOf(own, { isLast: section === last });
    for (const part of parts.slice(0, parts.length - own.length))
      if (part.kind === "text" && part.text !== title?.words)
        left.push({ section: "", text: part.text, isAround: true });
    made[key] = key === "opening" && sections.length === 1 ? "" : withoutEmptyMark(section, read.text);
    left.push(...read.left.map((text) => ({ section: section?.heading ?? "", text, isAround: true })));
  }
  return { narrative: made, left };
}

/** What is printed where nothing was written is no text of the unit's. */
function withoutEmptyMark(section: Section | undefined, text: string): string {
  return section?.whenEmpty !== undefined && text.replace(/[。.]$/u, "") === section.whenEmpty ? "" : text;
}

/** Lines of the page around a report are no longer than this. */
const longestOfPage = 120;

/** The opening stands behind the title; the page's own words stand before it and, with dates and sources, right behind. */
function openingParts(parts: readonly DocumentPart[], title: ReadTitle | undefined): readonly DocumentPart[] {
  const behind = title ? parts.slice(title.part + 1) : parts;
  const first = behind.findIndex(
    (part) => part.kind === "text" && (part.text.includes("。") || part.text.length > longestOfPage),
  );
  return first < 0 ? behind : behind.slice(first);
}
