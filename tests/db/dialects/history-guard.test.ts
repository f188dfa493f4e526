import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { guardHistory, liftHistoryGuard } from "#db/dialects/history-guard.ts";
import { insertExplanation } from "#db/queries/explanations.ts";
import { insertReportChanges } from "#db/queries/report-changes.ts";
import { listEvents } from "#db/queries/events.ts";
import { insertRevision } from "#db/queries/revisions.ts";
import { insertCorrections, insertZeroDeclaration } from "#db/queries/statements.ts";
import { insertWaiverStep } from "#db/queries/waivers.ts";
import { insertPublication } from "#db/queries/publications.ts";
import { insertRemark, insertRemarkStep } from "#db/queries/remarks.ts";
import { insertReviewReturn } from "#db/queries/review-returns.ts";
import { insertSignOff } from "#db/queries/sign-offs.ts";
import { insertSignOffSettings } from "#db/queries/sign-off-settings.ts";
import { insertRoundSteps } from "#db/queries/round-steps.ts";
import { insertRoundSettings } from "#db/queries/rule-settings.ts";
import { usualSettings } from "#report-schema/rules/rule-settings.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addCounty, addReport, exampleContent, minute } from "#tests/support/database-rows.ts";

const tables = [
  "revisions",
  "events",
  "report_changes",
  "explanations",
  "waiver_steps",
  "rule_settings",
  "sign_off_settings",
  "sign_offs",
  "figure_corrections",
  "zero_declarations",
  "round_steps",
  "remarks",
  "remark_steps",
  "review_returns",
  "publications",
] as const;

describe.each(engines)("history（$name）", (engine) => {
  test.each(tables)("a row of %s can be neither changed nor deleted, not even by hand", async (table) => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const reportId = await addReport(db, "county");
    const [year, at] = [2020, minute(2)];
    const made = { sha256: "", createdAt: at, createdBy: "clerk", explanations: [] };
    const paper = { unitName: "县", year, formatId: "2019-60", content: exampleContent };
    await insertRevision(db, { id: "r", reportId, number: 1, ...paper, ...made });
    const change = { field: "narrative.other", before: null, after: "无" };
    await insertReportChanges(db, { reportId, version: 2, accountId: null, at }, [change]);
    await insertExplanation(db, { id: "x", reportId, findingKey: "k", reason: "r", accountId: "clerk", at });
    const waiver = { step: "ask", rule: "years.carried-in", findingKey: "k", sentence: "。", unitName: "县" } as const;
    const asked = { ...waiver, reason: "r", validUntil: null, accountId: "clerk", at };
    await insertWaiverStep(db, { id: "w", reportId, sequence: 1, ...asked });
    const set = { version: 1, settings: usualSettings, accountId: null, at };
    const settled = { step: "exempt", unitId: "county", day: null, reason: "r", accountId: "clerk", at } as const;
    await insertRoundSteps(db, [{ id: "t", roundId: "round-2020", sequence: 1, ...settled }]);
    await insertRoundSettings(db, { id: "s", roundId: "round-2020", ...set });

    const unitSet = { unitId: "county", version: 1, steps: 1, fillerSigns: false, accountId: "clerk", at };
    await insertSignOffSettings(db, { id: "o", ...unitSet });
    const signed = { sequence: 1, passage: 1, step: 1, steps: 1, version: 1, sha256: "", revisionId: null };
    await insertSignOff(db, { id: "g", reportId, ...signed, accountId: "clerk", at });
    const mark = { reportId, accountId: "clerk", at };
    await insertCorrections(db, mark, [{ figure: "applications.carriedIn.person", before: 1, after: 2, reason: "r" }]);
    await insertZeroDeclaration(db, mark, { sources: [] });
    const told = { reportId, sequence: 1, eventSequence: 1, words: "请改", accountId: "clerk", at };
    const remark = { scope: "byOffice", round: 1, place: { kind: "whole" }, before: "" } as const;
    await insertRemark(db, { id: "m", ...told, ...remark });
    await insertRemarkStep(db, { id: "t", ...told, remarkId: "m", step: "answer", answer: "changed" });
    const sent = { eventSequence: 1, round: 1, resubmitBy: null, officeName: "县" };
    await insertReviewReturn(db, { id: "b", reportId, ...sent });
    const out = { revisionId: "r", url: "https://a.gov.cn", publishedOn: "2021-01-31", accountId: "clerk", at };
    await insertPublication(db, { id: "p", reportId, eventSequence: 1, ...out });

    const name = sql.ref(table);
    await expect(sql`update ${name} set id = 'changed'`.execute(db)).rejects.toThrow(/只能追加/);
    await expect(sql`delete from ${name}`.execute(db)).rejects.toThrow(/只能追加/);
    const rows = await sql<{ id: string }>`select id from ${name}`.execute(db);
    expect(rows.rows).toHaveLength(1);
    expect(rows.rows[0]?.id).not.toBe("changed");
  });

  test("is open to a migration while the guard is lifted, and guarded again after", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    await addReport(db, "county");
    await liftHistoryGuard(db);
    await sql`update events set remark = '补记'`.execute(db);
    await guardHistory(db);
    await guardHistory(db);
    await expect(sql`update events set remark = ''`.execute(db)).rejects.toThrow(/只能追加/);
    expect((await listEvents(db, "report-county"))[0]?.remark).toBe("补记");
  });
});
