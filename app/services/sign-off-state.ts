import { createHash } from "node:crypto";
import { reportToJson } from "#report-schema/report-json.ts";
import { countedSignOffs, standingSignOffs, type SignedState, type SignOffSettings } from "#report-schema/sign-off.ts";
import type { Db } from "#db/client.ts";
import { listEvents } from "#db/queries/events.ts";
import { latestExplanations } from "#db/queries/explanations.ts";
import { listWriters } from "#db/queries/report-changes.ts";
import { signOffSettingsOf } from "#db/queries/sign-off-settings.ts";
import { listStatements } from "#db/queries/statements.ts";
import { listSignOffs, type NamedSignOff } from "#db/queries/sign-offs.ts";
import { reportOf, type OpenReport } from "./open-report.ts";

export interface SignOffState {
  readonly settings: SignOffSettings;
  /** What a signature given now would be for. */
  readonly state: SignedState;
  /** All ever given, oldest first. */
  readonly all: readonly NamedSignOff[];
  /** Those that count for the report as it stands. */
  readonly standing: readonly NamedSignOff[];
  /** Who wrote in it since it was last handed in, or sent it to be reviewed. */
  readonly fillers: ReadonlySet<string>;
}

/** How far a report has come in its unit's own review. */
export async function signOffState(db: Db, open: OpenReport): Promise<SignOffState> {
  const { stored } = open;
  // One after the other: they may run on the one connection of a transaction.
  const settings = await signOffSettingsOf(db, stored.unitId);
  const all = await listSignOffs(db, stored.id);
  const events = await listEvents(db, stored.id);
  const sha256 = await fingerprint(db, open);
  const handIns = events.filter(({ move }) => move === "submit");
  const since = handIns.at(-1);
  const state = { passage: handIns.length + 1, version: stored.version, sha256 };
  const sender = events.findLast(({ move, sequence }) => move === "askUnitReview" && sequence > (since?.sequence ?? 0));
  const writers = await listWriters(db, stored.id, since?.at ?? "");
  const fillers = new Set([...writers, ...(sender?.accountId ? [sender.accountId] : [])]);
  const standing = countedSignOffs(settings, standingSignOffs(all, state), fillers);
  return { settings, state, all, standing, fillers };
}

/** Of everything that would be handed in: a signature does not outlive a change of any of it. */
async function fingerprint(db: Db, open: OpenReport): Promise<string> {
  const reasons = (await latestExplanations(db, open.stored.id))
    .map(({ findingKey, reason, kind }) => [findingKey, reason, kind ?? ""])
    .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([reportToJson(reportOf(open)), reasons, await listStatements(db, open.stored.id)]))
    .digest("hex");
}
