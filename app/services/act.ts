import type { Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";

/** What every service needs: the store, who acts, when, and from where. */
export interface Act {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  /** Address of the person's machine, for the record of acts. */
  readonly address: string;
}

/** A service's answer when it did nothing: one sentence that says why and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly sentence: string;
}

export function refusal(sentence: string): Refusal {
  return { ok: false, sentence };
}
