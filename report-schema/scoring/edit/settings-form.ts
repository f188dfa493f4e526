/** Everything of a scheme but its indicators, as the texts of a form, and back. */
import { schemeSchema, type Scheme, type SchemeGroup } from "../scheme.ts";
import type { SchemeEdit } from "./scheme-edit.ts";

type Settings = Extract<SchemeEdit, { kind: "settings" }>["settings"];

export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

const separators = /[、，,；;\s]+/u;

export function groupField(index: number, part: "id" | "name" | "aliases" | "endings" | "units"): string {
  return `group.${index}.${part}`;
}

export function settingsTexts(scheme: Scheme): Record<string, string> {
  const { full, rounding, notApplicable, ranking, lists, accumulation, grades } = scheme;
  const texts: Record<string, string> = {
    name: scheme.name,
    year: String(scheme.year ?? ""),
    source: scheme.source ?? "",
    notes: (scheme.notes ?? []).join("\n"),
    prefixes: (scheme.prefixes ?? []).join("、"),
    full: full === null ? "" : String(full),
    totalName: scheme.totalName,
    decimals: String(rounding.decimals),
    take: notApplicable.take,
    among: notApplicable.among,
    rankBy: ranking.by,
    ties: ranking.ties,
    best: String(lists.best),
    worst: String(lists.worst),
    notUpdated: lists.notUpdated ?? "",
    accumulateName: accumulation?.name ?? "全年总分",
    accumulateBefore: accumulation?.before ?? "此前累计",
    gradesBy: grades?.by ?? "",
    grades: (grades?.grades ?? [])
      .map((grade) => `${grade.name} ${"atLeast" in grade ? grade.atLeast : grade.percent}`)
      .join("\n"),
    rest: grades?.rest ?? "",
    round: grades?.by === "quantile" ? grades.round : "down",
  };
  for (const [index, group] of scheme.groups.entries()) Object.assign(texts, groupTexts(group, index));
  return texts;
}

function groupTexts({ id, name, aliases = [], endings = [], units = [] }: SchemeGroup, index: number) {
  return {
    [groupField(index, "id")]: id,
    [groupField(index, "name")]: name,
    [groupField(index, "aliases")]: aliases.join("；"),
    [groupField(index, "endings")]: endings.join("、"),
    [groupField(index, "units")]: units.map((unit) => [unit.name, ...(unit.aliases ?? [])].join("、")).join("\n"),
  };
}

/**
 * @param accumulate indicators that add up over the year
 * @param newGroupId for a group typed into the empty fields behind the last one
 */
export function readSettings(
  scheme: Scheme,
  texts: Readonly<Record<string, string>>,
  accumulate: readonly string[],
  newGroupId: string,
): SettingsReading {
  const text = (name: string): string => (texts[name] ?? "").normalize("NFKC").trim();
  const settings = {
    name: texts["name"]?.trim(),
    year: number(text("year")),
    source: texts["source"]?.trim() || undefined,
    notes: listOf(texts["notes"] ?? "", /\n/u),
    prefixes: listOf(texts["prefixes"] ?? "", separators),
    full: text("full") === "" ? null : number(text("full")),
    totalName: texts["totalName"],
    rounding: { decimals: number(text("decimals")) },
    notApplicable: { take: text("take"), among: text("among") },
    ranking: { ...scheme.ranking, by: text("rankBy"), ties: text("ties") },
    lists: { best: number(text("best")), worst: number(text("worst")), notUpdated: text("notUpdated") || null },
    accumulation:
      accumulate.length > 0
        ? { of: accumulate, name: texts["accumulateName"], before: texts["accumulateBefore"] }
        : null,
    grades: gradesOf(texts),
    groups: groupsOf(scheme, texts, newGroupId),
  };
  const parsed = schemeSchema.safeParse({ ...scheme, ...settings });
  if (parsed.success) {
    const {
      indicators: _indicators,
      schema: _schema,
      id: _id,
      version: _version,
      period: _period,
      ...read
    } = parsed.data;
    return { ok: true, settings: read };
  }
  const problems: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    problems[fieldOf(issue.path)] ??= /\p{Script=Han}/u.test(issue.message) ? issue.message : "没有填，或者填得不对";
  }
  return { ok: false, problems };
}

const fieldsByPath: Readonly<Record<string, string>> = {
  "rounding.decimals": "decimals",
  "notApplicable.take": "take",
  "notApplicable.among": "among",
  "ranking.by": "rankBy",
  "ranking.ties": "ties",
  "lists.best": "best",
  "lists.worst": "worst",
  "lists.notUpdated": "notUpdated",
  "accumulation.name": "accumulateName",
  "accumulation.before": "accumulateBefore",
  "grades.rest": "rest",
};

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second, third] = path;
  if (first === "groups" && typeof second === "number")
    return groupField(second, third === "units" || third === "aliases" || third === "endings" ? third : "name");
  return fieldsByPath[`${String(first)}.${String(second)}`] ?? String(first);
}

function groupsOf(scheme: Scheme, texts: Readonly<Record<string, string>>, newGroupId: string): unknown[] {
  return Array.from({ length: scheme.groups.length + 1 }, (_, index) => {
    const part = (name: Parameters<typeof groupField>[1]): string => (texts[groupField(index, name)] ?? "").trim();
    if (part("name") === "") return [];
    const kept = scheme.groups.find(({ id }) => id === part("id"));
    const units = listOf(part("units"), /\n/u).map((line) => {
      const [name = "", ...aliases] = listOf(line, separators);
      return { name, ...(aliases.length > 0 && { aliases }) };
    });
    const [aliases, endings] = [listOf(part("aliases"), /[；;\n]/u), listOf(part("endings"), separators)];
    return [
      {
        id: kept?.id ?? newGroupId,
        name: part("name"),
        ...(kept?.kinds && { kinds: kept.kinds }),
        ...(aliases.length > 0 && { aliases }),
        ...(endings.length > 0 && { endings }),
        ...(units.length > 0 && { units }),
      },
    ];
  }).flat();
}

function gradesOf(texts: Readonly<Record<string, string>>): unknown {
  const by = texts["gradesBy"] ?? "";
  if (by === "") return null;
  const grades = listOf(texts["grades"] ?? "", /\n/u).map((line) => {
    const [, name, value] = /^(.+?)[\s:：]*(\d+(?:\.\d+)?)\s*[%％分]?$/u.exec(line) ?? [];
    return {
      name: name?.trim(),
      [by === "cutOff" ? "atLeast" : "percent"]: value === undefined ? undefined : Number(value),
    };
  });
  return { by, grades, rest: texts["rest"], ...(by === "quantile" && { round: texts["round"] }) };
}

function listOf(text: string, by: RegExp): string[] {
  return text.split(by).flatMap((one) => one.trim() || []);
}

function number(text: string): number | undefined {
  return /^\d{1,6}(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
}
