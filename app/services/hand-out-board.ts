import { roundLabel } from "#report-schema/round-key.ts";
import type { Round } from "#db/queries/rounds.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

/** Puts on record that a list with people's names and telephones leaves the system. */
export async function handOutBoard(act: Act, round: Round, lines: number): Promise<void> {
  const what = `导出${roundLabel(round)}进度（Excel，${lines} 个单位）`;
  await act.db.transaction().execute((transaction) => recordAct(transaction, act, { kind: "file", what }));
}
