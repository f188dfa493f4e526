/** Reports that wait for the office, in the order a reviewer takes them. */
import type { Level } from "./format.ts";
import { readRoundKey, roundKey } from "./round-key.ts";

export const queueOrders = ["severity", "deadline"] as const;
export type QueueOrder = (typeof queueOrders)[number];
export const queueOrderLabels: Readonly<Record<QueueOrder, string>> = {
  severity: "问题多的在前",
  deadline: "期限近的在前",
};

export const queueShows = ["all", "clear", "found"] as const;
export type QueueShow = (typeof queueShows)[number];
export const queueShowLabels: Readonly<Record<QueueShow, string>> = {
  all: "全部",
  clear: "没有问题或都已说明",
  found: "有问题的",
};

export interface QueueFilter {
  /** Key of the round, as it stands in addresses. */
  readonly round: string;
  readonly order: QueueOrder;
  readonly show: QueueShow;
  /** Part of a name of the unit. */
  readonly words: string;
}

/** @returns undefined where no round is named: one did not come from a list */
export function readQueueFilter(text: string | null | undefined): QueueFilter | undefined {
  const search = new Map<string, string>();
  for (const pair of (text ?? "").split("&")) {
    const [name = "", value = ""] = pair.split("=", 2);
    if (!search.has(name)) search.set(name, value);
  }
  const round = readRoundKey(search.get("round") ?? "");
  if (!round) return undefined;
  let words = "";
  try {
    words = decodeURIComponent((search.get("q") ?? "").replaceAll("+", " ")).slice(0, 100);
  } catch {
    // Half a percent sign: no words at all.
  }
  return {
    round: roundKey(round),
    order: queueOrders.find((order) => order === search.get("order")) ?? "severity",
    show: queueShows.find((show) => show === search.get("show")) ?? "all",
    words,
  };
}

export function queueFilterText({ round, order, show, words }: QueueFilter): string {
  return `round=${round}&order=${order}&show=${show}&q=${encodeURIComponent(words)}`;
}

/** What was found when it was handed in, by level. */
export type FoundCounts = Readonly<Record<Level, number>>;

export function countFound(levels: readonly string[]): FoundCounts {
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  return { block: count("block"), explain: count("explain"), note: count("note") };
}

/** Nothing a person has to weigh: what was found is explained (nothing else can be handed in) and nothing was let stand. */
export function isClear({ block }: FoundCounts): boolean {
  return block === 0;
}

export interface Queued {
  readonly found: FoundCounts;
  /** ISO date, the unit's own: the round's, or a later one the office gave it. */
  readonly dueOn: string;
  /** ISO moment it was handed in. */
  readonly handedInAt: string;
  readonly name: string;
}

/** @returns negative where `one` comes first */
export function queueOrder(order: QueueOrder, one: Queued, other: Queued): number {
  // Of those due the same day the one that has waited longest.
  const byTime = compare(one.dueOn, other.dueOn) || compare(one.handedInAt, other.handedInAt);
  if (order === "deadline") return byTime;
  return (
    other.found.block - one.found.block ||
    other.found.explain - one.found.explain ||
    other.found.note - one.found.note ||
    byTime
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
