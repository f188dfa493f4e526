/** Units, accounts and years. */
import { type Area, administering, administeringFinance, answers, instead, running, settingRules } from "./address.ts";

export const adminAddresses: Area = {
  readings: [
    { route: "/admin/rounds", path: "/admin/rounds", answers: running },
    { route: "/admin/units", path: "/admin/units", answers: administering },
    { route: "/admin/units/new", path: "/admin/units/new", answers: administering },
    { route: "/admin/units/import", path: "/admin/units/import", answers: administering },
    { route: "/admin/units/template", path: "/admin/units/template", answers: administering },
    { route: "/admin/units/:unitId", path: "/admin/units/finance", answers: administeringFinance },
    { route: "/admin/units/:unitId", path: "/admin/units/none", answers: instead(administering, 200, 404) },
    { route: "/admin/security", path: "/admin/security", answers: administering },
    { route: "/admin/audit", path: "/admin/audit", answers: running },
    { route: "/admin/audit/export", path: "/admin/audit/export?format=csv", answers: running },
    { route: "/admin/audit/export", path: "/admin/audit/export?format=xlsx", answers: running },
    { route: "/admin/accounts", path: "/admin/accounts", answers: administering },
    { route: "/admin/accounts/new", path: "/admin/accounts/new", answers: administering },
  ],
  writings: [
    {
      route: "/admin/units/import",
      path: "/admin/units/import",
      form: { intent: "confirm", list: "{}", seal: "" },
      answers: instead(administering, 200, 400),
    },
    {
      route: "/admin/security",
      path: "/admin/security",
      form: { policy: "nothing" },
      answers: instead(administering, 200, 400),
    },
    {
      route: "/admin/security",
      path: "/admin/security",
      form: { policy: "offered" },
      answers: answers(302, 403, 403, 403, 403, 302, 403),
    },
    // The record is one for the whole region: it is checked at the top.
    { route: "/admin/audit", path: "/admin/audit?index", form: { intent: "verify" }, answers: settingRules },
    {
      route: "/admin/rounds",
      path: "/admin/rounds",
      form: { year: "2018", dueOn: "" },
      answers: instead(running, 200, 409),
    },
    { route: "/admin/units/new", path: "/admin/units/new", form: {}, answers: instead(administering, 200, 400) },
    ...["edited", "renamed", "alias-added", "sign-off-set"].map((intent) => ({
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
  ],
};
