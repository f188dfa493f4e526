/** What a sheet needs and the library does not write: heights under merged cells, values of sums, the printed page. */
import type { Feature, Image } from "write-excel-file/node";
import { sanitizeTextContent } from "write-excel-file/utility";
import { tableSize } from "./sheet-style.ts";
import { uprightAngle } from "./table-rows.ts";

export interface SheetParts {
  /** Printed small over every page. */
  readonly title: string;
  /** 草稿 and the like, printed large over every page. */
  readonly mark: string | undefined;
  /** Of all columns, in digits. */
  readonly width: number;
  /** Points, a row each. */
  readonly heights: readonly number[];
  /** What each sum comes to, by its address; empty where it says nothing. */
  readonly sums: ReadonlyMap<string, string>;
  /** Made to fit one page, not only its width. */
  readonly onePage: boolean;
}

/** @param sheets in their order */
export function sheetParts(sheets: readonly SheetParts[]): Feature<Image["content"]> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (name, attributes, index, _, { sheetIndex }) => {
            const height = name === "row" ? sheets[sheetIndex]?.heights[index ?? -1] : undefined;
            return height === undefined ? attributes : { ...attributes, ht: height, customHeight: 1 };
          },
          transform: (xml, _, { sheetIndex }) => printed(withValues(xml, sheets[sheetIndex]!), sheets[sheetIndex]!),
        },
        // 255 is upright text, which is no angle.
        "xl/styles.xml": {
          transform: (xml) => xml.replaceAll(`textRotation="${uprightAngle}"`, 'textRotation="255"'),
        },
      },
    },
  };
}

/** Programs that do not reckon (viewers, readers of files) show the value that stands beside the formula. */
function withValues(xml: string, { sums }: SheetParts): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/gu,
    (_, address: string, more: string, formula) => {
      const value = sums.get(address) ?? "";
      return `<c r="${address}"${more}${value === "" ? ' t="str"' : ""}>${formula}<v>${value}</v></c>`;
    },
  );
}

/** A4, as wide as the page; the parts stand in the order the file format asks for. */
function printed(xml: string, sheet: SheetParts): string {
  const { title, mark, onePage } = sheet;
  const tab = mark ? '<tabColor rgb="FFC00000"/>' : "";
  const properties = `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>`;
  const setup =
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${margins.side}" right="${margins.side}" top="${margins.top}" bottom="${margins.bottom}" header="0.39" footer="0.39"/>` +
    `<pageSetup paperSize="9" orientation="${orientationOf(sheet)}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>` +
    `<headerFooter><oddHeader>${sanitizeTextContent(header(title, mark))}</oddHeader><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>`;
  return xml
    .replace(/(<worksheet\s[^>]*>)/u, `$1${properties}`)
    .replace(/<drawing\s|<\/worksheet>/u, (next) => `${setup}${next}`);
}

/** A digit of the type columns are measured in, in points. */
const digit = tableSize / 2;
/** Inches. */
const margins = { side: 0.79, top: 0.98, bottom: 0.79 };
/** Below this share of its size a table is hard to read. */
const smallest = 0.75;

/** Upright; lying where a table would be too small to read upright, and is larger so. */
function orientationOf({ width, heights, onePage }: SheetParts): "portrait" | "landscape" {
  const height = onePage ? heights.reduce((sum, one) => sum + one, 0) : 0;
  const scale = (across: number, down: number): number =>
    Math.min(
      (across - 72 * 2 * margins.side) / (width * digit),
      height === 0 ? 1 : (down - 72 * (margins.top + margins.bottom)) / height,
    );
  const upright = scale(595, 842);
  return upright < smallest && scale(842, 595) > upright ? "landscape" : "portrait";
}

/** In a header & begins a sign of its own, and a figure behind a size would belong to it. */
function header(title: string, mark: string | undefined): string {
  const plain = title.replaceAll("&", "&&");
  return `&L&9 ${plain}${mark ? `&R&28 ${mark}` : ""}`;
}
