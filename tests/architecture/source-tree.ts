/** The sources as the TypeScript compiler sees them: every file with what it imports, types included. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export interface SourceFile {
  /** From the top folder, with forward slashes: report-schema/format.ts */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the top folder for our own files, else the name of the package or node built-in. */
  readonly target: string;
  readonly ours: boolean;
  /** Names taken from it; empty for a whole module. */
  readonly names: readonly string[];
  readonly typeOnly: boolean;
}

const rooms = ["report-schema", "db", "app", "tests"];

/** Every path under a folder, sorted; none when the folder is not there yet. */
export function pathsUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`).sort();
}

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree, imports: importsOf(path, tree) };
}

/** Files of our rooms, tests among them. */
export const everyFile: readonly SourceFile[] = rooms
  .flatMap((room) => pathsUnder(room))
  .filter((path) => /\.tsx?$/u.test(path))
  .map(read);

/** Files that are shipped. */
export const sources: readonly SourceFile[] = everyFile.filter(({ path }) => !path.startsWith("tests/"));

export function filesUnder(...places: readonly string[]): SourceFile[] {
  return everyFile.filter(({ path }) => places.some((place) => path === place || path.startsWith(`${place}/`)));
}

export function visit(tree: ts.Node, each: (node: ts.Node) => void): void {
  each(tree);
  ts.forEachChild(tree, (child) => visit(child, each));
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  visit(tree, (node) => {
    const given = specifierOf(node);
    if (!given) return;
    const ours = /^(?:\.{1,2}\/|#(?:app|db|report-schema|tests)\/)/u.test(given.specifier);
    const target = ours ? ownPath(path, given.specifier) : packageName(given.specifier);
    found.push({ ...given, ours, target });
  });
  return found;
}

function wordOf(literal: ts.Node | undefined): string | undefined {
  return literal && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

function specifierOf(node: ts.Node): Pick<Import, "specifier" | "names" | "typeOnly"> | undefined {
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    const names =
      bindings && ts.isNamedImports(bindings)
        ? bindings.elements.map((one) => (one.propertyName ?? one.name).text)
        : [];
    const specifier = wordOf(node.moduleSpecifier);
    return specifier === undefined ? undefined : { specifier, names, typeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isExportDeclaration(node)) {
    const specifier = wordOf(node.moduleSpecifier);
    return specifier === undefined ? undefined : { specifier, names: [], typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const specifier = wordOf(node.argument.literal);
    return specifier === undefined ? undefined : { specifier, names: [], typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const specifier = wordOf(node.arguments[0]);
    return specifier === undefined ? undefined : { specifier, names: [], typeOnly: false };
  }
  return undefined;
}

function ownPath(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/u, "");
  return bare.startsWith("#") ? bare.slice(1) : posix.normalize(posix.join(posix.dirname(from), bare));
}

function packageName(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

/** Lines “file:line what” for every place a pattern is found, for messages that lead there. */
export function foundIn(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
}
