/** A year, as the office runs it. */
import { answers, type Area, everybody, instead, missing, running, settingRules } from "./address.ts";

export const roundAddresses: Area = {
  readings: [
    { route: "/rounds/:year/reminders", path: "/rounds/2025/reminders", answers: running },
    { route: "/rounds/:year/reminders", path: "/rounds/1999/reminders", answers: instead(running, 200, 404) },
    { route: "/rounds/:year/reminders/excel", path: "/rounds/2025/reminders/excel", answers: running },
    {
      route: "/rounds/:year/reminders/excel",
      path: "/rounds/1999/reminders/excel",
      answers: instead(running, 200, 404),
    },
    { route: "/rounds/:year", path: "/rounds/2025", answers: running },
    { route: "/rounds/:year", path: "/rounds/1999", answers: instead(running, 200, 404) },
    // The register is for whoever has an account; what is still asked, for whoever decides.
    { route: "/rounds/:year/waivers", path: "/rounds/2025/waivers", answers: everybody },
    { route: "/rounds/:year/waivers", path: "/rounds/1999/waivers", answers: missing },
    { route: "/rounds/:year/corrections", path: "/rounds/2025/corrections", answers: everybody },
    { route: "/rounds/:year/corrections", path: "/rounds/1999/corrections", answers: missing },
    { route: "/rounds/:year/queue", path: "/rounds/2025/queue", answers: running },
    { route: "/rounds/:year/queue", path: "/rounds/1999/queue", answers: instead(running, 200, 404) },
    { route: "/rounds/:year/papers", path: "/rounds/2025/papers", answers: running },
    { route: "/rounds/:year/papers", path: "/rounds/1999/papers", answers: instead(running, 200, 404) },
    { route: "/rounds/:year/papers/progress", path: "/rounds/2025/papers/progress?ticket=none", answers: running },
    { route: "/rounds/:year/zip", path: "/rounds/2025/zip", answers: running },
    { route: "/rounds/:year/zip", path: "/rounds/2025/zip?pattern=x", answers: instead(running, 200, 302) },
    ...["", "/excel"].flatMap((end) => [
      { route: `/rounds/:year/roll-up${end}`, path: `/rounds/2025/roll-up${end}`, answers: running },
      { route: `/rounds/:year/roll-up${end}`, path: `/rounds/1999/roll-up${end}`, answers: instead(running, 200, 404) },
      // The town's own admin sees the town's units only.
      {
        route: `/rounds/:year/roll-up${end}`,
        path: `/rounds/2025/roll-up${end}?unit=county`,
        answers: answers(302, 403, 403, 403, 200, 200, 404),
      },
    ]),
    { route: "/rounds/:year/rules", path: "/rounds/2025/rules", answers: settingRules },
    { route: "/rounds/:year/import", path: "/rounds/2025/import", answers: running },
    { route: "/rounds/:year/import", path: "/rounds/2025-rehearsal/import", answers: instead(running, 200, 404) },
    { route: "/rounds/:year/excel", path: "/rounds/2025/excel", answers: running },
    { route: "/rounds/:year/excel", path: "/rounds/1999/excel", answers: instead(running, 200, 404) },
    { route: "/rounds/:year/terms", path: "/rounds/2025/terms", answers: running },
    { route: "/rounds/:year/terms", path: "/rounds/2025-rehearsal/terms", answers: instead(running, 200, 404) },
    { route: "/rounds/:year/rules", path: "/rounds/1999/rules", answers: instead(settingRules, 200, 404) },
  ],
  writings: [
    ...["preview", "confirm"].map((intent) => ({
      route: "/rounds/:year/import",
      path: "/rounds/2025/import",
      form: { intent },
      answers: instead(running, 200, 400),
    })),
    {
      route: "/rounds/:year/reminders",
      path: "/rounds/2025/reminders",
      form: { intent: "plan", before: "七天", firstAfter: "1", eachAfter: "3" },
      answers: instead(running, 200, 400),
    },
    {
      route: "/rounds/:year/reminders",
      path: "/rounds/2025/reminders",
      form: { intent: "plan", before: "7", firstAfter: "1", eachAfter: "3" },
      answers: instead(settingRules, 200, 302),
    },
    {
      route: "/rounds/:year/reminders",
      path: "/rounds/2025/reminders",
      form: { intent: "mail", unitId: "finance", email: "" },
      answers: instead(settingRules, 200, 302),
    },
    {
      route: "/rounds/:year/reminders",
      path: "/rounds/2025/reminders",
      form: { intent: "remind", unitIds: "finance", words: "" },
      answers: instead(running, 200, 409),
    },
    {
      route: "/rounds/:year/queue",
      path: "/rounds/2025/queue",
      form: { intent: "pass" },
      answers: instead(running, 200, 400),
    },
    {
      // Reports that are not there, or not theirs, are told of and left alone.
      route: "/rounds/:year/queue",
      path: "/rounds/2025/queue",
      form: { intent: "pass", "report:{report}": "on" },
      answers: running,
    },
    {
      route: "/rounds/:year/terms",
      path: "/rounds/2025/terms",
      form: { intent: "dates", dueOn: "2026-01-31", handInUntil: "", publishBy: "", reason: "不变" },
      answers: instead(settingRules, 200, 409),
    },
    {
      route: "/rounds/:year/terms",
      path: "/rounds/2025/terms",
      form: { intent: "units", step: "extend", unitIds: "finance", until: "2026-01-01", reason: "太早" },
      answers: instead(running, 200, 409),
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
  ],
};
