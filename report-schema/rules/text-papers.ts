import { figuresUnder } from "../narrative/labelled-figures.ts";
import { labelsSaid } from "../narrative/phrases.ts";
import { placeOf } from "../place.ts";
import { textsOf, verbatim } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

/** The text calls its own papers 规范性文件 and counts papers made public, while the table has none at all. */
export const textPapers: Rule<"text.papers"> = {
  name: "text.papers",
  moments: ["submit", "publish"],
  source: "条例第二十条第（一）项；年报格式第二部分",
  check: (subject) => {
    const { format, figures } = subject;
    const ids = (labelsSaid["normative"] ?? []).flatMap((label) => figuresUnder(format, [label], []));
    if (ids.length === 0 || ids.some((id) => figures[id] !== 0)) return [];
    const texts = textsOf(subject);
    if (!texts.some(({ plain }) => ownPapers.test(plain.text))) return [];
    for (const { plain, section, sentences } of texts) {
      for (const sentence of sentences) {
        const number = sentence.numbers.find(
          ({ start, unit, value }) => unit === "件" && value > 0 && counts.test(sentence.text.slice(0, start)),
        );
        if (!number) continue;
        const before = sentence.text.slice(0, number.start);
        const start = sentence.start + before.lastIndexOf("，") + 1;
        const quote = verbatim(plain, start, sentence.start + number.end);
        const { table, row } = placeOf(format, ids[0]!);
        const facts = { quote, table, row };
        return [{ rule: "text.papers", level: "note", figures: ids, section, facts, quote }];
      }
    }
    return [];
  },
};

/** …、…等规范性文件统一保存、发布: papers of its own, not those of others it explains or looks through. */
const ownPapers =
  /(?:[\u4e00-\u9fff]等|制发的|印发的|出台的|本单位|我[局市县区镇乡办])(?:行政)?规范性文件[^。；\n]{0,16}(?:统一|保存|管理|发布|公布|公开)/u;
const counts = /(?:公布|发布|公开|制发|印发)(?:了|的)?(?:各类|各种|本级)?(?:政府|政策)?文件(?:共|共计)?$/u;
