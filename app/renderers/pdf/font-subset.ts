import type { FontFile } from "./sfnt.ts";

/**
 * A small TrueType font holding the given characters, glyphs copied as they are.
 *
 * Why not hand the whole face to the writer: parsing and shaping 15 MB costs more than setting the page; and faces
 * share one glyph between look-alikes (⼀ U+2F00 and 一), so whichever came first is what both are read back as.
 * Here every code point gets a glyph of its own, and nothing is kept from one paper to the next.
 *
 * @param name PostScript name written into the subset: plain ASCII without spaces
 * @param codePoints characters the font has; order does not matter
 */
export function subsetFont(font: FontFile, name: string, codePoints: Iterable<number>): Buffer {
  const characters = [...new Set(codePoints)].sort((a, b) => a - b);
  const sources = [0, ...characters.map((codePoint) => font.glyphOf(codePoint))];
  const outlines = copyOutlines(font, sources);
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  const hmtx = Buffer.alloc(4 * outlines.length);
  let offset = 0;
  outlines.forEach((outline, glyph) => {
    offset += outline.length;
    loca.writeUInt32BE(offset, 4 * (glyph + 1));
    hmtx.writeUInt16BE(font.advanceOf(sources[glyph] ?? 0), 4 * glyph);
    // The left side bearing is the outline's own left edge.
    if (outline.length > 0) hmtx.writeInt16BE(outline.readInt16BE(2), 4 * glyph + 2);
  });
  const tables: [string, Buffer][] = [
    ["cmap", characterTable(characters)],
    ["glyf", Buffer.concat(outlines)],
    ["head", patched(font, "head", (table) => table.writeInt16BE(1, 50))],
    ["hhea", patched(font, "hhea", (table) => table.writeUInt16BE(outlines.length, 34))],
    ["hmtx", hmtx],
    ["loca", loca],
    ["name", nameTable(name)],
    ["maxp", patched(font, "maxp", (table) => table.writeUInt16BE(outlines.length, 4))],
    // Version 3: no glyph names.
    ["post", patched(font, "post", (table) => table.writeUInt32BE(0x00030000, 0), 32)],
  ];
  for (const tag of ["OS/2", "cvt ", "fpgm", "prep"]) {
    const table = font.table(tag);
    if (table) tables.push([tag, table]);
  }
  return assemble(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Outlines of the source glyphs; parts of composite glyphs are appended to both lists and pointed at anew. */
function copyOutlines(font: FontFile, sources: number[]): Buffer[] {
  const glyf = font.table("glyf")!;
  const loca = font.table("loca")!;
  const long = font.table("head")!.readInt16BE(50) === 1;
  const place = (glyph: number): number => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const partAt = new Map<number, number>();
  const outlines: Buffer[] = [];
  // `sources` grows while parts are found.
  for (let index = 0; index < sources.length; index += 1) {
    const glyph = sources[index]!;
    const original = glyf.subarray(place(glyph), place(glyph + 1));
    const outline = Buffer.alloc((original.length + 3) & ~3);
    original.copy(outline);
    if (original.length > 0 && original.readInt16BE(0) < 0) {
      for (const at of componentPlaces(original)) {
        const part = original.readUInt16BE(at);
        const known = partAt.get(part) ?? sources.push(part) - 1;
        partAt.set(part, known);
        outline.writeUInt16BE(known, at);
      }
    }
    outlines.push(outline);
  }
  return outlines;
}

/** Where in a composite glyph the numbers of its parts stand. */
function componentPlaces(outline: Buffer): number[] {
  const places: number[] = [];
  let at = 10;
  for (let more = true; more;) {
    const flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2);
    if (flags & 0x8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    more = (flags & 0x20) !== 0;
  }
  return places;
}

function characterTable(characters: readonly number[]): Buffer {
  const table = Buffer.alloc(28 + 12 * characters.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * characters.length, 16);
  table.writeUInt32BE(characters.length, 24);
  characters.forEach((codePoint, index) => {
    table.writeUInt32BE(codePoint, 28 + 12 * index);
    table.writeUInt32BE(codePoint, 32 + 12 * index);
    table.writeUInt32BE(index + 1, 36 + 12 * index);
  });
  return table;
}

/** One record: the PostScript name. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name, "utf16le").swap16();
  const table = Buffer.alloc(18);
  [0, 1, 18, 3, 1, 0x409, 6, text.length, 0].forEach((value, index) => table.writeUInt16BE(value, 2 * index));
  return Buffer.concat([table, text]);
}

function patched(font: FontFile, tag: string, patch: (table: Buffer) => void, length?: number): Buffer {
  const copy = Buffer.from(font.table(tag)!.subarray(0, length));
  patch(copy);
  return copy;
}

function assemble(tables: readonly [string, Buffer][]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  let offset = directory.length;
  const parts: Buffer[] = [directory];
  tables.forEach(([tag, table], index) => {
    const at = 12 + 16 * index;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    const padding = -table.length & 3;
    parts.push(table, Buffer.alloc(padding));
    offset += table.length + padding;
  });
  return Buffer.concat(parts);
}
