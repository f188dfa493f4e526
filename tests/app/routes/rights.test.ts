import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServerBuild } from "@remix-run/node";
import type { ReportContent } from "#report-schema/report.ts";
import type { Db } from "#db/client.ts";
import { sessionIdOf } from "#app/session/session-cookie.ts";
import { startServer, type RunningServer } from "#app/server/running-server.ts";
import { findReport } from "#db/queries/reports.ts";
import { listEvents } from "#db/queries/events.ts";
import { listAccounts } from "#db/queries/accounts.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { listAppealSteps } from "#db/queries/score-appeals.ts";
import { listEvidence } from "#db/queries/score-evidence.ts";
import { findScoreSheet } from "#db/queries/score-sheets.ts";
import { listSessions } from "#db/queries/sessions.ts";
import { listUnits } from "#db/queries/units.ts";
import { engines, type Place } from "#tests/support/databases.ts";
import { draftOf, layOutRegion, soundContent } from "#tests/support/region.ts";
import { layOutIssuedSheet } from "#tests/support/score-region.ts";
import { openSession } from "#tests/support/sessions.ts";
import { addresses } from "./addresses.ts";
import { intentsOf } from "./intents.ts";
import { visitors, type Address, type Visitor } from "./addresses/address.ts";

const finance = "示例县财政局";
/** Stands in the draft and nowhere else. */
const secretWords = "只有本局自己知道的一句话";
const strangers: readonly Visitor[] = ["nobody", "otherClerk", "townAdmin"];

describe("地址表", () => {
  it("names every route of the program, and every one that takes forms", async () => {
    const build = (await import(pathToFileURL("build/server/index.js").href)) as ServerBuild;
    const routes = Object.values(build.routes).flatMap((route) => (route && route.id !== "root" ? [route] : []));
    const reading = namedFor("GET");
    const writing = namedFor("POST");
    const forgotten = routes
      .map(({ path = "", module }) => ({ address: `/${path}`, takesForms: module.action !== undefined }))
      .filter(({ address, takesForms }) => !reading.has(address) || (takesForms && !writing.has(address)));
    expect(forgotten, "say in addresses.ts who is answered what there").toEqual([]);
  });
});

describe("表单", () => {
  it("names every intent (办什么) that an action takes", async () => {
    const build = (await import(pathToFileURL("build/server/index.js").href)) as ServerBuild;
    const named = new Set(
      addresses.flatMap(({ method, route, form }) => (method === "POST" ? [`${route} ${form?.intent ?? ""}`] : [])),
    );
    const forgotten = Object.values(build.routes).flatMap((route) => {
      if (!route?.module.action || route.id === "root") return [];
      const intents = intentsOf(`app/${route.id.replace(/\/route$/u, "")}`);
      return intents.map((intent) => `/${route.path ?? ""} ${intent}`).filter((one) => !named.has(one));
    });
    expect(forgotten, "say in addresses.ts who is answered what when this is asked for").toEqual([]);
  });
});

function namedFor(method: Address["method"]): Set<string> {
  return new Set(addresses.filter((one) => one.method === method).map(({ route }) => route));
}

describe.each(engines)("谁能到哪个地址（$name）", (engine) => {
  let server: RunningServer;
  let place: Place;
  let report = "";
  let sheet = "";
  const tokens = new Map<Visitor, string>();

  beforeAll(async () => {
    place = await engine.place();
    server = await startServer({
      settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} },
      database: place.settings,
      prepare: async (db) => {
        const region = await layOutRegion(db);
        report = (await draftOf(region, draftWithSecret())).id;
        sheet = await layOutIssuedSheet(region);
        return undefined;
      },
    });
  });
  afterAll(async () => {
    await server?.close();
    await place?.remove();
  });

  /** Reading ends no session: one serves all of it. What is sent may end it, so that each has its own. */
  async function tokenOf(visitor: Exclude<Visitor, "nobody">, isOwn: boolean): Promise<string> {
    const known = isOwn ? undefined : tokens.get(visitor);
    if (known !== undefined) return known;
    const token = await openSession(server.db, visitor, new Date());
    if (!isOwn) tokens.set(visitor, token);
    return token;
  }

  async function ask(
    visitor: Visitor,
    { method, path, form, json }: Omit<Address, "route" | "answers">,
  ): Promise<Response> {
    const url = new URL(
      path.replace("{report}", report).replace("{sheet}", sheet).replace("{me}", visitor),
      server.url,
    );
    const body = json === undefined ? new URLSearchParams(form) : JSON.stringify(json).replace("{me}", visitor);
    const token = visitor === "nobody" ? "" : await tokenOf(visitor, method === "POST" || path === "/logout");
    const cookie = token === "" ? "" : `nianbao=${token}`;
    return fetch(url, {
      method,
      redirect: "manual",
      headers: { Cookie: cookie, ...(method === "POST" && { Origin: url.origin }) },
      ...(method === "POST" && { body }),
    });
  }

  it.each(
    addresses.map((address) => [`${address.method} ${address.path} ${address.form?.intent ?? ""}`, address] as const),
  )("%s", async (_name, address) => {
    const before = await everything(server.db, report, sheet);
    const got: Partial<Record<Visitor, number>> = {};
    for (const visitor of visitors) {
      const response = await ask(visitor, address);
      got[visitor] = response.status;
      const body = await response.text();
      if (strangers.includes(visitor)) {
        expect(body.includes(finance), `${visitor} reads ${finance}`).toBe(false);
        expect(body.includes(secretWords), `${visitor} reads the draft`).toBe(false);
      }
    }
    expect(got).toEqual(address.answers);
    expect(await everything(server.db, report, sheet)).toEqual(before);
  });

  it.each(strangers)("%s finds no way to another unit's draft, by page, data, file or revision", async (visitor) => {
    const ofReports = addresses.filter(({ route }) => route.includes(":reportId")).map(({ path }) => path);
    const paths = new Set(
      ofReports.flatMap((path) => {
        const bare = path.replace(/\?.*$/u, "");
        return [path, `${bare}.data`, `${bare}?revision=1`, `${bare}?revision=0`, `${bare}?download=1`];
      }),
    );
    for (const path of ["", ".data", "/papers.data", "/zip?choice=handedIn", "/excel"])
      paths.add(`/rounds/2025${path}`);
    for (const path of ["/_root.data", "/reports/{report}%2f"]) paths.add(path);
    for (const path of paths) {
      const body = await (await ask(visitor, { method: "GET", path })).text();
      expect(body, path).not.toContain("applications.received");
      expect(body, path).not.toContain(finance);
      expect(body, path).not.toContain(secretWords);
    }
  });

  it("a town's admin sees on the board, among units and accounts only its own", async () => {
    for (const path of ["/rounds/2025", "/admin/units", "/admin/units/new", "/admin/accounts", "/admin/accounts/new"]) {
      const own = await (await ask("townAdmin", { method: "GET", path })).text();
      expect(own, path).toContain("城关镇人民政府");
      expect(own, path).not.toContain("示例县");
    }
  });

  it("a form sent from another site is refused, whoever is logged in", async () => {
    const token = await openSession(server.db, "admin", new Date());
    for (const origin of ["https://evil.example", "null", undefined]) {
      const response = await fetch(new URL("/logout", server.url), {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: `nianbao=${token}`, ...(origin && { Origin: origin }) },
        body: new URLSearchParams(),
      });
      expect(response.status, origin ?? "no origin").toBe(403);
    }
    const sessions = await listSessions(server.db, "admin");
    expect(sessions.find(({ id }) => id === sessionIdOf(token))?.revokedAt).toBeNull();
  });
});

function draftWithSecret(): ReportContent {
  const sound = soundContent();
  return { ...sound, narrative: { ...sound.narrative, problems: `${sound.narrative.problems}\n${secretWords}。` } };
}

/** All that a visitor could have changed by walking the addresses. */
async function everything(db: Db, reportId: string, sheetId: string) {
  return {
    report: await findReport(db, reportId),
    events: await listEvents(db, reportId),
    accounts: await listAccounts(db),
    units: await listUnits(db),
    rounds: await listRounds(db),
    sheet: await findScoreSheet(db, sheetId),
    appeals: await listAppealSteps(db, sheetId),
    evidence: await listEvidence(db, sheetId),
  };
}
