import { daysLeft } from "#report-schema/round-dates.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { countBoard } from "#app/services/board-filter.ts";
import { boardStands } from "#app/services/round-board.ts";

/** Rounds counted for the home page; older ones are led to. */
const counted = 2;

export interface OfficeRound {
  readonly key: string;
  readonly label: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly counts?: {
    readonly all: number;
    readonly handedIn: number;
    readonly toReview: number;
    readonly overdue: number;
    readonly likelyLate: number;
    readonly publicationOverdue: number;
  };
}

/** The rounds whoever runs them looks after, newest first, the newest with what is to be done in them. */
export async function listOfficeRounds(db: Db, now: Date, unitIds: readonly string[]): Promise<OfficeRound[]> {
  const rounds: OfficeRound[] = [];
  for (const [index, round] of (await listRounds(db)).entries()) {
    const facts = {
      key: roundKey(round),
      label: roundLabel(round),
      dueOn: round.dueOn,
      daysLeft: daysLeft(now, round.dueOn),
    };
    if (index >= counted) {
      rounds.push(facts);
      continue;
    }
    const stands = await boardStands(db, now, unitIds, round);
    rounds.push({ ...facts, counts: countBoard(stands) });
  }
  return rounds;
}
