/** Score sheets, their papers and appeals. `{sheet}` = an issued sheet with the finance bureau in it. */
import { type Area, answers, everybody, instead, missing } from "./address.ts";

const keeping = answers(302, 403, 403, 403, 200, 403, 403);
/** Asked by scripts of whoever keeps the sheet, which is issued and takes nothing more. */
const keepingByScript = answers(401, 403, 403, 403, 409, 403, 403);
/** The finance bureau's own people and the office. */
const ofFinance = answers(302, 200, 200, 403, 200, 403, 403);
/** Whoever works in a unit of the sheet, once it is issued. */
const ofTheSheet = answers(302, 200, 200, 200, 200, 403, 200);

export const scoreAddresses: Area = {
  readings: [
    { route: "/scores", path: "/scores", answers: everybody },
    { route: "/scores/new", path: "/scores/new", answers: keeping },
    { route: "/scores/:sheetId", path: "/scores/{sheet}", answers: keeping },
    { route: "/scores/:sheetId", path: "/scores/none", answers: missing },
    { route: "/scores/:sheetId/import", path: "/scores/{sheet}/import", answers: keeping },
    {
      route: "/scores/:sheetId/evidence",
      path: "/scores/{sheet}/evidence?unit=finance&item=disclosure",
      answers: keeping,
    },
    {
      route: "/scores/:sheetId/evidence",
      path: "/scores/{sheet}/evidence?unit=none&item=disclosure",
      answers: instead(keeping, 200, 404),
    },
    { route: "/scores/:sheetId/bulletin", path: "/scores/{sheet}/bulletin", answers: keeping },
    { route: "/scores/:sheetId/paper", path: "/scores/{sheet}/paper", answers: keeping },
    { route: "/scores/:sheetId/paper", path: "/scores/{sheet}/paper?to=docx", answers: keeping },
    { route: "/scores/:sheetId/ranking", path: "/scores/{sheet}/ranking", answers: ofTheSheet },
    { route: "/scores/:sheetId/ranking", path: "/scores/none/ranking", answers: missing },
    { route: "/scores/:sheetId/fields", path: "/scores/{sheet}/fields?account={me}", answers: keepingByScript },
    { route: "/scores/:sheetId/year", path: "/scores/{sheet}/year", answers: ofTheSheet },
    { route: "/scores/:sheetId/year", path: "/scores/none/year", answers: missing },
    { route: "/scores/:sheetId/year/excel", path: "/scores/{sheet}/year/excel", answers: ofTheSheet },
    { route: "/scores/:sheetId/year/excel", path: "/scores/none/year/excel", answers: missing },
    { route: "/scores/:sheetId/units/:unitId", path: "/scores/{sheet}/units/finance", answers: ofFinance },
    { route: "/scores/:sheetId/units/:unitId", path: "/scores/none/units/finance", answers: missing },
    { route: "/scores/:sheetId/files/:evidenceId", path: "/scores/{sheet}/files/none", answers: missing },
  ],
  writings: [
    { route: "/scores/new", path: "/scores/new", form: {}, answers: instead(keeping, 200, 400) },
    {
      route: "/scores/:sheetId",
      path: "/scores/{sheet}?index",
      form: { intent: "save", version: "1", "cell finance service": "5" },
      answers: instead(keeping, 200, 409),
    },
    {
      route: "/scores/:sheetId",
      path: "/scores/{sheet}?index",
      form: { intent: "issue", appealUntil: "" },
      answers: instead(keeping, 200, 400),
    },
    {
      route: "/scores/:sheetId/fields",
      path: "/scores/{sheet}/fields",
      json: { accountId: "{me}", since: 0, changes: [] },
      answers: keepingByScript,
    },
    {
      route: "/scores/:sheetId/fields",
      path: "/scores/{sheet}/fields",
      json: { accountId: "somebody", since: 0, changes: [] },
      answers: answers(401, 401, 401, 401, 401, 401, 401),
    },
    {
      route: "/scores/:sheetId/fields",
      path: "/scores/{sheet}/fields",
      form: {},
      answers: answers(401, 400, 400, 400, 400, 400, 400),
    },
    ...["check", "reopen"].map((intent) => ({
      route: "/scores/:sheetId",
      path: "/scores/{sheet}?index",
      form: { intent },
      answers: instead(keeping, 200, 409),
    })),
    {
      route: "/scores/:sheetId/import",
      path: "/scores/{sheet}/import",
      form: { pasted: "单位名称\t公共服务得分\n财政局\t9" },
      answers: instead(keeping, 200, 409),
    },
    {
      route: "/scores/:sheetId/evidence",
      path: "/scores/{sheet}/evidence?unit=finance&item=disclosure",
      form: {},
      answers: instead(keeping, 200, 409),
    },
    {
      route: "/scores/:sheetId/bulletin",
      path: "/scores/{sheet}/bulletin",
      form: { date: "明天" },
      answers: instead(keeping, 200, 400),
    },
    ...["appeal", "correct", "decide"].map((intent) => ({
      route: "/scores/:sheetId/units/:unitId",
      path: "/scores/{sheet}/units/finance",
      form: { intent },
      answers: instead(ofFinance, 200, 400),
    })),
    {
      route: "/scores/:sheetId/units/:unitId",
      path: "/scores/{sheet}/units/finance",
      form: { intent: "correct", column: "service", text: "9", note: "" },
      answers: instead(ofFinance, 200, 400),
    },
  ],
};
