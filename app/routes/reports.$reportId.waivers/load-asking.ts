import type { Actor } from "#report-schema/access.ts";
import { findingKey } from "#report-schema/finding.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { reportTitle } from "#report-schema/report.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import { canAskWaiver, mayFollow, waiverStanding } from "#report-schema/waiver.ts";
import type { Db } from "#db/client.ts";
import { latestSteps, listWaiverSteps, type ListedWaiver } from "#db/queries/waivers.ts";
import { dateText, momentText } from "#app/components/day-text.ts";
import { roundKey } from "#report-schema/round-key.ts";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { roundTexts } from "#app/services/round-texts.ts";

/** What a unit can ask the office to let stand, and how its requests stand. */
export async function loadAsking(db: Db, person: Actor, reportId: string, now: Date) {
  const open = await openReport(db, person, reportId, "askWaiver");
  const { stored } = open;
  const isOpen = canMove(stored.state, "submit");
  const findings = isOpen ? await reportFindings(db, open, await roundTexts(db, open)) : [];
  const latest = latestSteps(await listWaiverSteps(db, reportId));
  const day = beijingDate(now);
  return {
    id: reportId,
    round: roundKey(stored),
    title: reportTitle(open.unitName, stored.year),
    isRehearsal: stored.isRehearsal,
    isOpen,
    questions: findings.filter(canAskWaiver).map((finding) => {
      const key = findingKey(finding);
      const last = latest.get(key);
      const standing = waiverStanding(last, day);
      return { key, sentence: sentenceOf(finding), standing, canAsk: mayFollow("ask", standing), told: told(last) };
    }),
    fixed: findings.filter((finding) => finding.level === "block" && !canAskWaiver(finding)).length,
  };
}

export type Asking = Awaited<ReturnType<typeof loadAsking>>;

const stepLabels: Readonly<Record<ListedWaiver["step"], string>> = {
  ask: "请求准予",
  grant: "准予不改",
  refuse: "没有准予",
  withdraw: "收回了准予",
};

function told(last: ListedWaiver | undefined): string {
  if (!last) return "";
  const until = last.validUntil === null ? "" : `，有效至${dateText(last.validUntil)}`;
  return `${momentText(last.at)}，${last.by}${stepLabels[last.step]}${until}。理由：${last.reason}`;
}
