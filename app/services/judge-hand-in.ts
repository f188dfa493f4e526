import { findingKey, type Finding } from "#report-schema/finding.ts";
import { readExplanationKind } from "#report-schema/explanation-kind.ts";
import { isWaived, stopsHandIn } from "#report-schema/waiver.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import type { Comparisons, Subject } from "#report-schema/rules/rule.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertExplanation, latestExplanations, type Explanation } from "#db/queries/explanations.ts";
import { isUnseen, otherReasonSentence } from "./explain-finding.ts";
import { grantedWaivers } from "./granted-waivers.ts";
import { handInClosed } from "./hand-in-closed.ts";
import type { OpenReport } from "./open-report.ts";
import { remarksOf } from "./remarks-of.ts";
import { reportSubject } from "./report-findings.ts";
import type { Act, Refusal } from "./act.ts";

export interface HandIn {
  readonly reportId: string;
  /** The version whose findings the person saw. */
  readonly version: number;
  /** Reasons by finding key. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Reasons the page showed, by finding key: a colleague's given since is not overwritten unseen. */
  readonly shown?: Readonly<Record<string, string>>;
  /** Kinds of the reasons by finding key, where there was a choice. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/** In order: all that was found, and what was said about it. */
export interface InOrder {
  readonly ok: true;
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly explanations: readonly Explanation[];
}

/** Why a report may not leave the desk, with what is to be put right or explained. */
export type NotInOrder = Refusal & { readonly findings?: readonly Finding[] };

/**
 * Runs the rules again, whatever the page showed, within the caller's transaction. Reasons given are kept in either case,
 * so that a refusal loses none. What the office let stand neither stops the report nor needs a reason.
 * @param round texts of the round, read before the transaction
 */
export async function judgeHandIn(
  transaction: Db,
  { actor, now }: Pick<Act, "actor" | "now">,
  open: OpenReport,
  round: Comparisons["round"],
  handIn: HandIn,
): Promise<InOrder | NotInOrder> {
  const { stored } = open;
  if (stored.version !== handIn.version) {
    return { ok: false, sentence: "这份年报刚刚又有修改，没有报送。请核对下面最新的检查结果后再报送。" };
  }
  const unanswered = (await remarksOf(transaction, stored.id)).remarks.filter(({ standing }) => standing === "open");
  if (unanswered.length > 0) {
    return { ok: false, sentence: `还有 ${unanswered.length} 条审查意见没有答复，没有报送。请在年报页面逐条答复。` };
  }
  const subject = await reportSubject(transaction, open, round);
  const findings = runChecks(subject, "submit");
  const granted = await grantedWaivers(transaction, stored.id, now);
  const explained = new Map((await latestExplanations(transaction, stored.id)).map((one) => [one.findingKey, one]));
  const other = Object.entries(handIn.reasons)
    .map(([key, sent]) => ({ key, sent }))
    .find(({ key, sent }) => isUnseen(explained.get(key), handIn.shown?.[key], sent));
  if (other !== undefined) {
    const sentence = `${otherReasonSentence(explained.get(other.key))}没有报送；如以页面上写的为准，请再报送一次。`;
    return { ok: false, sentence };
  }
  const unexplained: Finding[] = [];
  for (const finding of findings.filter((one) => one.level === "explain" && !isWaived(one, granted))) {
    const key = findingKey(finding);
    const before = explained.get(key);
    const given = handIn.kinds?.[key];
    const kind = given === undefined ? before?.kind : readExplanationKind(finding.rule, given);
    const reason = handIn.reasons[key]?.trim() ?? before?.reason ?? "";
    if (reason === "") unexplained.push(finding);
    else if (reason !== before?.reason || kind !== before?.kind) {
      const at = now.toISOString();
      const told = { findingKey: key, reason, ...(kind && { kind }), accountId: actor.accountId, at };
      const explanation = { id: newId(), reportId: stored.id, ...told };
      await insertExplanation(transaction, explanation);
      explained.set(key, explanation);
    }
  }
  const blocking = findings.filter((finding) => stopsHandIn(finding, granted));
  if (blocking.length > 0) {
    return { ok: false, sentence: `还有 ${blocking.length} 项必须改正，没有报送。`, findings: blocking };
  }
  if (unexplained.length > 0) {
    const sentence = `还有 ${unexplained.length} 项没有改正也没有写说明，没有报送。`;
    return { ok: false, sentence, findings: unexplained };
  }
  const closed = await handInClosed(transaction, stored, now);
  if (closed) return { ok: false, sentence: closed };
  const keys = new Set(findings.map(findingKey));
  const found = { ok: true, subject, findings } as const;
  return { ...found, explanations: [...explained.values()].filter((one) => keys.has(one.findingKey)) };
}
