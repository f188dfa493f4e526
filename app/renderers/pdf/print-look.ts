import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { FontPaths } from "./fonts.ts";

const require = createRequire(import.meta.url);

/**
 * A mark of everything besides the outline that decides how a paper comes out: the sources of this folder and of what it
 * has in common with other writers, the PDF library and the font files. Read once at start, from the sources the server runs from.
 */
export function printLook(fonts: FontPaths): string {
  const hash = createHash("sha256");
  for (const place of ["./", "../"]) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    for (const name of names.sort()) hash.update(name).update(readFileSync(`${folder}${name}`));
  }
  hash.update(readFileSync(require.resolve("pdfmake/package.json")));
  for (const path of Object.values(fonts)) {
    if (path === undefined) continue;
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}`);
  }
  return hash.digest("hex");
}
