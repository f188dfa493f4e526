import { readRoundKey, roundKey, roundLabel } from "#report-schema/round-key.ts";
import { usualSettings } from "#report-schema/rules/rule-settings.ts";
import { readSettings, settingsText, type SettingsProblem } from "#report-schema/rules/settings-input.ts";
import { latestRoundSettings } from "#db/queries/rule-settings.ts";
import { findRoundByKey, type Round } from "#db/queries/rounds.ts";
import type { Act } from "#app/services/act.ts";
import { setRoundRules } from "#app/services/set-round-rules.ts";
import { trySettings, type Trial } from "./try-settings.ts";

/** What the page shows after a form that set nothing yet: what was typed, what is wrong, whom it would hit. */
export interface SettingsAnswer {
  readonly sentence: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly trial: Trial | null;
  /** The settings the trial was of; only these can be confirmed. */
  readonly tried: string;
}

export type SettingsOutcome =
  { readonly ok: true } | { readonly ok: false; readonly status: 200 | 400 | 409; readonly answer: SettingsAnswer };

/** Tries what was typed, or sets it when it is what was tried: nothing is switched on unseen. */
export async function answerSettings(act: Act, round: Round, texts: Record<string, string>): Promise<SettingsOutcome> {
  const reading = readSettings(texts);
  const nothing = { sentence: "", problems: {}, fields: texts, trial: null, tried: "" };
  if (!reading.ok) {
    const problems = Object.entries(reading.problems).map(([name, problem]) => [name, problemText(problem)]);
    const sentence = `有 ${problems.length} 处要改正，没有试运行，也没有启用。`;
    return { ok: false, status: 400, answer: { ...nothing, sentence, problems: Object.fromEntries(problems) } };
  }
  const { settings } = reading;
  const tried = settingsText(settings);
  const isConfirmed = texts.intent === "set" && texts.tried === tried;
  if (isConfirmed) {
    const outcome = await setRoundRules(act, { roundId: round.id, baseVersion: Number(texts.version) || 0, settings });
    if (outcome.ok) return { ok: true };
    return { ok: false, status: 409, answer: { ...nothing, sentence: outcome.sentence } };
  }
  const before = (await latestRoundSettings(act.db, round.id))?.settings ?? usualSettings;
  const usual = { year: round.year - 1, isRehearsal: false };
  const key = readRoundKey(texts.tryYear ?? "") ?? usual;
  const tryRound = await findRoundByKey(act.db, roundKey(key));
  const trial = tryRound && (await trySettings(act.db, tryRound, before, settings));
  const changed = texts.intent === "set" ? "试运行之后又有改动，没有启用。请看下面新的试运行结果，再确认启用。" : "";
  const sentence = trial ? changed : `${changed}${roundLabel(key)}还没有报送过的年报，没有可以试的。`;
  return { ok: false, status: 200, answer: { ...nothing, sentence, trial: trial ?? null, tried } };
}

function problemText(problem: SettingsProblem): string {
  if (problem.kind === "not-whole") return `请填写整数（${problem.unit}）。`;
  if (problem.kind === "out-of-bounds")
    return `应在 ${problem.least} 到 ${problem.most} 之间（${problem.unit}），请改正。`;
  if (problem.kind === "crossed") return "最少字数大于最多字数，请改正。";
  return "这一条不能设为这个程度，请重新选择。";
}
