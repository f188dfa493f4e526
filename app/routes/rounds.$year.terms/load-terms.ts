import type { Actor } from "#report-schema/access.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import type { UnitTerms } from "#report-schema/round-terms.ts";
import type { Db } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { listRoundSteps } from "#db/queries/round-steps.ts";
import { findRoundByKey, type Round } from "#db/queries/rounds.ts";
import { dateText, momentText } from "#app/components/day-text.ts";
import { takePage } from "#app/components/paging.ts";
import { notFound } from "#app/refusals.ts";
import { roundUnits } from "#app/services/asked-units.ts";
import { setsRules } from "#app/services/set-round-rules.ts";

export interface TermsFilter {
  readonly words: string;
  /** asked, free, extended, or anything else for all. */
  readonly show: string;
  readonly page: string | null;
}

/** @throws Response 404 when the year is not open */
export async function roundOf(db: Db, key: string): Promise<Round> {
  const round = await findRoundByKey(db, key);
  if (!round) throw notFound("这个年度还没有开设。");
  return round;
}

/** The days of a round with what they were before, and what it asks of each unit below these. */
export async function loadTerms(
  db: Db,
  person: Actor,
  unitIds: readonly string[],
  key: string,
  { words, show, page: asked }: TermsFilter,
) {
  const round = await roundOf(db, key);
  const all = (await roundUnits(db, round, unitIds)).map(({ unit, name, terms }) => ({
    id: unit.id,
    name,
    group: unit.groupName ?? "",
    names: unit.names,
    standing: standingOf(terms, round),
    ...terms,
  }));
  const found = all.filter(
    (line) =>
      (show === "" || line.standing === show) && (words === "" || line.names.some(({ name }) => name.includes(words))),
  );
  const { rows, ...page } = takePage(found, asked);
  return {
    key: roundKey(round),
    label: roundLabel(round),
    isRehearsal: round.isRehearsal,
    dates: { dueOn: round.dueOn, handInUntil: round.handInUntil ?? "", publishBy: round.publishBy ?? "" },
    setsDates: await setsRules(db, person),
    trail: await trailOf(db, round.id),
    words,
    show,
    page,
    counts: {
      asked: all.filter((line) => line.asked).length,
      free: all.filter((line) => !line.asked).length,
      extended: all.filter((line) => line.standing === "extended").length,
    },
    units: rows.map(({ names: _names, ...line }) => line),
  };
}

export type TermsPageData = Awaited<ReturnType<typeof loadTerms>>;

function standingOf(terms: UnitTerms, round: Round): "asked" | "free" | "extended" {
  if (!terms.asked) return "free";
  return terms.dueOn === round.dueOn ? "asked" : "extended";
}

/** Changes of the round's own days, newest first. */
async function trailOf(db: Db, roundId: string) {
  const steps = (await listRoundSteps(db, roundId)).filter(({ unitId }) => unitId === null).reverse();
  const lines = [];
  for (const { id, reason, accountId, at } of steps) {
    const by = (await findAccount(db, accountId))?.name ?? "";
    const text = reason.replace(/\d{4}-\d{2}-\d{2}/gu, dateText);
    lines.push({ id, text, by, at: momentText(at) });
  }
  return lines;
}
