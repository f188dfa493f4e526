import { describe, expect, test } from "vitest";
import { findExplanation, insertExplanation, latestExplanations, listExplanations } from "#db/queries/explanations.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addCounty, addReport, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("explanations（$name）", (engine) => {
  test("the newest for a finding counts, even within one moment; an empty one withdraws; all are kept", async () => {
    const db = await freshDatabase(engine);
    await addCounty(db);
    const reportId = await addReport(db, "county");
    const given = { reportId, accountId: "clerk", at: minute(2) };
    await insertExplanation(db, { ...given, id: "z", findingKey: "years.jump:a", reason: "机构改革" });
    await insertExplanation(db, { ...given, id: "y", findingKey: "text.basis:b", reason: "按上级要求" });
    await insertExplanation(db, { ...given, id: "x", findingKey: "years.jump:a", reason: "机构改革，职责划转" });
    await insertExplanation(db, { ...given, id: "w", findingKey: "text.basis:b", reason: "" });
    expect(await latestExplanations(db, reportId)).toEqual([
      { ...given, id: "x", findingKey: "years.jump:a", reason: "机构改革，职责划转" },
    ]);
    expect((await listExplanations(db, reportId)).map((one) => one.id)).toEqual(["z", "y", "x", "w"]);
    expect((await findExplanation(db, "z"))?.reason).toBe("机构改革");
    expect(await findExplanation(db, "none")).toBeUndefined();
  });
});
