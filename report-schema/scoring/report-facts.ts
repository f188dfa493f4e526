/** What the course of a unit's yearly report says for its own score: timeliness and quality, each with what it rests on. */
import { isOfficeReturn, type Move } from "../lifecycle.ts";
import { beijingDate } from "../round-dates.ts";
import type { Entry } from "./entry.ts";
import type { Points } from "./points.ts";
import type { ReportFactName } from "./report-fact-names.ts";
import type { Leaf } from "./scheme.ts";

/** A report's course up to a day. What is not known is left out, and the facts that rest on it stay open. */
export interface ReportCourse {
  /** Oldest first; none when the report was never begun. */
  readonly events: readonly { readonly move: Move; readonly at: string }[];
  /** Last day for handing in (报送期限), an ISO date. */
  readonly dueOn: string;
  /** Last day for publishing (公开期限), an ISO date; null = not set, and nothing is late. */
  readonly publishBy: string | null;
  /** The day it is looked at, an ISO date. */
  readonly asOf: string;
  /** The day published as registered, where that is not the day of the registration. */
  readonly publishedOn?: string;
  /** What blocked in the revision first handed in, a sentence each. */
  readonly blockingAtFirst?: readonly string[];
  /** Remarks (审查意见) that were not met in the revision after them. */
  readonly remarksUnmet?: readonly string[];
  /** Share of text in common, in percent with at most two decimals, and with what. */
  readonly repeated?: { readonly percent: number; readonly with: string };
}

/** What a fact rests on: a day and what happened, or something found. */
export type FactGround =
  | {
      readonly kind: "due" | "handedIn" | "notHandedIn" | "returned" | "published" | "notPublished";
      readonly on: string;
    }
  | { readonly kind: "found"; readonly what: string };

export interface ReportFact {
  readonly name: ReportFactName;
  /** How often, how many days, how many percent, in hundredths; undefined while it cannot be said. */
  readonly count: Points | undefined;
  readonly grounds: readonly FactGround[];
}

export function reportFact(name: ReportFactName, course: ReportCourse): ReportFact {
  return { name, ...facts[name](course) };
}

/** A fact as an indicator's entry; blank while it cannot be said. */
export function entryOfFact({ count }: ReportFact): Entry {
  return count === undefined ? { kind: "blank" } : { kind: "value", count };
}

/** Facts are counted: an indicator that is judged cannot take one. */
export function takesFacts(leaf: Leaf): boolean {
  if (leaf.kind === "perEvent" || leaf.kind === "deductionTiers") return leaf.base === "full";
  return ["tiers", "uncapped", "award", "veto"].includes(leaf.kind);
}

type Reading = Omit<ReportFact, "name">;

const facts: Readonly<Record<ReportFactName, (course: ReportCourse) => Reading>> = {
  handedInLate: (course) => {
    const { count, grounds } = daysLate(course);
    return { count: count === undefined ? undefined : count > 0 ? 100 : 0, grounds };
  },
  daysLate,
  timesReturned: ({ events }) => {
    const returned = events.filter(({ move }) => isOfficeReturn(move));
    return {
      count: firstHandIn(events) ? returned.length * 100 : undefined,
      grounds: returned.map(({ at }) => ({ kind: "returned", on: dayOf(at) })),
    };
  },
  remarksUnmet: ({ remarksUnmet }) => found(remarksUnmet),
  blockingAtFirst: ({ blockingAtFirst }) => found(blockingAtFirst),
  repeatRate: ({ repeated }) =>
    repeated
      ? { count: Math.round(repeated.percent * 100), grounds: [{ kind: "found", what: repeated.with }] }
      : { count: undefined, grounds: [] },
  publishedLate: ({ events, publishedOn, publishBy, asOf }) => {
    if (publishBy === null) return { count: undefined, grounds: [] };
    const registered = events.find(({ move }) => move === "publish");
    const due = { kind: "due", on: publishBy } as const;
    if (registered) {
      const on = publishedOn ?? dayOf(registered.at);
      return { count: on > publishBy ? 100 : 0, grounds: [due, { kind: "published", on }] };
    }
    if (asOf <= publishBy) return { count: undefined, grounds: [due] };
    return { count: 100, grounds: [due, { kind: "notPublished", on: asOf }] };
  },
};

/** Counted from the day after the last one; a report not handed in is late by every day up to the day it is looked at. */
function daysLate({ events, dueOn, asOf }: ReportCourse): Reading {
  const first = firstHandIn(events);
  const due = { kind: "due", on: dueOn } as const;
  if (!first && asOf <= dueOn) return { count: undefined, grounds: [due] };
  const on = first ? dayOf(first.at) : asOf;
  return {
    count: Math.max(0, daysBetween(dueOn, on)) * 100,
    grounds: [due, { kind: first ? "handedIn" : "notHandedIn", on }],
  };
}

function firstHandIn(events: ReportCourse["events"]): ReportCourse["events"][number] | undefined {
  return events.find(({ move }) => move === "submit");
}

function found(what: readonly string[] | undefined): Reading {
  return {
    count: what && what.length * 100,
    grounds: (what ?? []).map((one) => ({ kind: "found", what: one })),
  };
}

function dayOf(moment: string): string {
  return beijingDate(new Date(moment));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
