import type {
  BarsBlock,
  Outline,
  OutlineBlock,
  OutlineCell,
  OutlineRow,
  RedHeadBlock,
  TableBlock,
} from "../outline.ts";
import { pageCss } from "./page-css.ts";

/** The outline as one self-contained web page: true tables with spans, ready to be published or printed. */
export function outlineHtml(outline: Outline): string {
  const { title, lang, metadata, watermark, blocks } = outline;
  const mark = watermark ? `<div class="watermark" aria-hidden="true">${escape(watermark)}</div>\n` : "";
  return `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="author" content="${escape(metadata.author)}">
<meta name="description" content="${escape(metadata.subject)}">
<meta name="keywords" content="${escape(metadata.keywords.join(","))}">
<style>
${pageCss}</style>
</head>
<body>
${mark}<main>
${blocks.map(blockHtml).join("\n")}
</main>
</body>
</html>
`;
}

function blockHtml(block: OutlineBlock): string {
  switch (block.kind) {
    case "title":
      return `<h1>${block.parts.map((part) => `<span>${escape(part)}</span>`).join("<wbr>")}</h1>`;
    case "heading":
      return `<h${block.level + 1}>${escape(block.text)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p${block.align ? ` class="${block.align}"` : ""}>${escape(block.text)}</p>`;
    case "table":
      return tableHtml(block);
    case "redHead":
      return redHeadHtml(block);
    case "imprint":
      return `<footer class="imprint">${block.lines.map((line) => `<p>${escape(line)}</p>`).join("")}</footer>`;
    case "bars":
      return barsHtml(block);
    case "pageBreak":
      return '<hr class="page-break">';
  }
}

function redHeadHtml({ name, issue, office, date }: RedHeadBlock): string {
  return [
    '<header class="red-head">',
    `<p class="name">${escape(name)}</p>`,
    `<p class="center">${escape(issue)}</p>`,
    `<p class="sides"><span>${escape(office)}</span><span>${escape(date)}</span></p>`,
    "</header>",
  ].join("\n");
}

function barsHtml({ name, bars }: BarsBlock): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const lines = bars.map(({ label, value, text }) => {
    const width = ((Math.max(0, value) / most) * 60).toFixed(1);
    return `<li><span>${escape(label)}</span><i style="width:${width}%"></i><span>${escape(text)}</span></li>`;
  });
  return `<ul class="bars" aria-label="${escape(name)}">${lines.join("")}</ul>`;
}

function tableHtml({ name, widths, rows, onePage }: TableBlock): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`).join("");
  // Only the header rows at the head are repeated on the next page; those of stacked blocks stay where they are.
  const firstBody = rows.findIndex((row) => !row.header);
  const head = rows.slice(0, firstBody === -1 ? rows.length : firstBody);
  const body = rows.slice(head.length);
  return [
    `<table aria-label="${escape(name)}"${onePage ? ' class="one-page"' : ""}>`,
    `<colgroup>${columns}</colgroup>`,
    ...(head.length > 0 ? ["<thead>", ...head.map(rowHtml), "</thead>"] : []),
    "<tbody>",
    ...body.map(rowHtml),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function rowHtml({ header, cells }: OutlineRow): string {
  return `<tr>${cells.map((cell) => cellHtml(cell, header)).join("")}</tr>`;
}

function cellHtml(cell: OutlineCell, inHeaderRow: boolean): string {
  const tag = cell.header ? "th" : "td";
  const span = inHeaderRow ? cell.colSpan : cell.rowSpan;
  const scope = `${inHeaderRow ? "col" : "row"}${span > 1 ? "group" : ""}`;
  const attributes = [
    cell.header && cell.text !== "" ? ` scope="${scope}"` : "",
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : "",
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "",
    cell.vertical ? ' class="vertical"' : cell.align === "center" ? "" : ` class="${cell.align}"`,
  ];
  const text = cell.vertical ? `<span>${escape(cell.text)}</span>` : escape(cell.text);
  return `<${tag}${attributes.join("")}>${text}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
