/** Forms as somebody with an account could write them by hand: with the ids of others, other methods, planted cookies. */
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAccounts } from "#db/queries/accounts.ts";
import { listEvents } from "#db/queries/events.ts";
import { listRemarkSteps } from "#db/queries/remarks.ts";
import { listRoundSteps } from "#db/queries/round-steps.ts";
import { listUnits } from "#db/queries/units.ts";
import { hashPassword } from "#app/session/password.ts";
import { newToken } from "#app/session/session-cookie.ts";
import { writeRemark } from "#app/services/write-remark.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { draftOf, regionIn, roundId, soundContent, type PersonName } from "#tests/support/region.ts";
import { isLive, openSession } from "#tests/support/sessions.ts";
import { openServer, type TestServer } from "#tests/app/server/open-server.ts";

const password = "correct-horse-42";
/** Handed in, under review, with a remark of the office. */
const policeReport = "police-2024";
let server: TestServer;
let financeReport = "";
let policeRemark = "";

beforeAll(async () => {
  server = await openServer({}, await hashPassword(password));
  const region = await regionIn(server.db);
  financeReport = (await draftOf(region, soundContent())).id;
  await layIn(server.db, { unitId: "police", unitName: "示例县公安局", year: 2024, content: soundContent() });
  const written = await writeRemark(region.as("office"), {
    reportId: policeReport,
    scope: "byOffice",
    place: { kind: "whole" },
    text: "请补充依申请公开的情况",
  });
  if (!written.ok) throw new Error(written.sentence);
  policeRemark = written.id;
});
afterAll(() => server?.close());

async function send(person: PersonName, path: string, form: Record<string, string>): Promise<Response> {
  const token = await openSession(server.db, person, new Date());
  return fetch(server.at(path), {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `nianbao=${token}`, Origin: new URL(server.url).origin },
    body: new URLSearchParams(form),
  });
}

/** What nobody here may have changed. */
async function kept(): Promise<unknown> {
  const { db } = server;
  return [
    await listUnits(db),
    await listAccounts(db),
    await listEvents(db, policeReport),
    await listRemarkSteps(db, policeReport),
    await listRoundSteps(db, roundId),
  ];
}

describe("Ids of others in one's own forms", () => {
  it("a remark on another unit's report is not to be reached, neither by its address nor through one's own", async () => {
    const before = await kept();
    for (const intent of ["answer", "drop", "meet", "miss"]) {
      const form = { intent, remarkId: policeRemark, kind: "changed", words: "" };
      expect((await send("clerk", `/reports/${financeReport}/remarks`, form)).status, intent).toBe(404);
      expect((await send("clerk", `/reports/${policeReport}/remarks`, form)).status, intent).toBe(403);
    }
    expect(await kept()).toEqual(before);
  });

  it.each([
    ["claims it", "review", { intent: "claim" }],
    ["passes it", "review", { intent: "approve" }],
    ["explains what was found", "explanations", { findingKey: "[]", reason: "情况属实" }],
    ["states something of it", "statements", { intent: "declare", ledger: "checked" }],
    ["asks for a waiver", "waivers", { findingKey: "[]", reason: "机构改革" }],
    ["signs it", "unit-review", { intent: "sign", version: "1", remark: "" }],
    ["brings an older state back", "history", { state: "revision 1" }],
    ["hands it in", "submit", { version: "1" }],
  ])("nobody of another unit %s", async (_what, place, form) => {
    const before = await kept();
    expect((await send("clerk", `/reports/${policeReport}/${place}`, form)).status).toBe(403);
    expect(await kept()).toEqual(before);
  });

  it.each([
    ["moves a unit under the county", "/admin/units/town/reorganise", { change: "move", otherId: "county" }],
    ["merges a unit into the county's", "/admin/units/town/reorganise", { change: "merge", otherId: "finance" }],
    ["lets the county's inherit", "/admin/units/school/reorganise", { change: "split", heirs: "示例县财政局\n新校" }],
    ["reorganises the county's", "/admin/units/finance/reorganise", { change: "abolish" }],
  ])("a town's admin never %s", async (_what, path, form) => {
    const before = await kept();
    const answer = await send("townAdmin", path, { intent: "confirm", day: "2025-03-01", ...form });
    expect([403, 404, 409]).toContain(answer.status);
    expect(await kept()).toEqual(before);
  });

  it.each([
    [
      "gives an account at the county",
      "/admin/accounts/new",
      { login: "mine", name: "甲", role: "admin", unitId: "county" },
    ],
    ["opens accounts for the county's", "/admin/accounts/links", { role: "office", days: "7", unitIds: "county" }],
    ["takes an account of the county's over", "/admin/accounts/clerk", { name: "甲", role: "clerk", unitId: "town" }],
    ["sets a password of the county's", "/admin/accounts?index", { intent: "reset", accountId: "admin" }],
    ["makes a link for the county's", "/admin/accounts?index", { intent: "link", accountId: "clerk" }],
    [
      "changes the place of a unit",
      "/admin/units/school",
      { intent: "edited", parentId: "county", kind: "department", shortName: "", groupName: "", sortOrder: "1" },
    ],
    [
      "exempts the county's",
      "/rounds/2025/terms",
      { intent: "units", step: "exempt", unitIds: "finance", reason: "不用报" },
    ],
  ])("a town's admin never %s", async (_what, path, form) => {
    const before = await kept();
    expect((await send("townAdmin", path, form)).status).toBe(403);
    expect(await kept()).toEqual(before);
  });

  it("reports of others ticked to be passed together are left alone, and said so", async () => {
    const before = await kept();
    const answer = await send("townAdmin", "/rounds/2024/queue", { intent: "pass", [`report:${policeReport}`]: "on" });
    expect(await answer.text()).toContain("已通过 <!-- -->0");
    expect(await kept()).toEqual(before);
  });
});

describe("Other methods", () => {
  it.each(["?_method=POST", "?_method=DELETE"])("GET stays GET, whatever is said beside it: %s", async (search) => {
    const token = await openSession(server.db, "clerk", new Date());
    await fetch(server.at(`/logout${search}`), {
      redirect: "manual",
      headers: { Cookie: `nianbao=${token}`, "X-HTTP-Method-Override": "POST", "X-Method-Override": "POST" },
    });
    expect(await isLive(server.db, token, new Date())).toBe(true);
  });

  it.each(["PUT", "PATCH", "DELETE"])("%s from elsewhere is refused like any form", async (method) => {
    const token = await openSession(server.db, "clerk", new Date());
    const headers = { Cookie: `nianbao=${token}`, Origin: "https://evil.example" };
    expect((await fetch(server.at("/logout"), { method, headers })).status).toBe(403);
    expect(await isLive(server.db, token, new Date())).toBe(true);
  });
});

describe("A planted cookie (会话固定)", () => {
  it.each(["of nobody", "of somebody else's session"])("%s is not what one is logged in with", async (whose) => {
    const planted = whose === "of nobody" ? newToken() : await openSession(server.db, "otherClerk", new Date());
    const answer = await fetch(server.at("/login"), {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: `nianbao=${planted}`, Origin: new URL(server.url).origin },
      body: new URLSearchParams({ login: "clerk", password }),
    });
    const [given = ""] = answer.headers.getSetCookie();
    expect(given).toMatch(/^nianbao=[\w-]{43};/u);
    expect(given).not.toContain(planted);
    const home = await fetch(server.at("/"), { redirect: "manual", headers: { Cookie: `nianbao=${planted}` } });
    expect(await home.text()).not.toContain("clerk某");
  });
});

describe("Names made to be taken for something else", () => {
  it("a line end in a name becomes a blank; a name that begins like a formula leaves as text", async () => {
    const fields = {
      kind: "department",
      shortName: "",
      groupName: "",
      sortOrder: "",
      parentId: "county",
      reports: "on",
    };
    const officialName = '=HYPERLINK("https://evil.example")\r\nBcc: all@example.gov.cn';
    const added = await send("admin", "/admin/units/new", { ...fields, officialName, name: officialName });
    expect(added.status).toBe(302);
    const unit = (await listUnits(server.db)).find((one) => one.officialName.startsWith("=HYPERLINK"));
    expect(unit?.officialName).toBe('=HYPERLINK("https://evil.example") Bcc: all@example.gov.cn');
    const token = await openSession(server.db, "admin", new Date());
    const get = (path: string) => fetch(server.at(path), { headers: { Cookie: `nianbao=${token}` } });
    const csv = await (await get("/admin/audit/export?format=csv")).text();
    expect(csv).toContain("HYPERLINK");
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-](?!\d)/mu);
    for (const path of ["/rounds/2025/excel", "/admin/audit/export?format=xlsx"]) {
      const parts = unzipSync(new Uint8Array(await (await get(path)).arrayBuffer()));
      const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
      const xml = sheets.map(([, part]) => Buffer.from(part).toString("utf8")).join("");
      expect(sheets.length, path).toBeGreaterThan(0);
      expect(xml, path).not.toMatch(/<f[\s>]/u);
    }
  });
});
