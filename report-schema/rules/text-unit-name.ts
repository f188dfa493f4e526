import { plainText } from "../narrative/plain-text.ts";
import type { Finding } from "../finding.ts";
import { isNameOf, isWrongPlace, readUnitName, regionWord, type UnitName } from "../narrative/region-words.ts";
import { textsOf, verbatim, type TextOfKey } from "./narrative-text.ts";
import type { Rule, Subject } from "./rule.ts";

export const textUnitName: Rule<"text.unit-name"> = {
  name: "text.unit-name",
  moments: ["submit", "publish"],
  source: "条例第四十九条：年度报告报告本机关的情况",
  wordsOnly: true,
  check: (subject) => {
    const unit = readUnitName(subject.report.unit);
    if (unit.full === "") return [];
    const texts = textsOf(subject);
    return [
      ...texts.flatMap((text) => [...otherNames(text, unit, subject), ...wrongPlaces(text, unit)]),
      ...wholePlace(texts, unit),
    ];
  },
};

type Kind = "other-unit" | "place" | "whole-place";

function finding(text: TextOfKey, unit: UnitName, kind: Kind, start: number, end: number, said: string): Finding {
  const quote = verbatim(text.plain, start, end);
  return {
    rule: "text.unit-name",
    level: kind === "whole-place" ? "note" : "explain",
    figures: [],
    section: text.section,
    facts: { kind, said, unit: unit.full },
    quote,
  };
}

const organ = "[\\u4e00-\\u9fff（）]{1,24}?(?:人民政府办公[室厅]|人民政府|管委会|委员会|办事处|办公室|[局厅委办镇乡])";
/** 现公布某局2024年政府信息公开工作年度报告: whose report this says it is. */
const titled = new RegExp(
  `^(?:现|特)?(?:将|向社会)?(?:公布|发布|编制)?(${organ})(?:20\\d\\d)年度?政府信息公开(?:工作)?(?:年度)?报告`,
  "u",
);
/** 针对某局申请行政复议: against whom. */
const against = new RegExp(
  `(?:针对|对|以)(${organ})(?:的|有关|为被告|申请|提起|提出|[^，；]{0,12}?(?:行政复议|行政诉讼))`,
  "u",
);

/** Thousands of names, and each clause is asked for each: found by how they begin, laid out once for all texts. */
const begun = 4;
const laidOut = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

function namesByBeginning(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = laidOut.get(names);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const name of names) {
    const plain = plainText(name).text;
    if (plain.length < begun) continue;
    const key = plain.slice(0, begun);
    const alike = made.get(key);
    if (alike) alike.push(plain);
    else made.set(key, [plain]);
  }
  laidOut.set(names, made);
  return made;
}

function otherNames(text: TextOfKey, unit: UnitName, { unit: facts }: Subject): Finding[] {
  const known = namesByBeginning(facts.otherUnits ?? []);
  return text.sentences.flatMap((sentence) => {
    let from = 0;
    return sentence.text.split(/[，；：]/u).flatMap((clause) => {
      const start = sentence.start + from;
      from += clause.length + 1;
      const plain = clause.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+是)?(?:20\d\d年度?)?/u, "");
      const opponent = /复议|诉讼/u.test(clause) && /没有|未|无/u.test(clause) ? against.exec(clause)?.[1] : undefined;
      const said = [titled.exec(plain)?.[1], opponent].find(
        (name, index) =>
          name !== undefined &&
          !/^[我本该]/u.test(name) &&
          (!isNameOf(name, unit) || (index === 0 && isAnotherGovernment(name, unit))),
      );
      // Another unit of the round that does here what only the reporting unit does.
      const doer = known
        .get(plain.slice(0, begun))
        ?.find(
          (name) =>
            plain.startsWith(name) &&
            !unit.full.includes(name) &&
            !name.includes(unit.full) &&
            /^(?:认真|严格|高度|坚持|始终|积极|共|全年|主动公开|收到|未收到|政府信息公开工作|依申请)/u.test(
              plain.slice(name.length),
            ),
        );
      const name = said ?? doer;
      return name === undefined ? [] : [finding(text, unit, "other-unit", start, start + clause.length, name)];
    });
  });
}

/** Both end in 县人民政府: on a title only the whole name tells them apart. */
function isAnotherGovernment(name: string, { full }: UnitName): boolean {
  const [said, own] = [name, full].map((words) => words.replaceAll("人民政府", "政府")) as [string, string];
  return /[市县区旗镇乡]政府$/u.test(said) && said.length > 4 && !own.includes(said) && !said.includes(own);
}

/** 我县 in a 区, 全镇 in a 街道; each word once. */
function wrongPlaces(text: TextOfKey, unit: UnitName): Finding[] {
  const seen = new Set<string>();
  return [...text.plain.text.matchAll(regionWord)].flatMap((match) => {
    const word = match[1]!;
    const isCounted =
      isTown(unit) &&
      /^[^，。；]{0,10}?(?:共|累计)?(?:主动公开|公开|发布|收到|受理|办理|制发)[^，。；]*\d/u.test(
        text.plain.text.slice(match.index + match[0].length, match.index + 60),
      ) &&
      !unit.places.includes(word);
    if (seen.has(word) || (!isWrongPlace(word, unit) && !isCounted)) return [];
    seen.add(word);
    const end = /^[^，。；：\n]{0,20}/u.exec(text.plain.text.slice(match.index))?.[0].length ?? 2;
    return [finding(text, unit, "place", match.index, match.index + end, match[0])];
  });
}

function isTown({ places }: UnitName): boolean {
  return /^(?:镇|乡|街道)$/u.test(places.at(-1) ?? "");
}

/** The office's name stands on the title, and the text counts for the whole place. */
function wholePlace(texts: readonly TextOfKey[], unit: UnitName): Finding[] {
  if (!unit.isGovernmentOffice) return [];
  const place =
    /[\u4e00-\u9fff]{2,8}?[市州盟县区旗镇乡]$/u.exec(unit.full.replace(/(?:人民政府|政府)办.*$/u, ""))?.[0] ?? "";
  const kind = unit.places.at(-1) ?? "";
  const names = [place, `全${kind}`, `我${kind}`].filter((name) => name.length > 1).join("|");
  const counts = new RegExp(
    `(?:${names})(?!人民政府|政府|政务)(?:各级|各)?(?:行政机关|部门|单位)*(?:共|累计|全年|依法)*(?:主动公开|公开|收到|受理|制发|办理)[^，；]*\\d`,
    "u",
  );
  for (const text of texts) {
    for (const sentence of text.sentences) {
      const match = counts.exec(sentence.text);
      if (match) {
        const start = sentence.start + match.index;
        return [finding(text, unit, "whole-place", start, start + match[0].length, match[0].slice(0, 3))];
      }
    }
  }
  return [];
}
