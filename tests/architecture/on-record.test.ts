/** Every change of state is put on record (操作记录), in the transaction that makes it. */
import { expect, it } from "vitest";
import { filesUnder, type SourceFile } from "./source-tree.ts";

const services = filesUnder("app/services");
const byPath = new Map(services.map((file) => [file.path, file]));

/** Writers of a trail: the record of acts, and for texts, figures and cells of score sheets the history of each field. */
const trails = new Set(["app/services/record-act.ts", "db/queries/report-changes.ts", "db/queries/score-cells.ts"]);

function leavesTrail(file: SourceFile, asked = new Set<string>()): boolean {
  if (asked.has(file.path)) return false;
  asked.add(file.path);
  return file.imports.some(({ target, typeOnly }) => {
    if (typeOnly) return false;
    const next = byPath.get(target);
    return trails.has(target) || (next !== undefined && leavesTrail(next, asked));
  });
}

it("a service that opens a transaction puts its act on record", () => {
  const silent = services.filter((file) => /\.transaction\(\)/u.test(file.text) && !leavesTrail(file));
  expect(
    silent.map(({ path }) => path),
    "call recordAct last in the transaction",
  ).toEqual([]);
});
