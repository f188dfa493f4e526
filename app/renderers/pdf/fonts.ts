import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { FaceName } from "./page-style.ts";
import { FontFileError, openFont, type FontFile } from "./sfnt.ts";

/** Office's own font files (TTF or TTC) by absolute path; a face without one is set in a free stand-in. */
export interface FontPaths {
  /** 小标宋, for titles */
  readonly title?: string | undefined;
  /** 仿宋 or 宋, for the body, tables and page numbers */
  readonly body?: string | undefined;
  /** 黑体, for level 1 headings */
  readonly black?: string | undefined;
  /** 楷体, for level 2 headings */
  readonly kai?: string | undefined;
}

/** A font file in use; `name` is its PostScript name in the PDF and unique in one library. */
export interface LoadedFont {
  readonly name: string;
  readonly file: FontFile;
}

/** A character as one font has it. */
export interface FontGlyph {
  readonly font: LoadedFont;
  /** Width in parts of the type size. */
  readonly em: number;
}

export interface FontLibrary {
  /** The character from the first font in the face's order of preference that has it; undefined when none has. */
  glyphFor(face: FaceName, codePoint: number): FontGlyph | undefined;
}

const require = createRequire(import.meta.url);

/** OFL faces from npm; 小标宋 is not free anywhere, a black 宋 stands in for it. */
const bundled: Readonly<Record<FaceName, string>> = {
  title: "@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf",
  body: "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  black: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  kai: "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff",
};

/** Where a face turns for a character it lacks: the nearest look first. */
const fallbacks: Readonly<Record<FaceName, readonly FaceName[]>> = {
  title: ["title", "body", "black", "kai"],
  body: ["body", "kai", "black"],
  black: ["black", "body", "kai"],
  kai: ["kai", "body", "black"],
};

/** Marks that are one character wide in Chinese; some faces only have them in their narrow Western width. */
const fullWidthMarks = new Set([..."“”‘’…—"].map((mark) => mark.codePointAt(0)!));

/** Files stay open for the life of the process: reading and unpacking them costs more than a page. */
const opened = new Map<string, LoadedFont>();

function loadFont(path: string): LoadedFont {
  const known = opened.get(path);
  if (known) return known;
  const stem = basename(path).replace(/\.[^.]*$/u, "");
  // Two files of one stem, and Chinese file names, still need names of their own.
  const plain = stem.replace(/[^A-Za-z0-9-]/gu, "");
  const name = plain === stem.replaceAll("_", "") ? plain : `${plain || "Font"}-${opened.size + 1}`;
  const font = { name, file: readFont(path) };
  opened.set(path, font);
  return font;
}

function readFont(path: string): FontFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new FontFileError(`读不到字体文件“${path}”，请检查设置里的路径。`, { cause: error });
  }
  return openFont(bytes, basename(path));
}

/**
 * Reads an office's own files through once and keeps nothing of them, so that a wrong path is told at start.
 * @throws FontFileError naming the first file that cannot be read or used
 */
export function checkFontFiles(paths: FontPaths): void {
  for (const path of Object.values(paths)) if (path !== undefined) readFont(path);
}

/** @throws FontFileError, on first use of a face, when its file cannot be read or used */
export function fontLibrary(paths: FontPaths): FontLibrary {
  const pathsOf = (face: FaceName): string[] => [
    ...(paths[face] ? [paths[face]] : []),
    ...fallbacks[face].map((fallback) => require.resolve(bundled[fallback])),
  ];
  const chains = new Map<FaceName, string[]>();
  const chosen = new Map<FaceName, Map<number, FontGlyph | undefined>>();
  const choose = (face: FaceName, codePoint: number): FontGlyph | undefined => {
    const chain = chains.get(face) ?? pathsOf(face);
    chains.set(face, chain);
    let narrow: FontGlyph | undefined;
    for (const path of chain) {
      const font = loadFont(path);
      const glyph = font.file.glyphOf(codePoint);
      if (glyph === 0) continue;
      const em = font.file.advanceOf(glyph) / font.file.unitsPerEm;
      if (em >= 0.85 || !fullWidthMarks.has(codePoint)) return { font, em };
      narrow ??= { font, em };
    }
    return narrow;
  };
  return {
    glyphFor(face, codePoint) {
      const known = chosen.get(face) ?? new Map<number, FontGlyph | undefined>();
      chosen.set(face, known);
      if (!known.has(codePoint)) known.set(codePoint, choose(face, codePoint));
      return known.get(codePoint);
    },
  };
}
