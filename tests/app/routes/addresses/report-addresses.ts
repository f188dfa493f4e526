/** One report. */
import { type Area, answers, anybody, away, instead, missing, reading, writing, writingByScript } from "./address.ts";

export const reportAddresses: Area = {
  readings: [
    { route: "/reports/:reportId", path: "/reports/{report}", answers: reading },
    { route: "/reports/:reportId", path: "/reports/none", answers: missing },
    { route: "/reports/:reportId/pdf", path: "/reports/{report}/pdf", answers: reading },
    { route: "/reports/:reportId/pdf", path: "/reports/{report}/pdf?revision=1", answers: instead(reading, 200, 404) },
    { route: "/reports/:reportId/docx", path: "/reports/{report}/docx", answers: reading },
    {
      route: "/reports/:reportId/docx",
      path: "/reports/{report}/docx?revision=1",
      answers: instead(reading, 200, 404),
    },
    { route: "/reports/:reportId/xlsx", path: "/reports/{report}/xlsx", answers: reading },
    {
      route: "/reports/:reportId/xlsx",
      path: "/reports/{report}/xlsx?revision=1",
      answers: instead(reading, 200, 404),
    },
    ...["pdf", "docx", "xlsx"].map((kind) => ({
      route: `/reports/:reportId/${kind}`,
      path: `/reports/{report}/${kind}?edition=internal`,
      // The internal edition has the unit's scores: its own people and the office.
      answers: answers(302, 200, 200, 403, 200, 403, 403),
    })),
    { route: "/reports/:reportId/json", path: "/reports/{report}/json", answers: reading },
    { route: "/reports/:reportId/fields", path: "/reports/{report}/fields?account={me}", answers: writingByScript },
    { route: "/reports/:reportId/published-copy", path: "/reports/{report}/published-copy", answers: reading },
    { route: "/reports/:reportId/likeness", path: "/reports/{report}/likeness", answers: reading },
    { route: "/reports/:reportId/history", path: "/reports/{report}/history", answers: writing },
    { route: "/reports/:reportId/history", path: "/reports/{report}/history?at=1", answers: writing },
    {
      route: "/reports/:reportId/history",
      path: "/reports/{report}/history?revision=9",
      answers: instead(writing, 200, 404),
    },
    { route: "/reports/:reportId/submit", path: "/reports/{report}/submit", answers: writing },
    { route: "/reports/:reportId/preview", path: "/reports/{report}/preview", answers: away },
    { route: "/reports/:reportId/explanations", path: "/reports/{report}/explanations", answers: away },
    { route: "/reports/:reportId/statements", path: "/reports/{report}/statements", answers: writing },
    { route: "/reports/:reportId/waivers", path: "/reports/{report}/waivers", answers: writing },
    // These say nothing: they are the answer to a decision that was not carried out.
    { route: "/reports/:reportId/remarks", path: "/reports/{report}/remarks", answers: anybody },
    { route: "/reports/:reportId/unit-review", path: "/reports/{report}/unit-review", answers: anybody },
    { route: "/reports/:reportId/review", path: "/reports/{report}/review", answers: anybody },
    {
      route: "/reports/:reportId/opinion",
      path: "/reports/{report}/opinion?return=1",
      answers: answers(302, 404, 404, 403, 404, 403, 403),
    },
  ],
  writings: [
    {
      route: "/reports/:reportId",
      path: "/reports/{report}?index",
      form: { version: "2", "narrative.overview": "x".repeat(250_000) },
      answers: instead(writing, 200, 400),
    },
    {
      route: "/reports/:reportId",
      path: "/reports/{report}?index",
      form: { intent: "check", version: "2", "narrative.overview": "x".repeat(250_000) },
      answers: instead(writing, 200, 400),
    },
    { route: "/reports/:reportId", path: "/reports/none?index", form: { version: "2" }, answers: missing },
    {
      route: "/reports/:reportId/published-copy",
      path: "/reports/{report}/published-copy",
      form: { pasted: "" },
      answers: instead(reading, 200, 400),
    },
    {
      route: "/reports/:reportId/fields",
      path: "/reports/{report}/fields",
      json: { accountId: "{me}", since: 0, changes: [] },
      answers: writingByScript,
    },
    {
      route: "/reports/:reportId/fields",
      path: "/reports/{report}/fields",
      json: { accountId: "somebody", since: 0, changes: [] },
      answers: answers(401, 401, 401, 401, 401, 401, 401),
    },
    {
      route: "/reports/:reportId/fields",
      path: "/reports/{report}/fields",
      form: {},
      answers: answers(401, 400, 400, 400, 400, 400, 400),
    },
    {
      route: "/reports/:reportId/history",
      path: "/reports/{report}/history",
      form: { version: "9999" },
      answers: instead(writing, 200, 409),
    },
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
    ...["claim", "withdraw"].map((intent) => ({
      route: "/reports/:reportId/review",
      path: "/reports/{report}/review",
      form: { intent, note: "更正" },
      answers: answers(302, 403, 403, 403, 409, 403, 403),
    })),
    {
      route: "/reports/:reportId/review",
      path: "/reports/{report}/review",
      form: { intent: "publish", url: "https://www.example.gov.cn/1.html", publishedOn: "2026-01-12" },
      answers: answers(302, 409, 409, 403, 409, 403, 403),
    },
    {
      // Nobody reviews a draft.
      route: "/reports/:reportId/remarks",
      path: "/reports/{report}/remarks",
      form: { intent: "write", at: "whole", text: "请改" },
      answers: answers(302, 403, 403, 403, 403, 403, 403),
    },
    ...["answer", "drop", "meet", "miss"].map((intent) => ({
      route: "/reports/:reportId/remarks",
      path: "/reports/{report}/remarks",
      form: { intent, remarkId: "none", kind: "changed" },
      answers: instead(reading, 200, 404),
    })),
    ...["return", "reopen"].map((intent) => ({
      route: "/reports/:reportId/review",
      path: "/reports/{report}/review",
      form: { intent, remark: "请改" },
      answers: answers(302, 403, 403, 403, 409, 403, 403),
    })),
    {
      route: "/reports/:reportId/submit",
      path: "/reports/{report}/submit",
      form: { intent: "ask", version: "1" },
      answers: instead(writing, 200, 409),
    },
    {
      route: "/reports/:reportId/unit-review",
      path: "/reports/{report}/unit-review",
      form: { intent: "recall" },
      answers: instead(writing, 200, 409),
    },
    ...[
      { intent: "sign", version: "1", remark: "" },
      { intent: "return", version: "1", remark: "请改" },
    ].map((form) => ({
      route: "/reports/:reportId/unit-review",
      path: "/reports/{report}/unit-review",
      form,
      answers: answers(302, 403, 409, 403, 403, 403, 403),
    })),
    {
      route: "/reports/:reportId/preview",
      path: "/reports/{report}/preview",
      form: { version: "2" },
      answers: instead(writing, 200, 400),
    },
    {
      route: "/reports/:reportId/explanations",
      path: "/reports/{report}/explanations",
      form: { findingKey: "[]", reason: "情况属实" },
      answers: instead(writing, 200, 409),
    },
    {
      route: "/reports/:reportId/statements",
      path: "/reports/{report}/statements",
      form: { intent: "correct", reason: "划入" },
      answers: instead(writing, 200, 409),
    },
    {
      route: "/reports/:reportId/statements",
      path: "/reports/{report}/statements",
      // Nothing was declared: there is nothing to take back.
      form: { intent: "withdraw" },
      answers: instead(writing, 200, 302),
    },
    {
      route: "/reports/:reportId/statements",
      path: "/reports/{report}/statements",
      form: { intent: "declare", ledger: "checked" },
      answers: instead(writing, 200, 409),
    },
    {
      route: "/reports/:reportId/waivers",
      path: "/reports/{report}/waivers",
      form: { findingKey: "[]", reason: "机构改革" },
      answers: instead(writing, 200, 409),
    },
  ],
};
