/** Words that may stand only where they belong: format ids, dialects, states and roles, the clock, the environment. */
import ts from "typescript";
import { expect, it } from "vitest";
import { roles } from "#report-schema/access.ts";
import { reportStates } from "#report-schema/lifecycle.ts";
import { everyFile, filesUnder, foundIn, sources, visit, type SourceFile } from "./source-tree.ts";

function except(files: readonly SourceFile[], ...exempt: string[]): SourceFile[] {
  return files.filter(({ path }) => !exempt.some((place) => path === place || path.startsWith(place)));
}

/** “file:line” of string literals with one of these words; asking the rules by hasRole is no decision. */
function literals(files: readonly SourceFile[], words: readonly string[]): string[] {
  return files.flatMap(({ path, tree }) => {
    const found: string[] = [];
    visit(tree, (node) => {
      if (!ts.isStringLiteralLike(node) || !words.includes(node.text)) return;
      if (ts.isCallExpression(node.parent) && node.parent.expression.getText() === "hasRole") return;
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} "${node.text}"`);
    });
    return found;
  });
}

it("only formats/ and the seed know a format by its id (格式名)", () => {
  const files = except(sources, "report-schema/formats/", "db/seed/");
  expect(foundIn(files, /2019-60|2021-30/u), "ask the registry with formatForYear or formatById").toEqual([]);
});

it("only the dialects, the client and the settings know the names of databases; reasons in comments may", () => {
  const files = except(sources, "db/dialects/", "db/client.ts", "db/settings.ts");
  const named = files.flatMap(({ path, tree }) => {
    const found: string[] = [];
    visit(tree, (node) => {
      if (node.getChildCount() === 0 && /sqlite|postgres/iu.test(node.getText()))
        found.push(`${path} ${node.getText()}`);
    });
    return found;
  });
  expect(named, "do what differs in db/dialects").toEqual([]);
});

it("the environment is read in app/env.ts and db/settings.ts alone", () => {
  const files = except(sources, "app/env.ts", "db/settings.ts");
  expect(foundIn(files, /process\.env|import\.meta\.env/u), "add the setting to that room's schema").toEqual([]);
});

it("the rules are pure: no clock, no chance, no process, no disk (规则不看钟、不掷骰)", () => {
  const impure =
    /Date\.now|new Date\(\s*\)|Math\.random|\bprocess\.|\bglobalThis\b|\bfetch\(|"node:|localeCompare\(|toLocale/u;
  expect(foundIn(filesUnder("report-schema"), impure), "take it as an argument").toEqual([]);
});

it("transactions (事务) open in services, migrations, their dialects and the seed only", () => {
  const files = except(sources, "app/services/", "db/migrate", "db/dialects/", "db/seed/");
  expect(foundIn(files, /\.transaction\(/u), "make it a service").toEqual([]);
});

it("states and roles (状态、角色) are named by the rules and the seed; the rest asks them", () => {
  const files = except(sources, "report-schema/", "db/seed/");
  const words = [...reportStates, ...roles];
  expect(literals(files, words), "ask lifecycle or access a question instead").toEqual([]);
});

it("what changes the store is called by services, the seed and the server's own upkeep only", () => {
  const writes = new Set(
    filesUnder("db/queries").flatMap(({ tree }) => {
      const names: string[] = [];
      ts.forEachChild(tree, (node) => {
        const changes = /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(/u.test(node.getText());
        if (changes && ts.isFunctionDeclaration(node) && node.name) names.push(node.name.text);
      });
      return names;
    }),
  );
  const files = except(sources, "app/services/", "app/server/", "db/");
  const called = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target.startsWith("db/queries/"))
      .flatMap(({ names }) => names.filter((name) => writes.has(name)).map((name) => `${path} calls ${name}`))
      // A session tells when it was last used; that is upkeep of the log-in itself, no change anyone makes.
      .filter((line) => !/^app\/session\/\S+ calls touchSession$/u.test(line)),
  );
  expect(called, "put the change into a service").toEqual([]);
});

it("our own code is never mocked", () => {
  const files = filesUnder("tests").filter(({ path }) => !path.startsWith("tests/architecture/"));
  expect(
    foundIn(files, /\bvi\.(?:mock|doMock|stubGlobal)\(/u),
    "use the real thing: real files, real databases, a real browser",
  ).toEqual([]);
});

it("no test is switched off or left alone in its file", () => {
  const files = filesUnder("tests").filter(({ path }) => !path.startsWith("tests/architecture/"));
  expect(foundIn(files, /\b(?:it|test|describe)\.(?:only|todo)\b|\bdebugger\b/u), "run it or delete it").toEqual([]);
});

it("sentences of checks stand in messages.ts: rules give facts (规则不写句子)", () => {
  const sentence = /["`][^"`]*\p{Script=Han}[^"`]*。[^"`]*["`]/u;
  expect(foundIn(filesUnder("report-schema/rules"), sentence), "write the sentence in messages.ts").toEqual([]);
});

it("types are not silenced", () => {
  const silenced = /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|: any\b/u;
  const files = everyFile.filter(({ path }) => !path.startsWith("tests/architecture/"));
  expect(foundIn(files, silenced), "say the type").toEqual([]);
});

it("no line of a page begins or ends in a wide blank (全角空格): it would be lost", () => {
  const pages = filesUnder("app").filter(({ path }) => path.endsWith(".tsx"));
  expect(foundIn(pages, /^\s*\u3000|\u3000$/u), 'write {"\u3000"}').toEqual([]);
});
