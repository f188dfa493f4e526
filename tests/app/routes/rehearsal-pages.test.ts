import { expect, it } from "vitest";
import { findRoundByKey } from "#db/queries/rounds.ts";
import { openRound } from "#app/services/open-round.ts";
import { startReport } from "#app/services/start-report.ts";
import { regionIn } from "#tests/support/region.ts";
import { openSession } from "#tests/support/sessions.ts";
import { serverForTest } from "#tests/app/server/open-server.ts";

it("every page of a rehearsal (演练) says that it is one, and no page of the year itself does", async () => {
  const server = await serverForTest();
  const region = await regionIn(server.db);
  const opened = await openRound(region.as("office"), { year: 2025, dueOn: null, isRehearsal: true });
  expect(opened.ok).toBe(true);
  const round = await findRoundByKey(server.db, "2025-rehearsal");
  const ids = new Map<string, string>();
  for (const roundId of [round!.id, "round-2025"]) {
    ids.set(roundId, await startReport(region.as("clerk"), { roundId, unitId: "finance" }));
  }
  const saysSo = async (account: string, path: string): Promise<boolean> => {
    const Cookie = `nianbao=${await openSession(server.db, account, new Date())}`;
    const answer = await fetch(server.at(path), { headers: { Cookie } });
    expect(answer.status, path).toBe(200);
    return (await answer.text()).includes("只供熟悉操作");
  };
  const pages = ["", "/queue", "/terms", "/reminders", "/papers", "/waivers", "/corrections", "/rules"];
  for (const page of pages) {
    expect(await saysSo("office", `/rounds/2025-rehearsal${page}`), page).toBe(true);
    expect(await saysSo("office", `/rounds/2025${page}`), page).toBe(false);
  }
  for (const page of ["", "/submit", "/history", "/statements", "/waivers", "/likeness", "/published-copy"]) {
    expect(await saysSo("clerk", `/reports/${ids.get(round!.id)}${page}`), page).toBe(true);
    expect(await saysSo("clerk", `/reports/${ids.get("round-2025")}${page}`), page).toBe(false);
  }
});

it("the papers of a rehearsal are asked for where it is, not of the year itself", async () => {
  const server = await serverForTest();
  const region = await regionIn(server.db);
  await openRound(region.as("office"), { year: 2025, dueOn: null, isRehearsal: true });
  const Cookie = `nianbao=${await openSession(server.db, "office", new Date())}`;
  const page = await (await fetch(server.at("/rounds/2025-rehearsal/papers"), { headers: { Cookie } })).text();
  expect(page).toContain('action="/rounds/2025-rehearsal/zip"');
  const zip = await fetch(server.at("/rounds/2025-rehearsal/zip"), { headers: { Cookie } });
  expect(decodeURIComponent(zip.headers.get("Content-Disposition") ?? "")).toContain("2025年度（演练）");
  await zip.arrayBuffer();
});
