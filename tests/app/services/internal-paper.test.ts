/** 内部版 has the unit's scores behind the report, 公开版 never. */
import { describe, expect, it } from "vitest";
import { internalPaper } from "#app/services/internal-paper.ts";
import { hasInternalEdition } from "#app/services/unit-score-records.ts";
import { reportPaper } from "#app/services/report-paper.ts";
import { correctSheet } from "#app/services/correct-sheet.ts";
import { addEvidence } from "#app/services/add-evidence.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import type { Outline } from "#app/renderers/outline.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, expectStatus, layOutRegion, soundContent } from "#tests/support/region.ts";
import { fill, fullRows, layOutSheet, nameAsListed } from "#tests/support/score-region.ts";
import { textsOf } from "../renderers/pdf/sample-outline.ts";

const wordsOf = ({ blocks }: Outline): string => blocks.flatMap(textsOf).join("\n");

describe.each(engines)("内部版（$name）", (engine) => {
  it("tells the months, the rank among the group and what was deducted and why; the public edition nothing", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await nameAsListed(region);
    const { id } = await draftOf(region, soundContent());
    const clerk = region.as("clerk").actor;
    expect((await internalPaper(region.db, clerk, id, null)).name).not.toContain("内部版");
    const offered = (person: "clerk" | "otherClerk" | "office" | "admin") =>
      hasInternalEdition(region.db, region.as(person).actor, { unitId: "finance", above: ["county"] }, 2025);
    expect(await offered("clerk")).toBe(false);
    for (const period of ["2025-11", "2025-12"]) {
      const sheetId = await layOutSheet(region, period);
      await fill(region, sheetId, fullRows);
      await addEvidence(
        region.as("office"),
        sheetId,
        { unitId: "finance", column: "disclosure" },
        {
          text: "截图",
          link: "",
        },
      );
      await moveSheet(region.as("office"), sheetId, { step: "check", note: "" });
      await moveSheet(region.as("office"), sheetId, { step: "issue", note: "", appealUntil: "2026-12-31" });
      if (period === "2025-12") {
        const change = { unitId: "finance", column: "disclosure", text: "-1", note: "被上级通报" };
        expect(await correctSheet(region.as("office"), sheetId, change)).toEqual({ ok: true });
      }
    }
    const internal = await internalPaper(region.db, clerk, id, null);
    const words = wordsOf(internal.outline);
    expect(internal.name).toContain("（内部版）");
    expect(words).toContain("2025年政务公开考核得分\n");
    expect(words).toContain("11月\n29\n第2（2家）");
    expect(words).toContain("12月\n18\n第2（2家）");
    expect(words).toContain("12月\n政务信息公开得分\n-1分");
    const bars = internal.outline.blocks.find(({ kind }) => kind === "bars");
    expect(bars).toMatchObject({ bars: [{ value: 29 }, { value: 18 }] });
    const asked = (["clerk", "office", "otherClerk", "admin"] as const).map(offered);
    expect(await Promise.all(asked)).toEqual([true, true, false, false]);
    const open = await reportPaper(region.db, clerk, id, null);
    expect(wordsOf(open.outline)).not.toContain("考核得分");
  });

  it("is for the unit's own people and the office", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { id } = await draftOf(region, soundContent());
    for (const person of ["clerk", "approver", "office"] as const)
      expect((await internalPaper(region.db, region.as(person).actor, id, null)).outline).toBeDefined();
    for (const person of ["otherClerk", "admin", "townAdmin"] as const)
      await expectStatus(internalPaper(region.db, region.as(person).actor, id, null), 403);
  });
});
