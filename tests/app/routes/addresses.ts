/** Every address of the program with what each kind of visitor is answered there. */
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
  readonly answers: Readonly<Record<Visitor, number>>;
}

/** Answers in the order of `visitors`. */
function answers(...[nobody, clerk, approver, otherClerk, office, admin, townAdmin]: Seven): Address["answers"] {
  return { nobody, clerk, approver, otherClerk, office, admin, townAdmin };
}
type Seven = [number, number, number, number, number, number, number];

/** Whoever is not logged in is sent to log in; a refusal is a page, so it is 403 and not another redirect. */
const reading = answers(302, 200, 200, 403, 200, 200, 403);
const writing = answers(302, 200, 200, 403, 403, 403, 403);
const administering = answers(302, 403, 403, 403, 403, 200, 200);
const administeringFinance = answers(302, 403, 403, 403, 403, 200, 403);
const running = answers(302, 403, 403, 403, 200, 200, 200);
/** The rules of a round hold for all units: they are set at the top. */
const settingRules = answers(302, 403, 403, 403, 200, 200, 403);
const everybody = answers(302, 200, 200, 200, 200, 200, 200);
const missing = answers(302, 404, 404, 404, 404, 404, 404);
const anybody = answers(200, 200, 200, 200, 200, 200, 200);
const away = answers(302, 302, 302, 302, 302, 302, 302);
const notThere = answers(404, 404, 404, 404, 404, 404, 404);

function instead(of: Address["answers"], allowed: number, got: number): Address["answers"] {
  const changed = Object.entries(of).map(([visitor, status]) => [visitor, status === allowed ? got : status]);
  return Object.fromEntries(changed) as Address["answers"];
}

const readings: readonly Omit<Address, "method">[] = [
  { route: "/", path: "/", answers: everybody },
  { route: "/*", path: "/nowhere", answers: notThere },
  { route: "/healthz", path: "/healthz", answers: anybody },
  { route: "/login", path: "/login", answers: answers(200, 302, 302, 302, 302, 302, 302) },
  { route: "/logout", path: "/logout", answers: away },
  { route: "/setup", path: "/setup", answers: away },
  { route: "/account", path: "/account", answers: everybody },
  { route: "/rules", path: "/rules", answers: everybody },
  { route: "/reports/:reportId", path: "/reports/{report}", answers: reading },
  { route: "/reports/:reportId", path: "/reports/none", answers: missing },
  { route: "/reports/:reportId/pdf", path: "/reports/{report}/pdf", answers: reading },
  { route: "/reports/:reportId/pdf", path: "/reports/{report}/pdf?revision=1", answers: instead(reading, 200, 404) },
  { route: "/reports/:reportId/json", path: "/reports/{report}/json", answers: reading },
  { route: "/reports/:reportId/submit", path: "/reports/{report}/submit", answers: writing },
  { route: "/reports/:reportId/waivers", path: "/reports/{report}/waivers", answers: writing },
  // Says nothing: it is the answer to a decision that was not carried out.
  { route: "/reports/:reportId/review", path: "/reports/{report}/review", answers: anybody },
  { route: "/rounds/:year", path: "/rounds/2025", answers: running },
  { route: "/rounds/:year", path: "/rounds/1999", answers: instead(running, 200, 404) },
  // The register is for whoever has an account; what is still asked, for whoever decides.
  { route: "/rounds/:year/waivers", path: "/rounds/2025/waivers", answers: everybody },
  { route: "/rounds/:year/waivers", path: "/rounds/1999/waivers", answers: missing },
  { route: "/rounds/:year/papers", path: "/rounds/2025/papers", answers: running },
  { route: "/rounds/:year/papers", path: "/rounds/1999/papers", answers: instead(running, 200, 404) },
  { route: "/rounds/:year/papers/progress", path: "/rounds/2025/papers/progress?ticket=none", answers: running },
  { route: "/rounds/:year/zip", path: "/rounds/2025/zip", answers: running },
  { route: "/rounds/:year/zip", path: "/rounds/2025/zip?pattern=x", answers: instead(running, 200, 302) },
  { route: "/rounds/:year/rules", path: "/rounds/2025/rules", answers: settingRules },
  { route: "/rounds/:year/rules", path: "/rounds/1999/rules", answers: instead(settingRules, 200, 404) },
  { route: "/admin/rounds", path: "/admin/rounds", answers: running },
  { route: "/admin/units", path: "/admin/units", answers: administering },
  { route: "/admin/units/new", path: "/admin/units/new", answers: administering },
  { route: "/admin/units/:unitId", path: "/admin/units/finance", answers: administeringFinance },
  { route: "/admin/units/:unitId", path: "/admin/units/none", answers: instead(administering, 200, 404) },
  { route: "/admin/accounts", path: "/admin/accounts", answers: administering },
  { route: "/admin/accounts/new", path: "/admin/accounts/new", answers: administering },
];

/**
 * Forms that reach the service, where whoever may is told in words why it was not done (400, 409): walking the table
 * changes nothing. Requests that would change something for whoever may are proved with the services.
 */
const writings: readonly Omit<Address, "method">[] = [
  { route: "/", path: "/?index", form: { roundId: "round-2025", unitId: "none" }, answers: missing },
  {
    route: "/",
    path: "/?index",
    form: { roundId: "round-2025", unitId: "town" },
    answers: answers(302, 403, 403, 403, 403, 403, 403),
  },
  { route: "/*", path: "/nowhere", form: {}, answers: notThere },
  { route: "/login", path: "/login", form: { login: "" }, answers: answers(400, 302, 302, 302, 302, 302, 302) },
  { route: "/logout", path: "/logout", form: {}, answers: away },
  { route: "/setup", path: "/setup", form: {}, answers: away },
  {
    route: "/account",
    path: "/account",
    form: { intent: "change-password" },
    answers: instead(everybody, 200, 400),
  },
  {
    route: "/reports/:reportId",
    path: "/reports/{report}?index",
    form: { version: "2", "narrative.overview": "x".repeat(250_000) },
    answers: instead(writing, 200, 400),
  },
  { route: "/reports/:reportId", path: "/reports/none?index", form: { version: "2" }, answers: missing },
  {
    route: "/reports/:reportId/submit",
    path: "/reports/{report}/submit",
    form: { version: "1" },
    answers: instead(writing, 200, 409),
  },
  {
    route: "/reports/:reportId/review",
    path: "/reports/{report}/review",
    form: { intent: "approve" },
    answers: answers(302, 403, 403, 403, 409, 403, 403),
  },
  {
    route: "/reports/:reportId/review",
    path: "/reports/{report}/review",
    form: { intent: "return", remark: "请改" },
    answers: answers(302, 403, 403, 403, 409, 403, 403),
  },
  {
    route: "/reports/:reportId/waivers",
    path: "/reports/{report}/waivers",
    form: { findingKey: "[]", reason: "机构改革" },
    answers: instead(writing, 200, 409),
  },
  ...["grant", "refuse", "withdraw"].map((intent) => ({
    route: "/rounds/:year/waivers",
    path: "/rounds/2025/waivers",
    form: { intent, stepId: "none", reason: "机构改革", validUntil: "2026-12-31" },
    answers: missing,
  })),
  {
    route: "/rounds/:year/rules",
    path: "/rounds/2025/rules",
    form: { intent: "set", "number.jumpFactor": "1" },
    answers: instead(settingRules, 200, 400),
  },
  {
    route: "/rounds/:year/rules",
    path: "/rounds/2025/rules",
    form: { intent: "try", "number.jumpFactor": "5" },
    answers: settingRules,
  },
  {
    route: "/admin/rounds",
    path: "/admin/rounds",
    form: { year: "2018", dueOn: "" },
    answers: instead(running, 200, 409),
  },
  { route: "/admin/units/new", path: "/admin/units/new", form: {}, answers: instead(administering, 200, 400) },
  ...["edited", "renamed", "alias-added"].map((intent) => ({
    route: "/admin/units/:unitId",
    path: "/admin/units/town",
    form: { intent },
    answers: instead(administering, 200, 400),
  })),
  {
    route: "/admin/units/:unitId",
    path: "/admin/units/finance",
    form: { intent: "renamed", newName: "示例县财政局", validFrom: "2025-07-01" },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/units/:unitId",
    path: "/admin/units/finance",
    form: { intent: "alias-added", alias: "示例县财政局" },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/units/:unitId",
    path: "/admin/units/finance",
    form: { intent: "alias-removed", aliasId: "finance-name" },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/units/:unitId",
    path: "/admin/units/finance",
    form: {
      intent: "edited",
      shortName: "",
      groupName: "",
      kind: "department",
      parentId: "finance",
      sortOrder: "1",
    },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/accounts",
    path: "/admin/accounts?index",
    form: { intent: "enable", accountId: "clerk" },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/accounts",
    path: "/admin/accounts?index",
    form: { intent: "reset", accountId: "admin" },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/accounts",
    path: "/admin/accounts?index",
    form: { intent: "disable", accountId: "admin" },
    answers: instead(administeringFinance, 200, 409),
  },
  {
    route: "/admin/accounts/new",
    path: "/admin/accounts/new",
    form: { login: "clerk", name: "重名", role: "admin", unitId: "county" },
    answers: instead(administeringFinance, 200, 409),
  },
];

export const addresses: readonly Address[] = [
  ...readings.map((one) => ({ method: "GET" as const, ...one })),
  ...writings.map((one) => ({ method: "POST" as const, ...one })),
];
