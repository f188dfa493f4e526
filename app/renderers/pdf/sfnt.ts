import { inflateSync } from "node:zlib";

/**
 * A TrueType font read just far enough to set type with it: which characters it has, how wide they are, and the
 * tables a subset is cut from. Widths are in font units.
 */
export interface FontFile {
  readonly unitsPerEm: number;
  /** Above the baseline, positive. */
  readonly ascent: number;
  /** Below the baseline, negative. */
  readonly descent: number;
  /** Extra room between lines the font asks for; pdf writers count it into a line's height. */
  readonly lineGap: number;
  /** Glyph of a code point; 0 when the font has none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** Bytes of a table, unpacked on first use. */
  table(tag: string): Buffer | undefined;
}

/** A font file that cannot be used. The message is a sentence for people. */
export class FontFileError extends Error {
  override name = "FontFileError";
}

/**
 * Reads TTF, the first font of a TTC, and WOFF. WOFF tables are inflated one by one and only when asked for.
 * @param name how the file is called in messages
 * @throws FontFileError for OTF with CFF outlines, WOFF2, and files that are no fonts
 */
export function openFont(bytes: Buffer, name: string): FontFile {
  try {
    return readFont(bytes, name);
  } catch (error) {
    // Buffers throw RangeError where a file ends too soon.
    if (!(error instanceof RangeError)) throw error;
    throw new FontFileError(`字体文件“${name}”不完整或已损坏；请重新取得这个文件。`, { cause: error });
  }
}

function readFont(bytes: Buffer, name: string): FontFile {
  const table = tableReader(bytes, name);
  const need = (tag: string): Buffer => {
    const found = table(tag);
    if (!found)
      throw new FontFileError(`字体文件“${name}”缺少 ${tag} 表，不能用于排印；请换用 TrueType（.ttf、.ttc）字体。`);
    return found;
  };
  need("glyf");
  const head = need("head");
  const hhea = need("hhea");
  const hmtx = need("hmtx");
  const longMetrics = hhea.readUInt16BE(34);
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    lineGap: hhea.readInt16BE(8),
    glyphOf: characterMap(need("cmap"), name),
    // Glyphs past the last full record share its width.
    advanceOf: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, longMetrics - 1)),
    table,
  };
}

function tableReader(bytes: Buffer, name: string): (tag: string) => Buffer | undefined {
  const signature = bytes.toString("latin1", 0, 4);
  const tables = new Map<string, () => Buffer>();
  if (signature === "wOFF") {
    for (let at = 44, left = bytes.readUInt16BE(12); left > 0; left -= 1, at += 20) {
      const [offset, packed, length] = [4, 8, 12].map((field) => bytes.readUInt32BE(at + field)) as [
        number,
        number,
        number,
      ];
      const part = cut(bytes, offset, packed);
      const unpack = packed < length ? () => inflateSync(part, { maxOutputLength: Math.max(length, 1) }) : () => part;
      tables.set(bytes.toString("latin1", at, at + 4), unpack);
    }
  } else {
    const start = signature === "ttcf" ? bytes.readUInt32BE(12) : 0;
    const kind = bytes.toString("latin1", start, start + 4);
    if (kind !== "\0\x01\0\0" && kind !== "true") {
      throw new FontFileError(
        `字体文件“${name}”不是可用的 TrueType 字体；请换用 .ttf 或 .ttc 文件（不支持 .otf、.woff2）。`,
      );
    }
    for (let at = start + 12, left = bytes.readUInt16BE(start + 4); left > 0; left -= 1, at += 16) {
      const part = cut(bytes, bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
      tables.set(bytes.toString("latin1", at, at + 4), () => part);
    }
  }
  const unpacked = new Map<string, Buffer>();
  return (tag) => {
    const known = unpacked.get(tag) ?? tables.get(tag)?.();
    if (known) unpacked.set(tag, known);
    return known;
  };
}

/** @throws RangeError where the file ends before its table does */
function cut(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset + length > bytes.length) throw new RangeError(`${offset} + ${length} > ${bytes.length}`);
  return bytes.subarray(offset, offset + length);
}

/** The widest Unicode subtable the font has: all planes before the basic plane alone. */
function characterMap(cmap: Buffer, name: string): (codePoint: number) => number {
  let best: { format: number; at: number } | undefined;
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const platform = cmap.readUInt16BE(4 + 8 * index);
    const encoding = cmap.readUInt16BE(6 + 8 * index);
    const at = cmap.readUInt32BE(8 + 8 * index);
    const format = cmap.readUInt16BE(at);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (unicode && (format === 12 || (format === 4 && best?.format !== 12))) best = { format, at };
  }
  if (!best) throw new FontFileError(`字体文件“${name}”没有 Unicode 字符表，不能用于排印；请换一个字体文件。`);
  return best.format === 12 ? format12(cmap.subarray(best.at)) : format4(cmap.subarray(best.at));
}

function format12(map: Buffer): (codePoint: number) => number {
  const groups = map.readUInt32BE(12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = 16 + 12 * middle;
      const first = map.readUInt32BE(at);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > map.readUInt32BE(at + 4)) low = middle + 1;
      else return map.readUInt32BE(at + 8) + codePoint - first;
    }
    return 0;
  };
}

function format4(map: Buffer): (codePoint: number) => number {
  const doubled = map.readUInt16BE(6);
  const field = (part: number, segment: number): number => 14 + part * doubled + (part > 0 ? 2 : 0) + 2 * segment;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let segment = 0; segment < doubled / 2; segment += 1) {
      if (codePoint > map.readUInt16BE(field(0, segment))) continue;
      const first = map.readUInt16BE(field(1, segment));
      if (codePoint < first) return 0;
      const delta = map.readUInt16BE(field(2, segment));
      const rangeAt = field(3, segment);
      const range = map.readUInt16BE(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = map.readUInt16BE(rangeAt + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
