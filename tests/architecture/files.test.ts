/** How files are named, how long they are, and what stands beside them. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { everyFile, filesUnder, pathsUnder, root, type SourceFile } from "./source-tree.ts";

const longest = 300;

function lines({ text }: SourceFile): number {
  return text.trimEnd().split("\n").length;
}

function isData(path: string): boolean {
  return /^(?:report-schema\/formats\/|report-schema\/scoring\/schemes\/|report-schema\/messages\.ts$|db\/seed\/|tests\/golden\/)/u.test(
    path,
  );
}

it(`no file is longer than ${longest} lines, but data and sentences`, () => {
  const long = everyFile.filter((file) => !isData(file.path) && lines(file) > longest);
  expect(
    long.map((file) => `${file.path} ${lines(file)}`),
    "cut it where a second thought begins",
  ).toEqual([]);
});

it("half of all files fit on a screen, nine in ten can be held in the head", () => {
  const lengths = everyFile
    .filter(({ path }) => !isData(path))
    .map(lines)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)], "median").toBeLessThanOrEqual(80);
  expect(lengths[Math.floor(lengths.length * 0.9)], "nine in ten").toBeLessThanOrEqual(200);
});

it("files and folders are named in kebab-case; routes follow the router", () => {
  const word = "[a-z0-9]+(?:-[a-z0-9]+)*";
  const name = new RegExp(`^(?:${word}(?:\\.(?:test|bench|server|client|d))?\\.tsx?|${word})$`, "u");
  const route = /^[a-z0-9$_.-]+$/iu;
  const wrong = everyFile.filter(({ path }) =>
    path.split("/").some((part, depth, parts) => {
      const inRoutes = parts[0] === "app" && parts[1] === "routes" && depth === 2;
      return !(inRoutes ? route : name).test(part);
    }),
  );
  expect(
    wrong.map(({ path }) => path),
    "rename it: lower case, words joined by hyphens",
  ).toEqual([]);
});

it("nothing is called utils, helpers, common, misc, shared, lib or index", () => {
  const vague = /(?:^|[/.-])(?:utils?|helpers?|common|misc|shared|lib)(?:[/.-]|$)|\/index\.tsx?$/u;
  const wrong = everyFile.filter(({ path }) => vague.test(path));
  expect(
    wrong.map(({ path }) => path),
    "name it after what it does",
  ).toEqual([]);
});

it("no file only passes on what others export", () => {
  const barrels = everyFile.filter(({ tree }) => {
    const statements = tree.statements.filter((one) => !ts.isImportDeclaration(one));
    return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && !isEmptyExport(one));
  });
  expect(
    barrels.map(({ path }) => path),
    "import from where it is made",
  ).toEqual([]);
});

function isEmptyExport(node: ts.ExportDeclaration): boolean {
  return (
    node.exportClause !== undefined && ts.isNamedExports(node.exportClause) && node.exportClause.elements.length === 0
  );
}

it("migrations carry their date", () => {
  const names = filesUnder("db/migrations").map(({ path }) => basename(path));
  expect(
    names.filter((name) => !/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.ts$/u.test(name)),
    "name it <date>-<what>.ts",
  ).toEqual([]);
});

it("a page is read at a glance: route files stay under 150 lines", () => {
  const pages = filesUnder("app/routes").filter(({ path }) => /\/route\.tsx?$/u.test(path));
  expect(
    pages.filter((file) => lines(file) > 150).map(({ path }) => path),
    "move the page's parts beside it",
  ).toEqual([]);
});

it("every loader and action (读、办) fits in 30 lines", () => {
  const long = filesUnder("app/routes").flatMap(({ path, tree }) =>
    tree.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
      const name = node.name?.text ?? "";
      const length = node.getText().split("\n").length;
      return ["loader", "action"].includes(name) && length > 30 ? [`${path} ${name} ${length}`] : [];
    }),
  );
  expect(long, "move the work to a service, the reading to a file beside the page").toEqual([]);
});

it("every test stands where its source stands", () => {
  const places = new Set(pathsUnder("report-schema").concat(pathsUnder("app"), pathsUnder("db")));
  const tests = everyFile.filter(({ path }) => /^tests\/(?:report-schema|app|db)\/.*\.test\.tsx?$/u.test(path));
  const lost = tests.filter(({ path }) => {
    const folder = path.slice("tests/".length).split("/").slice(0, -1).join("/");
    return folder.includes("/") && !places.has(folder);
  });
  expect(
    lost.map(({ path }) => path),
    "put it in the folder of what it tests",
  ).toEqual([]);
});

it("a test's file says in its name what it tests", () => {
  const files = filesUnder("tests").filter(
    ({ text }) => /from "vitest"/u.test(text) && /^(?:it|test|describe)\b/mu.test(text),
  );
  expect(
    files.filter(({ path }) => !path.endsWith(".test.ts") && !path.endsWith(".test.tsx")).map(({ path }) => path),
    "end its name in .test.ts, or it never runs",
  ).toEqual([]);
});

it.each(["", "report-schema/", "db/", "app/", "tests/"])("%sREADME.md is there and short", (room) => {
  const path = join(root, room, "README.md");
  expect(
    existsSync(path),
    `write ${room}README.md: what belongs here, how to add the usual thing, dated decisions`,
  ).toBe(true);
  expect(readFileSync(path, "utf8").split("\n").length).toBeLessThanOrEqual(room === "" ? 120 : 100);
});
