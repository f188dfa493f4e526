import type { Format } from "../format.ts";
import { formats } from "../formats/registry.ts";
import type { Finding } from "../finding.ts";
import { textsOf, verbatim, type TextOfKey } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

export const textBasis: Rule<"text.basis"> = {
  name: "text.basis",
  moments: ["submit", "publish"],
  source: "条例（国务院令第711号）；各年度年报格式通知",
  wordsOnly: true,
  check: ({ report, format }) =>
    textsOf({ report, format }).flatMap((text) => [
      ...wrongIssuer(text, format),
      ...wrongNotice(text, format),
      ...wrongDecree(text),
    ]),
};

/** The number of the decree the 条例 in force was issued by, and of the one before it. */
const decree = 711;

/** 国务院办公厅政府信息公开与政务公开办公室 for 国务院办公厅政府信息与政务公开办公室. */
function wrongIssuer({ plain, section }: TextOfKey, { notice }: Format): Finding[] {
  const names = plain.text.matchAll(/国务院办公厅(?:政府|政务|信息|公开|与|和|及|工作|的)*办公(?:室|厅)/gu);
  return [...names].flatMap((match) => {
    const said = match[0];
    // Before 2017 the office had other names: papers of those years rightly carry them.
    const isOfOldPaper = /^[^。]{0,80}〔201[0-6]〕/u.test(plain.text.slice(match.index));
    if (said === notice.issuer || !said.includes("公开") || isOfOldPaper) return [];
    const quote = verbatim(plain, match.index, match.index + said.length);
    return [finding(section, quote, { kind: "issuer", said: quote, right: notice.issuer })];
  });
}

const noticeNumber = /国办公开办函〔(20\d\d)〕(\d+)号/gu;

/** The notice of another format, or a number no format has beside the format's name. */
function wrongNotice({ plain, section }: TextOfKey, format: Format): Finding[] {
  const right = plainNumber(format);
  if (plain.text.includes(right)) return [];
  return [...plain.text.matchAll(noticeNumber)].flatMap((match) => {
    const isOther = formats.some((other) => other !== format && plainNumber(other) === match[0]);
    const before = plain.text.slice(Math.max(0, match.index - 30), match.index);
    const isMistyped = /年度报告格式》?(?:的通知)?》?[（，]?$/u.test(before);
    if (!isOther && !isMistyped) return [];
    const quote = verbatim(plain, match.index, match.index + match[0].length);
    return [finding(section, quote, { kind: "notice", said: quote, right: format.notice.number })];
  });
}

function plainNumber({ notice }: Format): string {
  return notice.number.replaceAll("﹝", "〔").replaceAll("﹞", "〕");
}

/** The 条例 with the number of a decree that is not the one in force. */
function wrongDecree({ plain, section }: TextOfKey): Finding[] {
  const said = [...plain.text.matchAll(/政府信息公开条例》?[（，]?(?:中华人民共和国)?(?:国务院|国)令第?(\d+)号/gu)];
  if (said.some((match) => Number(match[1]) === decree)) return [];
  return said.map((match) => {
    const quote = verbatim(plain, match.index, match.index + match[0].length);
    return finding(section, quote, { kind: "decree", said: `第${match[1]}号`, right: `国务院令第${decree}号` });
  });
}

function finding(
  section: string,
  quote: string,
  facts: { kind: "issuer" | "notice" | "decree"; said: string; right: string },
): Finding {
  return { rule: "text.basis", level: "explain", figures: [], section, facts, quote };
}
