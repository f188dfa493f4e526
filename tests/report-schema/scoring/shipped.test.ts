/** The schemes that are shipped say what their documents say, and add up. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leavesOfGroup, placedLeaves, treeOfGroup } from "#report-schema/scoring/leaves.ts";
import { pointsOf } from "#report-schema/scoring/points.ts";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import type { Indicator, Scheme } from "#report-schema/scoring/scheme.ts";
import { luancheng2020 } from "#report-schema/scoring/schemes/luancheng-2020.ts";
import { yanjiang2021 } from "#report-schema/scoring/schemes/yanjiang-2021.ts";
import { shippedScheme, shippedSchemes } from "#report-schema/scoring/shipped.ts";

function fullOf(indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, one) => {
    if (one.kind === "level") return sum + fullOf(one.children);
    return sum + ("full" in one ? pointsOf(one.full) : 0);
  }, 0);
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "");
}

function document({ id }: Scheme): string {
  return plain(readFileSync(new URL(`../../golden/scoring/${id}.txt`, import.meta.url), "utf8"));
}

it.each(shippedSchemes)("$name is accepted as it is, and out of its JSON again", (scheme) => {
  expect(readScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, scheme });
  expect(shippedScheme(scheme.id)).toBe(scheme);
});

describe.each([luancheng2020, yanjiang2021])("$name", (scheme) => {
  it("full marks come to 100 in every group (乡镇、部门都是 100 分)", () => {
    expect(scheme.groups.map(({ id }) => fullOf(treeOfGroup(scheme, id)))).toEqual(scheme.groups.map(() => 100_00));
  });

  it("every text of an indicator stands in its document, word for word but for gaps", () => {
    const paper = document(scheme);
    const texts = placedLeaves(scheme).flatMap(({ leaf }) => [leaf.text, leaf.method, leaf.evidence, leaf.heldFor]);
    expect(texts.filter((text) => text !== undefined && !paper.includes(plain(text)))).toEqual([]);
  });

  it("every name of a listed unit and of a level stands there too", () => {
    const paper = document(scheme);
    const names = scheme.groups.flatMap(({ units = [] }) => units.map(({ name }) => name));
    const levels = placedLeaves(scheme).flatMap(({ above }) => above.map(({ name }) => name));
    const ours = ["考核项目(1—10)"];
    expect([...names, ...levels].map(plain).filter((name) => !paper.includes(name) && !ours.includes(name))).toEqual(
      [],
    );
  });
});

it("栾城: 7 乡镇 and 27 部门 as in the two 附件; the 20 marks of 规范化标准化 differ by group", () => {
  expect(luancheng2020.groups.map(({ units }) => units?.length)).toEqual([7, 27]);
  const only = placedLeaves(luancheng2020).filter(({ groups }) => groups.length === 1);
  expect(only.map(({ leaf }) => leaf.id)).toEqual(["standards-towns", "standards-departments"]);
  expect(leavesOfGroup(luancheng2020, "towns")).toHaveLength(22);
});

it("雁江: ten items and two rows beside them, 政务开放日 by group", () => {
  const rows = new Set(placedLeaves(yanjiang2021).map(({ leaf, above }) => leaf.number ?? above[0]?.number));
  expect([...rows]).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
  const fifth = placedLeaves(yanjiang2021).filter(({ leaf }) => leaf.number === "5");
  expect(fifth.map(({ leaf, groups }) => [leaf.kind, groups])).toEqual([
    ["tiers", ["towns", "approval"]],
    ["judged", ["departments"]],
  ]);
});
