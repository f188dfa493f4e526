import { describe, expect, it } from "vitest";
import { openReport } from "#app/services/open-report.ts";
import { remarksOf } from "#app/services/remarks-of.ts";
import { returnReport } from "#app/services/return-report.ts";
import { reviewOpinion } from "#app/services/review-opinion.ts";
import { remarkRights, reviewScope, visibleRemarks } from "#app/services/shown-remarks.ts";
import { stepRemark } from "#app/services/step-remark.ts";
import { writeRemark } from "#app/services/write-remark.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, submittedReport, type PersonName, type Region } from "#tests/support/region.ts";

/** What a person sees of a report's remarks, and may do about each. */
async function seen(region: Region, person: PersonName, reportId: string) {
  const { actor } = region.as(person);
  const open = await openReport(region.db, actor, reportId, "view");
  const { remarks } = await remarksOf(region.db, reportId);
  return {
    reviews: reviewScope(actor, open),
    remarks: visibleRemarks(actor, open, remarks).map((remark) => {
      const rights = Object.entries(remarkRights(actor, open, remark));
      return [remark.words, rights.flatMap(([right, may]) => (may ? [right] : [])).join(" ")];
    }),
  };
}

describe.each(engines)("谁看得到哪些意见（$name）", (engine) => {
  it("the office all of its own, the unit what it was sent and only while it is to be answered, the admin none", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    const remark = { reportId: id, scope: "byOffice", place: { kind: "whole" } } as const;
    const first = await writeRemark(region.as("office"), { ...remark, text: "甲" });
    await writeRemark(region.as("office"), { ...remark, text: "乙" });
    expect(await seen(region, "office", id)).toEqual({
      reviews: "byOffice",
      remarks: [
        ["甲", "canDrop"],
        ["乙", "canDrop"],
      ],
    });
    for (const person of ["clerk", "approver", "admin"] as const) {
      expect(await seen(region, person, id)).toEqual({ reviews: undefined, remarks: [] });
    }

    await returnReport(region.as("office"), { reportId: id, remark: "" });
    await stepRemark(region.as("clerk"), {
      reportId: id,
      remarkId: first.ok ? first.id : "",
      step: "answer",
      answer: "changed",
    });
    expect((await seen(region, "clerk", id)).remarks).toEqual([
      ["甲", "canAnswer"],
      ["乙", "canAnswer"],
    ]);
    expect((await seen(region, "office", id)).remarks).toEqual([
      ["甲", ""],
      ["乙", ""],
    ]);
    expect((await seen(region, "admin", id)).remarks).toEqual([]);
  });

  it("the paper of a return is the unit's and the office's, and there is none where nothing was returned", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    await returnReport(region.as("office"), { reportId: id, remark: "请改", resubmitBy: "2026-01-20" });
    for (const person of ["clerk", "approver", "office"] as const) {
      const { opinion } = await reviewOpinion(region.db, region.as(person).actor, id, "3");
      expect(opinion).toMatchObject({ unit: "示例县财政局", round: 1, words: "请改", resubmitBy: "2026年1月20日" });
    }
    await expectStatus(reviewOpinion(region.db, region.as("admin").actor, id, "3"), 403);
    await expectStatus(reviewOpinion(region.db, region.as("otherClerk").actor, id, "3"), 403);
    await expectStatus(reviewOpinion(region.db, region.as("clerk").actor, id, "2"), 404);
    await expectStatus(reviewOpinion(region.db, region.as("clerk").actor, id, null), 404);
  });
});
