import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { ruleTitle } from "#report-schema/rules/rule-guide.ts";
import { mayFollow, waiverDays, waiverStanding } from "#report-schema/waiver.ts";
import type { Db } from "#db/client.ts";
import { groupBy } from "#db/group-by.ts";
import { findRoundByKey } from "#db/queries/rounds.ts";
import { unitPath } from "#db/queries/units.ts";
import { latestSteps, listWaiverStepsOfRound, type ListedWaiver } from "#db/queries/waivers.ts";
import { dateText, momentText } from "#app/components/day-text.ts";
import { notFound } from "#app/refusals.ts";
import { unitsRunBy } from "#app/services/held-units.ts";

/**
 * The register of a year's waivers, for whoever has an account; and the requests still open, for whoever decides about
 * them. Refused requests stay between the two. @throws Response 404 when the year is not open
 */
export async function loadRegister(db: Db, person: Actor, yearText: string, now: Date) {
  const round = await findRoundByKey(db, yearText);
  if (!round) throw notFound("这个年度还没有开设。");
  const steps = await listWaiverStepsOfRound(db, round.id);
  const decides = await unitsDecidedBy(db, person, [...new Set(steps.map(({ unitId }) => unitId))]);
  const ofReport = [...groupBy(steps, ({ reportId }) => reportId).values()];
  const latest = new Set(ofReport.flatMap((own) => [...latestSteps(own).values()].map(({ id }) => id)));
  const day = beijingDate(now);
  const { usual } = waiverDays(round.year);
  const isOpen = (one: ListedWaiver): boolean => latest.has(one.id) && mayFollow("grant", waiverStanding(one, day));
  return {
    label: roundLabel(round),
    board: unitsRunBy(person).length > 0 ? roundKey(round) : null,
    usualDay: usual < day ? day : usual,
    requests: steps.filter((one) => isOpen(one) && decides.has(one.unitId)).map(toRequest),
    entries: steps
      .filter(({ step }) => step === "grant")
      .map((grant) => {
        const end = steps.find(
          ({ reportId, findingKey, sequence }) =>
            reportId === grant.reportId && findingKey === grant.findingKey && sequence > grant.sequence,
        );
        const standing = waiverStanding(end?.step === "withdraw" ? end : grant, day);
        return {
          ...toRequest(grant),
          validUntil: grant.validUntil === null ? "" : dateText(grant.validUntil),
          standing,
          ended: end?.step === "withdraw" ? `${end.by}于${momentText(end.at)}收回。理由：${end.reason}` : "",
          canWithdraw: latest.has(grant.id) && mayFollow("withdraw", standing) && decides.has(grant.unitId),
        };
      })
      .reverse(),
  };
}

export type Register = Awaited<ReturnType<typeof loadRegister>>;

function toRequest({ id, unitName, rule, sentence, reason, by, at }: ListedWaiver) {
  return { id, unitName, rule: ruleTitle(rule), sentence, reason, by, at: momentText(at) };
}

async function unitsDecidedBy(db: Db, person: Actor, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
  const decided = new Set<string>();
  for (const id of unitIds) {
    const path = await unitPath(db, id);
    if (path && mayActOnReport(person, "decideWaiver", path)) decided.add(id);
  }
  return decided;
}
