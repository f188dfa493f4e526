import { setImmediate } from "node:timers/promises";
import { indexRound, type RoundIndex, type RoundReport } from "#report-schema/radar/round-index.ts";
import { radarText } from "#report-schema/radar/radar-text.ts";
import type { Comparisons } from "#report-schema/rules/rule.ts";
import type { Db } from "#db/client.ts";
import { latestRevisionIds, listRevisionTexts } from "#db/queries/revisions.ts";
import type { OpenReport } from "./open-report.ts";

interface KeptRound {
  readonly revisionIds: string;
  readonly texts: ReadonlyMap<string, RoundReport>;
  readonly index: RoundIndex;
}

/** Revisions never change: a text read once is good until another takes its place. One round at a time is worked on. */
const kept = new WeakMap<Db, { readonly roundId: string; readonly round: KeptRound }>();
/** Reading takes about a millisecond a report; others must get their turn in between. */
const atOnce = 50;

/**
 * The texts of the report's round, as each unit last handed in, to find copies in. Not for use within a transaction: it
 * takes its time, and what is handed in meanwhile is found by the next report.
 */
export async function roundTexts(db: Db, { stored }: Pick<OpenReport, "stored">): Promise<Comparisons["round"]> {
  const before = kept.get(db);
  const known = before?.roundId === stored.roundId ? before.round : undefined;
  const ids = (await latestRevisionIds(db, stored.roundId)).sort();
  const revisionIds = ids.join();
  if (known?.revisionIds === revisionIds) return { index: known.index, id: stored.id };
  const texts = new Map<string, RoundReport>();
  const missing = ids.filter((id) => {
    const text = known?.texts.get(id);
    if (text) texts.set(id, text);
    return !text;
  });
  for (let from = 0; from < missing.length; from += atOnce) {
    for (const { id, reportId, unitName, narrative } of await listRevisionTexts(
      db,
      missing.slice(from, from + atOnce),
    )) {
      const text = { id: reportId, unit: unitName, narrative };
      radarText(text);
      texts.set(id, text);
    }
    await setImmediate();
  }
  const index = indexRound([...texts.values()]);
  kept.set(db, { roundId: stored.roundId, round: { revisionIds, texts, index } });
  return { index, id: stored.id };
}
