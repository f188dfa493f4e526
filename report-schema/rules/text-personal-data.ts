import { textsOf, verbatim } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

/** 公民身份号码 as GB 11643: a day of birth and the right check mark; a unified credit code has neither. */
export function isIdentityNumber(text: string): boolean {
  const match = /^[1-8]\d{5}(?:19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u.exec(text);
  if (!match) return false;
  const sum = weights.reduce((value, weight, index) => value + weight * Number(text[index]), 0);
  return checks[sum % 11] === text[17]!.toUpperCase();
}

const contact = /电话|联系|热线|传真|手机|邮编|咨询|地址|拨打/u;

export const textPersonalData: Rule<"text.personal-data"> = {
  name: "text.personal-data",
  moments: ["save", "submit", "publish"],
  source: "条例第十五条；《中华人民共和国个人信息保护法》",
  wordsOnly: true,
  check: (subject) =>
    textsOf(subject).flatMap(({ plain, section, sentences }) =>
      sentences.flatMap((sentence) =>
        [
          ...sentence.text.matchAll(/(?<![\dA-Za-z])(?:\d{17}[\dXx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\dA-Za-z])/gu),
        ].flatMap((match) => {
          const kind = match[0].length === 18 ? "identity" : "mobile";
          if (kind === "identity" ? !isIdentityNumber(match[0]) : contact.test(sentence.text)) return [];
          const start = sentence.start + match.index;
          const quote = verbatim(plain, start, start + match[0].length);
          // The sentence is kept and sent: it must not repeat what should not be shown.
          const masked = `${match[0].slice(0, 3)}${"*".repeat(match[0].length - 5)}${match[0].slice(-2)}`;
          return [
            {
              rule: "text.personal-data",
              level: "block",
              figures: [],
              section,
              facts: { kind, masked },
              quote,
            } as const,
          ];
        }),
      ),
    ),
};
