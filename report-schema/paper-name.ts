/** Names of finished papers in a bundle, made from a pattern an office writes in its own words. */

/** What a pattern may hold, with what it stands for. */
export const namePlaces = {
  序号: "单位在名单里的次序，如 007",
  组别: "单位所在的组，没有的写“未分组”",
  单位: "单位全称",
  年度: "报告年度，如 2025",
  标题: "年报的标题",
  版次: "第几次报送",
} as const;
export type NamePlace = keyof typeof namePlaces;

export const usualPaperName = "{组别}/{序号} {标题}";
/** Characters of a pattern at most. */
export const longestPaperPattern = 100;
/** Bytes of one name at most; file systems hold 255. */
const longestName = 200;

/** @returns what is wrong with the pattern, as a sentence; undefined when it is good */
export function patternTrouble(pattern: string): string | undefined {
  if (pattern.trim() === "") return "请写文件名的样式，如“{组别}/{序号} {标题}”。";
  if (pattern.length > longestPaperPattern) return `文件名的样式不能超过 ${longestPaperPattern} 个字。`;
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/gu)].find(([, word]) => !Object.hasOwn(namePlaces, word ?? ""));
  if (unknown) return `“${unknown[0]}”不能用在文件名里；可以用的有 ${placesText()}。`;
  if (/[{}]/u.test(pattern.replace(/\{[^{}]*\}/gu, ""))) return "文件名的样式里有一个括号没有配对，请检查 { 和 }。";
  const odd = /[\\:*?"<>|]/u.exec(pattern);
  if (odd) return `文件名里不能有“${odd[0]}”，请去掉。`;
  if (!/\{(?:单位|标题|序号)\}/u.test(pattern))
    return "文件名的样式里要有 {单位}、{标题} 或 {序号}，否则各单位的文件重名。";
  return undefined;
}

/**
 * The name of one paper, without its ending; parts between “/” are folders.
 * Characters no file system takes are left out of what is filled in, and names of several units stay apart.
 * @param taken names given before; this one is added
 */
export function paperName(pattern: string, words: Readonly<Record<NamePlace, string>>, taken: Set<string>): string {
  const filled = pattern.replace(/\{([^{}]*)\}/gu, (whole, word: string) =>
    Object.hasOwn(words, word) ? tame(words[word as NamePlace]) : whole,
  );
  const parts = filled.split("/").map(folderPart);
  const name = parts.filter((part) => part !== "").join("/") || "年报";
  let free = name;
  // Windows does not tell “A” from “a”.
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}（${count}）`;
  taken.add(free.toLowerCase());
  return free;
}

function placesText(): string {
  return Object.keys(namePlaces)
    .map((word) => `{${word}}`)
    .join("、");
}

// oxlint-disable-next-line no-control-regex
const unwelcome = /[\u0000-\u001f\u007f\\/:*?"<>|]/gu;

function tame(word: string): string {
  return word.replace(unwelcome, "");
}

/** No name ends in a point or a space, none is “..”, none is longer than file systems hold. */
function folderPart(part: string): string {
  let kept = part.trim().replace(/^\.+|[. ]+$/gu, "");
  while (new TextEncoder().encode(kept).length > longestName) kept = [...kept].slice(0, -1).join("");
  return kept;
}
