/** Schemes of scoring: everybody may read by what they are scored, the top makes them. Shipped ones are never changed. */
import { type Area, everybody, instead, missing, settingRules } from "./address.ts";

const shipped = "/schemes/yanshi-monthly";
const notOwn = instead(settingRules, 200, 404);

export const schemeAddresses: Area = {
  readings: [
    { route: "/schemes", path: "/schemes", answers: everybody },
    { route: "/schemes/:schemeId", path: shipped, answers: everybody },
    { route: "/schemes/:schemeId", path: "/schemes/none", answers: missing },
    { route: "/schemes/:schemeId/json", path: `${shipped}/json`, answers: everybody },
    { route: "/schemes/:schemeId/settings", path: `${shipped}/settings`, answers: notOwn },
    { route: "/schemes/:schemeId/trial", path: `${shipped}/trial`, answers: notOwn },
    { route: "/schemes/:schemeId/indicators/:indicatorId", path: `${shipped}/indicators/new`, answers: notOwn },
  ],
  writings: [
    {
      route: "/schemes/:schemeId",
      path: shipped,
      form: { intent: "copy", name: "", year: "2026" },
      answers: instead(settingRules, 200, 400),
    },
    ...[{ intent: "delete" }, { intent: "remove", id: "service", edit: "1" }, { intent: "else" }].map((form) => ({
      route: "/schemes/:schemeId",
      path: shipped,
      form: form as Record<string, string>,
      answers: notOwn,
    })),
    {
      route: "/schemes/:schemeId/settings",
      path: `${shipped}/settings`,
      form: { name: "改名", edit: "1" },
      answers: notOwn,
    },
    { route: "/schemes/:schemeId/trial", path: `${shipped}/trial`, form: { pasted: "单位名称" }, answers: notOwn },
    {
      route: "/schemes/:schemeId/indicators/:indicatorId",
      path: `${shipped}/indicators/service`,
      form: { name: "改名", kind: "open", edit: "1" },
      answers: notOwn,
    },
  ],
};
