import { entriesNotes, printedDifferences } from "#report-schema/scoring/entries-notes.ts";
import { groupNotes } from "#report-schema/scoring/ranking-text.ts";
import { pointsText } from "#report-schema/scoring/points.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { scoresToJson } from "#report-schema/scoring/scores-json.ts";
import type { GroupScore, ItemScore, Scores, UnitScore } from "#report-schema/scoring/scores.ts";
import { sumText, totalText } from "#report-schema/scoring/sum-text.ts";
import { readArguments } from "./arguments.ts";
import { UsageError, type Command } from "./command.ts";
import { entriesFile } from "./entries-file.ts";
import { jsonText } from "./file-json.ts";
import { namedScheme } from "./scheme-file.ts";

/** `score --scheme NAME|FILE ENTRIES [--json]`: entries → scores and ranks, with the sum behind each. */
export const score: Command = async (args, terminal) => {
  const { files, texts, flags } = readArguments(args, { scheme: "text", json: "flag" });
  const scheme = await namedScheme(texts["scheme"]);
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError("score 每次算一份计分表，请写一个 ENTRIES 文件（.csv 或 .xlsx）。");
  const table = await entriesFile(scheme, file, terminal);
  if (!table) return 2;
  const scores = scoreSheet(scheme, table.sheet);
  const differences = printedDifferences(scheme, table, scores);
  const notes = [...entriesNotes(scheme, table, scores), ...differences];
  if (flags.has("json")) {
    terminal.out(jsonText({ file, ...scoresToJson(scheme, scores, table.knownAs), notes }));
  } else {
    terminal.out(`${scheme.name}（${scheme.id}，第 ${scheme.version} 版）\n`);
    for (const group of scores.groups) terminal.out(groupText(scheme, scores, group));
    for (const note of notes) terminal.trouble(`“${file}”${note}`);
  }
  return differences.length > 0 || scores.units.some(({ total }) => total === undefined) ? 1 : 0;
};

function groupText(scheme: Scheme, scores: Scores, group: GroupScore): string {
  const units = group.order.map((id) => scores.units.find(({ unit }) => unit.id === id)!);
  if (units.length === 0) return "";
  const list = (title: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`  ${title}：${ids.map((id) => nameOf(units, id)).join("、")}`];
  const lines = [
    `${group.name}（${units.length} 家）`,
    ...groupNotes(scheme, group).map((note) => `  ${note}`),
    ...units.flatMap((one) => unitLines(scheme, one)),
    ...list("较好", group.best),
    ...list("较差", group.worst),
    ...list("未更新", group.notUpdated),
  ];
  return `${lines.join("\n")}\n`;
}

function nameOf(units: readonly UnitScore[], id: string): string {
  return units.find(({ unit }) => unit.id === id)!.unit.name;
}

function unitLines(scheme: Scheme, one: UnitScore): string[] {
  const { unit, rank, year, grade, items } = one;
  const more = [
    year === undefined ? "" : `${scheme.accumulation?.name} ${pointsText(year)} 分`,
    grade === undefined ? "" : grade,
  ].filter(Boolean);
  const place = rank === undefined ? "—" : String(rank);
  const heading = `  ${place.padStart(3)}  ${unit.name}：${[totalText(one), ...more].join("，")}`;
  return [heading, ...items.filter(saysMore).map((item) => `         ${item.name}：${sumText(item)}`)];
}

/** A column of plain points is told by the sum already. */
function saysMore({ steps }: ItemScore): boolean {
  return steps.some(({ kind }) => kind !== "open");
}
