/** What is kept of one unit, asked for by others: evidence, revisions, opinions, data, whatever the address. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEvidence } from "#db/queries/score-evidence.ts";
import { addEvidence } from "#app/services/add-evidence.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { regionIn, soundContent } from "#tests/support/region.ts";
import { layOutIssuedSheet } from "#tests/support/score-region.ts";
import { openSession } from "#tests/support/sessions.ts";
import { openServer, type TestServer } from "#tests/app/server/open-server.ts";
import type { Visitor } from "./addresses/address.ts";

const secret = "只有本局自己知道的一句话";
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A report that was handed in and returned: revision 1, and an opinion with the third event. */
const report = "finance-2024";
const strangers: readonly Visitor[] = ["nobody", "otherClerk", "townAdmin"];

let server: TestServer;
let sheet = "";
let evidence = "";
const tokens = new Map<Visitor, string>();

beforeAll(async () => {
  server = await openServer();
  const region = await regionIn(server.db);
  sheet = await layOutIssuedSheet(region);
  const file = { name: "报告\r\nSet-Cookie: a=b; “截图”.png", bytes: picture };
  await addEvidence(
    region.as("office"),
    sheet,
    { unitId: "finance", column: "disclosure" },
    { text: "", link: "", file },
  );
  evidence = (await listEvidence(server.db, sheet)).find(({ kind }) => kind === "file")?.id ?? "";
  const sound = soundContent();
  const content = { ...sound, narrative: { ...sound.narrative, problems: `${sound.narrative.problems}\n${secret}。` } };
  await layIn(server.db, {
    unitId: "finance",
    unitName: "示例县财政局",
    year: 2024,
    content,
    moves: ["submit", "return"],
  });
  for (const visitor of ["clerk", "otherClerk", "office", "townAdmin"] as const)
    tokens.set(visitor, await openSession(server.db, visitor, new Date()));
});
afterAll(() => server?.close());

function ask(visitor: Visitor, path: string): Promise<Response> {
  const token = tokens.get(visitor);
  return fetch(server.at(path), { redirect: "manual", headers: token ? { Cookie: `nianbao=${token}` } : {} });
}

describe("A file of evidence (佐证)", () => {
  it("is for the unit it is about and for whoever keeps the sheet", async () => {
    const path = `/scores/${sheet}/files/${evidence}`;
    for (const visitor of ["clerk", "office"] as const) {
      const answer = await ask(visitor, path);
      expect(answer.status, visitor).toBe(200);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture);
    }
    expect((await ask("nobody", path)).status).toBe(302);
    for (const visitor of ["otherClerk", "townAdmin"] as const) {
      const answer = await ask(visitor, path);
      expect(answer.status, visitor).toBe(403);
      expect(await answer.text()).not.toContain("PNG");
    }
  });

  it("is found under its own sheet alone, and not by what it holds", async () => {
    const kept = (await listEvidence(server.db, sheet)).find(({ id }) => id === evidence);
    for (const path of [`/scores/none/files/${evidence}`, `/scores/${sheet}/files/${kept?.fileHash}`])
      for (const visitor of ["clerk", "otherClerk", "office"] as const)
        expect((await ask(visitor, path)).status, `${visitor} ${path}`).toBe(404);
  });

  it("is handed over and never shown, under a name that stays a name", async () => {
    const { headers } = await ask("clerk", `/scores/${sheet}/files/${evidence}`);
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!*'()-]+\.png$/u);
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
  });
});

describe("What was handed in (报送版本)", () => {
  const own = [
    "",
    "/pdf?revision=1",
    "/docx?revision=1",
    "/json",
    "/opinion?return=3",
    "/opinion?return=3&as=word",
    "/history?revision=1",
    "/published-copy",
    "/likeness",
  ];

  it("is there for the unit's own clerk", async () => {
    for (const rest of own) expect((await ask("clerk", `/reports/${report}${rest}`)).status, rest).toBe(200);
  });

  it.each(strangers)("is not there for %s, as page, paper, data, opinion or comparison", async (visitor) => {
    const data = own.map((rest) => `${rest.replace(/\?.*$/u, "")}.data`);
    const told = ["/pdf?revision=1&edition=internal", "/pdf?revision=1&download", "/statements", "/waivers"];
    for (const rest of [...own, ...data, ...told]) {
      const answer = await ask(visitor, `/reports/${report}${rest}`);
      const body = await answer.text();
      // Data addresses answer a log-in to be made with 202.
      expect([302, 202, 403], `${rest} ${answer.status}`).toContain(answer.status);
      expect(body, rest).not.toContain(secret);
      expect(body, rest).not.toMatch(/^%PDF|^PK/u);
    }
  });
});
