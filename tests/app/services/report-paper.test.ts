/** A paper is of what the report says now, or of the revision asked for. */
import { describe, expect, it } from "vitest";
import { findReport } from "#db/queries/reports.ts";
import { askUnitReview } from "#app/services/ask-unit-review.ts";
import { reportPaper } from "#app/services/report-paper.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { setSignOff } from "#app/services/set-sign-off.ts";
import type { Outline } from "#app/renderers/outline.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { draftOf, layOutRegion, soundContent, submittedReport } from "#tests/support/region.ts";
import { textsOf } from "../renderers/pdf/sample-outline.ts";

const wordsOf = ({ blocks }: Outline): string => blocks.flatMap(textsOf).join("\n");

describe.each(engines)("年报的文件（$name）", (engine) => {
  it("is in the unit's own review what the reviewers are to sign, marked 草稿, also where an earlier revision was handed in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    await returnReport(region.as("office"), { reportId: id, remark: "请改" });
    await setSignOff(region.as("admin"), "finance", { steps: 1, fillerSigns: false });
    const content = { ...soundContent(), narrative: { ...soundContent().narrative, other: "改写以后的其他事项。" } };
    const baseVersion = (await findReport(region.db, id))?.version ?? 0;
    const saved = await saveDraft(region.as("clerk"), { reportId: id, baseVersion, content });
    const version = saved.ok ? saved.version : 0;
    expect(await askUnitReview(region.as("clerk"), { reportId: id, version, reasons: {} })).toEqual({ ok: true });
    const paper = await reportPaper(region.db, region.as("approver").actor, id, null);
    expect(wordsOf(paper.outline)).toContain("改写以后的其他事项。");
    expect(paper.outline.watermark).toBe("草稿");
    const first = await reportPaper(region.db, region.as("approver").actor, id, "1");
    expect(wordsOf(first.outline)).not.toContain("改写以后的其他事项。");
    expect(first.outline.watermark).toBeUndefined();
  });

  it("is there for the reviewers of a report never handed in", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await setSignOff(region.as("admin"), "finance", { steps: 1, fillerSigns: false });
    const { id, version } = await draftOf(region, soundContent());
    expect(await askUnitReview(region.as("clerk"), { reportId: id, version, reasons: {} })).toEqual({ ok: true });
    expect((await reportPaper(region.db, region.as("approver").actor, id, null)).name).toContain("（草稿）");
  });
});
