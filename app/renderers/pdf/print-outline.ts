import type { Outline } from "../outline.ts";
import { flowOf } from "./flow.ts";
import { subsetFont } from "./font-subset.ts";
import { fontLibrary, type FontPaths } from "./fonts.ts";
import { checkGlyphs } from "./glyph-guard.ts";
import { createBookmarks, emptyStyle, lineNode, pageContent } from "./page-content.ts";
import { bodyStyle, gapOverPageNumber, indent, page, pageNumberStyle, textHeight, textWidth } from "./page-style.ts";
import { paginate } from "./pagination.ts";
import { writePdf } from "./pdfmake-instance.ts";
import { printableText } from "../printable-text.ts";
import { createTypesetter, type Typesetter } from "./typesetter.ts";
import { watermarkBackground } from "./watermark.ts";

export interface PrintOptions {
  readonly fonts: FontPaths;
  /** ISO date or moment kept in the file as its creation date. The same outline and date give the same bytes. */
  readonly date: string;
}

/** Room below the text that the writer may use, so that rounding never makes it turn a page by itself. */
const slack = 10;

/**
 * Prints an outline as PDF 1.7 in this thread (a report takes it about a tenth of a second; servers use the pool).
 * @throws MissingGlyphError when no font has a character · FontFileError when a font file cannot be used
 */
export async function printOutline(outline: Outline, { fonts, date }: PrintOptions): Promise<Uint8Array> {
  const created = new Date(date);
  if (Number.isNaN(created.getTime())) throw new Error(`“${date}”不是日期，应写作 2026-01-20 的样子`);
  const library = fontLibrary(fonts);
  checkGlyphs(outline, library);
  const typesetter = createTypesetter(library);
  const pages = paginate(flowOf(outline, typesetter), textHeight);
  const watermark = outline.watermark && printableText(outline.watermark);
  const mark = watermark ? typesetter.line(watermark, { ...bodyStyle, tracking: 0 }) : undefined;
  const numbers = pages.map((_, index) => typesetter.line(`— ${index + 1} —`, pageNumberStyle));
  const bookmarkNode = createBookmarks();
  const bodyFont = numbers[0]?.segments[0]?.font.name ?? "";
  return writePdf(subsets(typesetter), {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.left, page.top, page.right, page.bottom - slack],
    version: "1.7",
    language: outline.lang,
    displayTitle: true,
    info: {
      title: outline.title,
      author: outline.metadata.author,
      subject: outline.metadata.subject,
      keywords: outline.metadata.keywords.join("；"),
      creationDate: created,
    },
    defaultStyle: emptyStyle(bodyFont),
    content: pages.map((items, index) => ({
      stack: pageContent(items, bookmarkNode),
      ...(index > 0 ? { pageBreak: "before" as const } : {}),
    })),
    footer: (current) => ({
      // 7.5: one character in from the outer edge, odd pages right, even pages left.
      stack: [lineNode(numbers[current - 1]!, current % 2 === 1 ? "right" : "left")],
      margin: [
        page.left + indent / 2,
        slack + gapOverPageNumber - pageNumberStyle.pitch / 2,
        page.right + indent / 2,
        0,
      ],
    }),
    ...(mark ? { background: watermarkBackground(mark, textWidth) } : {}),
  });
}

function subsets(typesetter: Typesetter): ReadonlyMap<string, Buffer> {
  return new Map(
    [...typesetter.used].map(([{ name, file }, characters]) => [name, subsetFont(file, name, characters)]),
  );
}
