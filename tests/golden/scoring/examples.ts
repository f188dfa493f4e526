/** Worked examples of single rules, as an official would write them: a table, and what must come out. */
import { readdirSync, readFileSync } from "node:fs";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import { schemeSchemaName, type Scheme } from "#report-schema/scoring/scheme.ts";
import { shippedScheme } from "#report-schema/scoring/shipped.ts";

export interface Example {
  readonly title: string;
  readonly scheme: Scheme;
  readonly table: readonly (readonly string[])[];
  readonly expected: readonly ExpectedItem[];
}

export interface ExpectedItem {
  readonly unit: string;
  /** Name of an item, or 总分. */
  readonly item: string;
  readonly points: number | null;
  readonly sum: string;
}

const folder = new URL("examples/", import.meta.url);

export const examples: readonly Example[] = readdirSync(folder).map((file) => {
  const { scheme, ...rest } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Omit<Example, "scheme"> & {
    readonly scheme: string | Partial<Scheme>;
  };
  return { ...rest, scheme: typeof scheme === "string" ? shippedScheme(scheme)! : smallScheme(scheme) };
});

/** A scheme of its own for a rule no shipped one has; what an example leaves out is filled in here. */
export function smallScheme(parts: Partial<Scheme>): Scheme {
  const reading = readScheme(smallSchemeJson(parts));
  if (!reading.ok) throw new Error(reading.problems.join("；"));
  return reading.scheme;
}

export function smallSchemeJson(parts: Partial<Scheme>): Scheme {
  return {
    schema: schemeSchemaName,
    id: "example",
    name: "示例方案",
    year: 2025,
    version: 1,
    full: null,
    period: "year",
    groups: [{ id: "towns", name: "乡镇" }],
    indicators: [],
    rounding: { decimals: 2 },
    notApplicable: { take: "mean", among: "all" },
    accumulation: null,
    totalName: "总分",
    ranking: { by: "total", ties: "share" },
    lists: { best: 0, worst: 0, notUpdated: null },
    grades: null,
    ...parts,
  };
}
