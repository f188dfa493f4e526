import { roundLabel } from "#report-schema/round-key.ts";
import type { Round } from "#db/queries/rounds.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

/** Puts on record that a list with people's names and telephones leaves the system. */
export function handOutBoard(act: Act, round: Round, lines: number): Promise<void> {
  return handOut(act, `导出${roundLabel(round)}进度（Excel，${lines} 个单位）`);
}

/** The same of the list of those that have not handed in. */
export function handOutUnreported(act: Act, round: Round, units: number): Promise<void> {
  return handOut(act, `导出${roundLabel(round)}未报送单位（Excel，${units} 个单位）`);
}

async function handOut(act: Act, what: string): Promise<void> {
  await act.db.transaction().execute((transaction) => recordAct(transaction, act, { kind: "file", what }));
}
