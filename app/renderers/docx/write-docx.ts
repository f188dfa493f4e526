import { Document, Packer, SectionType } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Outline } from "../outline.ts";
import { pageNumberFooter, watermarkHeader } from "./word-frame.ts";
import { page } from "./word-style.ts";
import { wordStyles } from "./word-styles.ts";
import { wordBlocks } from "./word-blocks.ts";

export interface WriteOptions {
  /** ISO date or moment kept in the file as its creation date. The same outline and date give the same bytes. */
  readonly date: string;
}

/** Writes an outline as a Word file (.docx) that offices may go on working in. */
export async function writeDocx(outline: Outline, { date }: WriteOptions): Promise<Uint8Array> {
  const created = new Date(date);
  if (Number.isNaN(created.getTime())) throw new Error(`“${date}”不是日期，应写作 2026-01-20 的样子`);
  const document = new Document({
    title: outline.title,
    creator: outline.metadata.author,
    lastModifiedBy: outline.metadata.author,
    subject: outline.metadata.subject,
    keywords: outline.metadata.keywords.join("；"),
    styles: wordStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              left: page.left,
              right: page.right,
              bottom: page.bottom,
              footer: page.footer,
              header: 0,
              gutter: 0,
            },
          },
        },
        headers: { default: watermarkHeader(outline.watermark, 1), even: watermarkHeader(outline.watermark, 2) },
        footers: { default: pageNumberFooter("odd"), even: pageNumberFooter("even") },
        children: wordBlocks(outline.blocks),
      },
    ],
  });
  return dated(await Packer.toBuffer(document), created);
}

/** The library writes the moment of writing into the file; ours is the paper's. */
function dated(bytes: Uint8Array, created: Date): Uint8Array {
  const files = unzipSync(bytes);
  const properties = "docProps/core.xml";
  const moment = created.toISOString().replace(/\.\d+Z$/u, "Z");
  const text = strFromU8(files[properties]!).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${moment}`);
  // A zip entry cannot be older than 1980; the entries' own time says nothing and is the same for all.
  return zipSync({ ...files, [properties]: strToU8(text) }, { level: 6, mtime: new Date(1980, 0, 1) });
}
