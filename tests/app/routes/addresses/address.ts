/** How the table of addresses is written, and the answers that come up often, in the order of `visitors`. */
import type { PersonName } from "#tests/support/region.ts";

export const visitors = ["nobody", "clerk", "approver", "otherClerk", "office", "admin", "townAdmin"] as const;
export type Visitor = "nobody" | PersonName;

export interface Address {
  readonly method: "GET" | "POST";
  /** The route as the router knows it. */
  readonly route: string;
  /** `{report}` = the draft of the finance bureau. */
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON instead of a form; `{me}` = the account asking. */
  readonly json?: unknown;
  readonly answers: Readonly<Record<Visitor, number>>;
}

/** Answers in the order of `visitors`. */
export function answers(...[nobody, clerk, approver, otherClerk, office, admin, townAdmin]: Seven): Address["answers"] {
  return { nobody, clerk, approver, otherClerk, office, admin, townAdmin };
}
type Seven = [number, number, number, number, number, number, number];

/** Whoever is not logged in is sent to log in; a refusal is a page, so it is 403 and not another redirect. */
export const reading = answers(302, 200, 200, 403, 200, 200, 403);
export const writing = answers(302, 200, 200, 403, 403, 403, 403);
export const administering = answers(302, 403, 403, 403, 403, 200, 200);
export const administeringFinance = answers(302, 403, 403, 403, 403, 200, 403);
export const running = answers(302, 403, 403, 403, 200, 200, 200);
/** The rules of a round hold for all units: they are set at the top. */
export const settingRules = answers(302, 403, 403, 403, 200, 200, 403);
/** Asked by scripts, which are told that nobody is logged in instead of being sent elsewhere. */
export const writingByScript = answers(401, 200, 200, 403, 403, 403, 403);
export const everybody = answers(302, 200, 200, 200, 200, 200, 200);
export const missing = answers(302, 404, 404, 404, 404, 404, 404);
export const anybody = answers(200, 200, 200, 200, 200, 200, 200);
export const away = answers(302, 302, 302, 302, 302, 302, 302);
export const notThere = answers(404, 404, 404, 404, 404, 404, 404);

export function instead(of: Address["answers"], allowed: number, got: number): Address["answers"] {
  const changed = Object.entries(of).map(([visitor, status]) => [visitor, status === allowed ? got : status]);
  return Object.fromEntries(changed) as Address["answers"];
}

/** What may be asked of one area of the program: pages read, and forms sent. */
export interface Area {
  readonly readings: readonly Omit<Address, "method">[];
  /**
   * Forms that reach the service, where whoever may is told in words why it was not done (400, 409): walking the table
   * changes nothing. Requests that would change something for whoever may are proved with the services.
   */
  readonly writings: readonly Omit<Address, "method">[];
}
