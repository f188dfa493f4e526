/** A year of the demonstration with reports at every stand, as the office's pages show them. */
import type { Db } from "#db/client.ts";
import { findAccountByLogin, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { returnReport } from "#app/services/return-report.ts";
import { withdrawReport } from "#app/services/withdraw-report.ts";
import { writeRemark } from "#app/services/write-remark.ts";
import type { Act, Refusal } from "#app/services/act.ts";
import { layIn } from "./handed-in.ts";
import { now, soundContent, thinContent } from "./region.ts";

/** Reports of 2025 by stand. */
export const reviewedReports = {
  draft: "/reports/zhujianju-2025",
  waiting: "/reports/sifaju-2025",
  returned: "/reports/gonganju-2025",
  passed: "/reports/weijianwei-2025",
  published: "/reports/minzhengju-2025",
  withdrawn: "/reports/nongyenongcunju-2025",
} as const;

export async function layOutReviewedYear(db: Db): Promise<void> {
  const actor = await findAccountByLogin(db, "kezhang");
  if (!actor) throw new Error("没有审查人");
  for (const id of ["office", "clerk"]) {
    const login = id === "clerk" ? "经办甲" : "经办乙";
    await insertAccount(db, { id, login, name: "钱经办", passwordHash: "", createdAt: now.toISOString() });
    await replaceGrants(db, id, [{ role: "clerk", unitId: "sifaju" }]);
  }
  const act: Act = { db, actor, now: new Date("2026-01-20T02:00:00.000Z"), address: "10.0.0.8" };
  let roundId: string | undefined;
  for (const [stand, path] of Object.entries(reviewedReports)) {
    const unitId = path.replace(/^\/reports\/(.*)-2025$/u, "$1");
    const content = stand === "waiting" ? thinContent() : soundContent();
    const laid = { unitId, unitName: "洛阳市偃师区某局", year: 2025, content, ...(roundId && { roundId }) };
    const reportId = await layIn(db, { ...laid, moves: stand === "draft" ? [] : ["submit"] });
    roundId = "round-2025";
    if (stand === "waiting" || stand === "returned") await remarkOn(act, reportId);
    if (stand === "returned") await done(returnReport(act, { reportId, remark: "请核对表三与正文后重报。" }));
    if (["passed", "published", "withdrawn"].includes(stand)) await done(approveReport(act, reportId));
    if (stand === "published" || stand === "withdrawn") {
      const url = "https://www.example.gov.cn/zwgk/xxgknb/2026/01/20/nianbao-of-a-long-address.html";
      await done(publishReport(act, { reportId, url, publishedOn: "2026-01-18" }));
    }
    if (stand === "withdrawn") await done(withdrawReport(act, { reportId, note: "表三第三项数字有误，现予更正。" }));
  }
}

async function remarkOn(act: Act, reportId: string): Promise<void> {
  const figure = { kind: "figure", figure: "applications.received.person" } as const;
  const text = "新收数与台账不一致，请核对。";
  await done(writeRemark(act, { reportId, scope: "byOffice", place: figure, text }));
  await done(writeRemark(act, { reportId, scope: "byOffice", place: { kind: "whole" }, text: "请写具体。" }));
}

async function done(doing: Promise<{ readonly ok: true } | Refusal>): Promise<void> {
  const outcome = await doing;
  if (!outcome.ok) throw new Error(outcome.sentence);
}
