/** Stylesheets: a look is made in one place, worn somewhere, and nothing is worn that is not made. */
import ts from "typescript";
import { expect, it } from "vitest";
import { sources, visit } from "./source-tree.ts";
import { classesIn, isWornAs, selectors, wornClasses } from "./style-sheets.ts";

/** Comes last and may overrule everything. */
const overruling = "small-screens.css";

it("a class (样式名) gets its look in one stylesheet; small screens and paper may overrule it", () => {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, text, isForPrint } of selectors) {
    // The class itself, wherever it stands: no ancestor, no state.
    const [, name] = /^(?:[a-z]+)?\.([a-z][\w-]*)$/iu.exec(text) ?? [];
    if (name !== undefined && sheet !== overruling && !isForPrint)
      sheets.set(name, (sheets.get(name) ?? new Set()).add(sheet));
  }
  const clashes = [...sheets].filter(([, places]) => places.size > 1);
  expect(
    clashes.map(([name, places]) => `.${name} in ${[...places].join(" and ")}`),
    "one of them is another thing: give it another name",
  ).toEqual([]);
});

it("no stylesheet speaks of a class nobody wears", () => {
  const written = new Set(["active"]); // The router gives it to links that lead here.
  const patterns = new Set<string>();
  for (const { name } of wornClasses) (name.includes("*") ? patterns : written).add(name);
  patterns.delete("*");
  // Names that reach an element by way of a variable.
  for (const { tree } of sources) {
    visit(tree, (node) => {
      if (ts.isStringLiteralLike(node)) for (const word of node.text.split(/\s+/u)) written.add(word);
      if (ts.isTemplateHead(node) && /^[a-z]+-$/u.test(node.text)) patterns.add(`${node.text}*`);
    });
  }
  const dead = selectors.flatMap(({ sheet, text }) =>
    classesIn(text)
      .filter((name) => !written.has(name) && ![...patterns].some((worn) => isWornAs(name, worn)))
      .map((name) => `${sheet} .${name}`),
  );
  expect([...new Set(dead)], "take it out").toEqual([]);
});

it("no page wears a class no stylesheet knows", () => {
  const known = new Set(selectors.flatMap(({ text }) => classesIn(text)));
  const unknown = wornClasses.filter(({ name }) => ![...known].some((one) => isWornAs(one, name)));
  expect(
    unknown.map(({ path, name }) => `${path} ${name}`),
    "give it a look or take it off",
  ).toEqual([]);
});
