import { dayWords, type Bulletin } from "#report-schema/bulletin/bulletin.ts";
import { bulletinTable, type BulletinTable } from "#report-schema/bulletin/bulletin-table.ts";
import { bulletinText } from "#report-schema/bulletin/bulletin-text.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import type { Scores } from "#report-schema/scoring/scores.ts";
import type { Outline, OutlineBlock, OutlineCell, TableBlock } from "./outline.ts";

export interface BulletinOutlineOptions {
  readonly watermark?: string;
}

/**
 * A 通报 as an outline: red head, title, opening and requests, a table a group on a page of its own, 版记 at the end.
 * What the bulletin leaves empty is drafted from the scores.
 */
export function bulletinOutline(
  scheme: Scheme,
  scores: Scores,
  bulletin: Bulletin,
  options: BulletinOutlineOptions = {},
): Outline {
  const { title, opening, requests, tables, note } = bulletinText(scheme, scores, bulletin);
  return {
    title,
    lang: "zh-CN",
    metadata: { author: bulletin.office, subject: bulletin.series, keywords: ["政务公开", "通报"] },
    ...(options.watermark ? { watermark: options.watermark } : {}),
    blocks: [
      redHead(bulletin),
      { kind: "title", parts: [title] },
      paragraph(opening),
      ...(requests.length > 0 ? [paragraph(bulletin.lead)] : []),
      ...requests.map((text) => paragraph(text)),
      ...tables.flatMap(({ parts }, index) => attachmentLines(parts, index)),
      ...tables.flatMap((table, index): OutlineBlock[] => [
        { kind: "pageBreak" },
        { kind: "paragraph", text: `附件${tables.length > 1 ? ` ${index + 1}` : ""}`, align: "left" },
        { kind: "title", parts: table.parts },
        tableBlock(`附件${index + 1}`, bulletinTable(scheme, scores, bulletin, table.group)),
        ...(note ? [paragraph(note, "left")] : []),
      ]),
      { kind: "imprint", lines: imprintLines(bulletin) },
    ],
  };
}

/** 附件说明: what does not fit a line goes on under its own first character, broken by sense as the title is. */
function attachmentLines(parts: readonly string[], index: number): OutlineBlock[] {
  const head = `${index === 0 ? "附件：" : "\u3000\u3000\u3000"}${index + 1}.`;
  const whole = `${head}${parts.join("")}`;
  if (charactersWide(whole) <= lineCharacters - firstLineIndent) return [paragraph(whole)];
  const [first = "", ...rest] = parts;
  return [paragraph(`${head}${first}`), ...rest.map((part) => paragraph(`\u3000\u3000\u3000\u3000${part}`))];
}

/** GB/T 9704: 28 characters a line, the first line of a paragraph indented by two. */
const [lineCharacters, firstLineIndent] = [28, 2];

function charactersWide(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}

function paragraph(text: string, align?: "left"): OutlineBlock {
  return { kind: "paragraph", text, ...(align && { align }) };
}

function redHead({ series, issue, office, date }: Bulletin): OutlineBlock {
  return {
    kind: "redHead",
    name: series,
    issue: issue ? `（${issue.year}年第${issue.number}期）` : "",
    office,
    date: date ? dayWords(date) : "",
  };
}

function tableBlock(name: string, { headings, rows }: BulletinTable): TableBlock {
  return {
    kind: "table",
    name,
    size: headings.length > 8 ? 10.5 : 12,
    widths: headings.map((_, index) => (index === 0 ? 24 : 11)),
    onePage: false,
    rows: [
      { header: true, cells: headings.map((text) => cell(text, { header: true })) },
      ...rows.map(([first = "", ...rest]) => ({
        header: false,
        cells: [cell(first, { header: true }), ...rest.map((text) => cell(text, { figure: true }))],
      })),
    ],
  };
}

function cell(text: string, change: Partial<OutlineCell>): OutlineCell {
  const plain = { colSpan: 1, rowSpan: 1, align: "center", header: false, vertical: false, figure: false } as const;
  return { text, ...plain, ...change };
}

function imprintLines({ sendTo, issueTo, signedBy, reviewedBy, editedBy, contact }: Bulletin): string[] {
  const people = [
    signedBy && `签发：${signedBy}`,
    reviewedBy && `审核：${reviewedBy}`,
    editedBy && `责任编辑：${editedBy}`,
  ];
  return [
    sendTo && `送：${sendTo}`,
    issueTo && `发：${issueTo}`,
    people.filter(Boolean).join("\u3000\u3000"),
    contact && `联系方式：${contact}`,
  ].filter((line): line is string => Boolean(line));
}
