import type { BoardFilter, BoardShow, BoardSort } from "#report-schema/board-view.ts";
import { matchesName } from "#report-schema/name-search.ts";
import { awaitsDecision, awaitsUnit, hasPassed, standings } from "#report-schema/standing.ts";
import type { Db } from "#db/client.ts";
import { listBoardNames } from "#db/queries/board-units.ts";
import { namesByUnit } from "#db/queries/unit-names.ts";
import { initialsOf } from "./name-initials.ts";
import type { BoardStand } from "./round-board.ts";

/** Units that fit, in the order asked for. @param day ISO date whose names put them in the order of names */
export async function filterBoard<Line extends BoardStand>(
  db: Db,
  lines: readonly Line[],
  filter: BoardFilter,
  day: string,
): Promise<Line[]> {
  const { show, group, kind, level, words } = filter;
  const names = words === "" ? undefined : await namesByUnit(db);
  const found = lines.filter(
    (line) =>
      (show === "" || isShown(line, show)) &&
      (group === "" || line.group === group) &&
      (kind === "" || line.kind === kind) &&
      (level === "" || (line.report?.found?.[level] ?? 0) > 0) &&
      (!names || matchesName(names.get(line.unitId) ?? [], words, initialsOf)),
  );
  if (filter.sort !== "name") return sortBoard(found, filter.sort);
  const nameOf = await listBoardNames(db, day);
  const nameAt = ({ unitId }: Line): string => nameOf.get(unitId)?.name ?? "";
  return found.toSorted((a, b) => collator.compare(nameAt(a), nameAt(b)));
}

/** Handed in here at some time, or here as it was published before. */
export function isHandedIn({ report, standing }: BoardStand): boolean {
  return (report?.handIns ?? 0) > 0 || !awaitsUnit(standing);
}

export function isShown(line: BoardStand, show: BoardShow): boolean {
  switch (show) {
    case "toReview":
      return awaitsDecision(line.standing);
    case "handedIn":
      return isHandedIn(line);
    case "passed":
      return hasPassed(line.standing);
    case "overdue":
      return line.overdue;
    case "likelyLate":
      return line.risk?.isLikely ?? false;
    case "publicationOverdue":
      return line.publicationOverdue;
    default:
      return line.standing === show;
  }
}

const collator = new Intl.Collator("zh-CN");

/** Equal ones keep the order of the list on paper. */
export function sortBoard<Line extends BoardStand>(lines: readonly Line[], sort: Exclude<BoardSort, "name">): Line[] {
  switch (sort) {
    case "list":
      return [...lines];
    case "due":
      return lines.toSorted((a, b) => compare(a.dueOn, b.dueOn));
    case "activity":
      return lines.toSorted((a, b) => compare(b.report?.lastAt ?? "", a.report?.lastAt ?? ""));
    case "urgency":
      return lines
        .map((line) => ({ line, points: urgency(line) }))
        .sort((a, b) => b.points - a.points)
        .map(({ line }) => line);
  }
}

/**
 * What needs somebody first: late ones, the longest first; likely late ones, most points first; what the office itself
 * must decide; what lies with a unit again; publication that is due; then the rest.
 */
function urgency(line: BoardStand): number {
  if (line.overdue) return 10_000 - line.daysLeft;
  if (line.risk?.isLikely) return 5_000 + line.risk.points * 100 - line.daysLeft;
  if (line.publicationOverdue) return 4_000;
  if (awaitsDecision(line.standing)) return 3_000 + (line.report?.found?.block ?? 0);
  if ((line.report?.handIns ?? 0) > 0 && !hasPassed(line.standing)) return 2_000;
  if (hasPassed(line.standing)) return 0;
  return 1_000 + (line.risk?.points ?? 0) * 100;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The numbers on top; of all lines, whatever is shown. */
export function countBoard(lines: readonly BoardStand[]) {
  const count = (show: BoardShow): number => lines.filter((line) => isShown(line, show)).length;
  return {
    all: lines.length,
    toReview: count("toReview"),
    handedIn: count("handedIn"),
    passed: count("passed"),
    overdue: count("overdue"),
    likelyLate: count("likelyLate"),
    publicationOverdue: count("publicationOverdue"),
    byStanding: standings.map((standing) => ({ standing, count: count(standing) })),
  };
}

export type BoardCounts = ReturnType<typeof countBoard>;
