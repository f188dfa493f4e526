import type { Finding } from "../finding.ts";
import type { NarrativeKey } from "../format.ts";
import { textsOf } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

/** Below this a text is too short to blame it for telling no number; other rules ask what is missing. */
const worthCounting = 100;
/** Problems and remedies in fewer characters than this tell neither. */
const brief = 40;

/** 空话: a long first section without a single number, problems in half a sentence. Years and dates are no numbers. */
export const textVague: Rule<"text.vague"> = {
  name: "text.vague",
  moments: ["submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容不准确不全面、敷衍塞责；审查经验：没有一个数字的正文多为空话",
  wordsOnly: true,
  check: (subject) => {
    const texts = new Map(textsOf(subject).map((text) => [text.key, text]));
    const finding = (key: NarrativeKey, kind: "no-number" | "brief", level: "explain" | "note"): Finding => {
      const section = subject.format.sections.find(({ narrative }) => narrative === key);
      const facts = { kind, heading: section?.heading ?? "", characters: charactersOf(subject.report.narrative[key]) };
      return { rule: "text.vague", level, figures: [], section: section?.id ?? "", facts };
    };
    const overview = texts.get("overview");
    const problems = texts.get("problems");
    const tellsNothing =
      overview !== undefined &&
      charactersOf(overview.plain.source) >= worthCounting &&
      overview.sentences.every(({ numbers }) => numbers.length === 0);
    // Of “无” the rule of empty sections speaks.
    const characters = charactersOf(problems?.plain.source ?? "");
    return [
      ...(tellsNothing ? [finding("overview", "no-number", "explain")] : []),
      ...(characters > 3 && characters < brief ? [finding("problems", "brief", "note")] : []),
    ];
  },
};

function charactersOf(text: string): number {
  return [...text.replaceAll(/\s/gu, "")].length;
}
