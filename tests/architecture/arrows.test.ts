/** The arrows of the house: routes → services → db/queries → report-schema → zod. They never turn back, types included. */
import { expect, it } from "vitest";
import { everyFile, filesUnder, sources, type Import, type SourceFile } from "./source-tree.ts";

/** “file imports target” for every import the law forbids. */
function breaches(files: readonly SourceFile[], forbidden: (one: Import, file: SourceFile) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((one) => forbidden(one, file)).map((one) => `${file.path} imports ${one.specifier}`),
  );
}

function into(...places: string[]) {
  return ({ target }: Import): boolean => places.some((place) => target === place || target.startsWith(`${place}/`));
}

/** Everything of ours except these places. */
function outOf(...places: string[]) {
  return (one: Import): boolean => one.ours && !into(...places)(one);
}

function packagesBut(...names: string[]) {
  return ({ ours, target }: Import): boolean => !ours && !names.includes(target);
}

/** From one group of files to another: the pattern's first part names the group, files in none are let be. */
function sideways(pattern: RegExp) {
  const group = (path: string): string | undefined => pattern.exec(path)?.[1];
  return ({ ours, target }: Import, { path }: SourceFile): boolean =>
    ours && group(path) !== undefined && group(target) !== undefined && group(target) !== group(path);
}

it("every import leads to a file that is there, with its extension written", () => {
  const paths = new Set(everyFile.map(({ path }) => path));
  const data = /\.(?:css|json|svg|png|woff2?|ttf|d\.ts)$/u;
  expect(
    breaches(everyFile, ({ ours, target }) => ours && !paths.has(target) && !data.test(target)),
    "write the path with .ts or .tsx",
  ).toEqual([]);
});

it("a file is reached by #room/… from another room", () => {
  const crosses = sideways(/^([^/]+)\//u);
  expect(
    breaches(everyFile, (one, file) => one.specifier.startsWith(".") && crosses(one, file)),
    "use #room/… across rooms",
  ).toEqual([]);
});

it("report-schema imports only zod and itself: the rules are true on paper, without a computer", () => {
  const files = filesUnder("report-schema");
  expect(
    [...breaches(files, outOf("report-schema")), ...breaches(files, packagesBut("zod"))],
    "move the file to db or app, or pass in what it needs",
  ).toEqual([]);
});

it("the store (db) knows the rules and itself, never the counter (app)", () => {
  expect(
    breaches(filesUnder("db"), outOf("db", "report-schema")),
    "move the shared part into report-schema or db",
  ).toEqual([]);
});

it("nothing that is shipped imports tests", () => {
  expect(breaches(sources, into("tests")), "move what is needed out of tests").toEqual([]);
});

it("queries take db as an argument: none reaches for a dialect, a seed or a migration", () => {
  const files = filesUnder("db/queries");
  const places = ["db/dialects", "db/migrations", "db/seed", "db/settings.ts", "db/migrate.ts"];
  expect(breaches(files, into(...places)), "take db: Db as the first argument").toEqual([]);
  const values = breaches(files, (one) => into("db/client.ts")(one) && !one.typeOnly);
  expect(values, "import only the type Db from the client").toEqual([]);
});

it("table types are known only inside the store", () => {
  const files = everyFile.filter(
    ({ path }) => !path.startsWith("db/") && !path.startsWith("tests/db/") && !path.startsWith("tests/support/"),
  );
  expect(breaches(files, into("db/schema")), "let the query answer with a domain value").toEqual([]);
});

it("table types know kysely and the rules, nothing else", () => {
  const files = filesUnder("db/schema");
  expect(
    [...breaches(files, outOf("db/schema", "report-schema")), ...breaches(files, packagesBut("kysely"))],
    "keep row types plain",
  ).toEqual([]);
});

it("migrations (数据库变更) import only kysely, so that they mean the same for ever", () => {
  const files = filesUnder("db/migrations");
  expect(
    breaches(files, ({ target }) => target !== "kysely"),
    "write the values out in the migration",
  ).toEqual([]);
});

it("drivers are opened by the dialects and nowhere else", () => {
  const files = sources.filter(({ path }) => !path.startsWith("db/dialects/"));
  expect(breaches(files, into("pg", "better-sqlite3")), "go through db/client.ts").toEqual([]);
});

it("services know the rules, the store, renderers and readers — no page, no request", () => {
  const files = filesUnder("app/services");
  expect(
    breaches(files, into("app/routes", "app/components", "app/root.tsx", "react", "react-dom")),
    "hand the page what it shows",
  ).toEqual([]);
  expect(
    breaches(files, into("@remix-run/react", "@remix-run/node", "express")),
    "take plain arguments, answer with plain values",
  ).toEqual([]);
  expect(breaches(files, into("db/dialects", "db/schema", "db/seed", "db/migrations")), "use a query").toEqual([]);
});

it("components are told everything: they know the rules, never the store, services or the server", () => {
  const allowed = outOf("app/components", "report-schema", "app/styles");
  const files = filesUnder("app/components");
  expect(breaches(files, allowed), "pass it in as a property").toEqual([]);
  expect(
    breaches(files, into("node:", "@remix-run/node", "kysely", "express")),
    "keep it to what a browser has",
  ).toEqual([]);
});

it.each(["app/renderers", "app/readers"])(
  "%s know the rules and their library, nothing of pages or the store",
  (place) => {
    expect(
      breaches(filesUnder(place), outOf(place, "report-schema")),
      "start from the outline, or pass in what is needed",
    ).toEqual([]);
  },
);

it("a writer (PDF、网页…) never leans on another writer", () => {
  expect(
    breaches(filesUnder("app/renderers"), sideways(/^app\/renderers\/([^/]+)\//u)),
    "move what both need one folder up",
  ).toEqual([]);
});

it("writers know the outline and their library, nothing of formats", () => {
  const files = filesUnder("app/renderers").filter(({ path }) => path.split("/").length > 3);
  expect(breaches(files, into("report-schema")), "put it into the outline").toEqual([]);
});

it("pdfmake is known to app/renderers/pdf alone", () => {
  const files = everyFile.filter(({ path }) => !/^(?:app|tests\/app)\/renderers\/pdf\//u.test(path));
  expect(breaches(files, into("pdfmake")), "print through printOutline").toEqual([]);
});

it("a page's private parts stay its own: no route imports from another route's folder", () => {
  const another = sideways(/^app\/routes\/([^/]+)/u);
  // A file outside every route's folder may not reach into one either.
  const fromOutside = (one: Import, file: SourceFile): boolean =>
    another(one, file) || (into("app/routes")(one) && !file.path.startsWith("app/routes"));
  expect(breaches(filesUnder("app"), fromOutside), "move the shared part to app/components or app/services").toEqual(
    [],
  );
});

it("the command line works without server, store or pages", () => {
  const places = ["db", "app/routes", "app/services", "app/components", "app/server", "app/session"];
  expect(breaches(filesUnder("app/commands"), into(...places)), "files in, files out").toEqual([]);
});

it("formats never import one another; only the registry knows them all (格式互不引用)", () => {
  const another = sideways(/^report-schema\/formats\/([^/]+)\//u);
  const notTheRegistry = everyFile.filter(({ path }) => path !== "report-schema/formats/registry.ts");
  const reached = (one: Import, file: SourceFile): boolean =>
    another(one, file) ||
    (into("report-schema/formats")(one) &&
      !file.path.startsWith("report-schema/formats/") &&
      !one.target.endsWith("/registry.ts"));
  expect(breaches(notTheRegistry, reached), "ask the registry for a year's format").toEqual([]);
});

it("no import goes in a ring, types included", () => {
  expect(rings(everyFile), "move what both need into a file of its own").toEqual([]);
});

/** Each ring once, as the paths along it. */
function rings(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const trail: string[] = [];
  const found: string[] = [];
  const walk = (path: string): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { ours, target } of byPath.get(path)?.imports ?? []) if (ours) walk(target);
    trail.pop();
    done.add(path);
  };
  for (const { path } of files) walk(path);
  return found;
}
