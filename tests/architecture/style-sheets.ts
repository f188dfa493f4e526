/** Stylesheets and the class names pages wear, read without a browser. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { filesUnder, pathsUnder, root, visit } from "./source-tree.ts";

export interface Selector {
  /** File name in app/styles. */
  readonly sheet: string;
  /** One selector, without the commas between several. */
  readonly text: string;
  readonly isForPrint: boolean;
}

export const selectors: readonly Selector[] = pathsUnder("app/styles")
  .filter((path) => path.endsWith(".css"))
  .flatMap((path) => selectorsOf(path.slice("app/styles/".length), readFileSync(join(root, path), "utf8")));

function selectorsOf(sheet: string, text: string): Selector[] {
  const plain = text.replaceAll(/\/\*.*?\*\//gsu, "").replaceAll(/@import[^;]*;/gu, "");
  const found: Selector[] = [];
  const around: string[] = [];
  for (const [, head, sign] of plain.matchAll(/([^{}]*)([{}])/gu)) {
    if (sign === "}") {
      around.pop();
      continue;
    }
    const opened = head?.trim() ?? "";
    around.push(opened);
    if (opened.startsWith("@")) continue;
    const isForPrint = around.some((one) => one.startsWith("@media print"));
    for (const one of opened.split(/,(?![^(]*\))/u)) found.push({ sheet, text: one.trim(), isForPrint });
  }
  return found;
}

export function classesIn(selector: string): string[] {
  return [...selector.replaceAll(/\[[^\]]*\]/gu, "").matchAll(/\.([a-z][\w-]*)/giu)].map(([, name]) => name ?? "");
}

/** What stands for words known only when the page is drawn. */
const open = "*";

export interface WornClass {
  readonly path: string;
  /** A class name, with `*` where a part of it is known only when the page is drawn. */
  readonly name: string;
}

/** Every class name written in a `className` of a page or a part of one. */
export const wornClasses: readonly WornClass[] = filesUnder("app").flatMap(({ path, tree }) => {
  const found: WornClass[] = [];
  visit(tree, (node) => {
    if (!ts.isJsxAttribute(node) || !/className$/iu.test(node.name.getText()) || !node.initializer) return;
    const texts = possibleTexts(node.initializer);
    for (const name of texts.flatMap((text) => text.split(/\s+/u))) if (name !== "") found.push({ path, name });
  });
  return found;
});

function possibleTexts(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return node.expression ? possibleTexts(node.expression) : [];
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(possibleTexts);
  if (ts.isIdentifier(node) && node.text === "undefined") return [];
  if (!ts.isTemplateExpression(node)) return [open];
  let texts = [node.head.text];
  for (const { expression, literal } of node.templateSpans) {
    const inside = possibleTexts(expression);
    texts = texts.flatMap((text) => inside.map((one) => text + one + literal.text));
  }
  return texts;
}

export function isWornAs(name: string, worn: string): boolean {
  const [before = "", after] = worn.split(open);
  return after === undefined
    ? name === worn
    : name.length > before.length && name.startsWith(before) && name.endsWith(worn.split(open).at(-1) ?? "");
}
