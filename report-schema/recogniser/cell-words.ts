import { readTypedFigure } from "../typed-figure.ts";

/** Words of a label. Numbers are none, nor what was meant as one (约18件), nor signs for nothing (/ — 无). */
export function isWords(text: string): boolean {
  if (!/\p{L}.*\p{L}/su.test(text)) return false;
  return (["change", "money"] as const).every((kind) => {
    const reading = readTypedFigure(text, kind);
    return reading.kind === "problem" && reading.problem === "not-a-number";
  });
}

export function hasDigits(text: string): boolean {
  return /\p{N}/u.test(text);
}

export function isFilled(text: string): boolean {
  return text.trim() !== "";
}

/** On one line, as it is told to people. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Words that give money in 元, 千元, 百万元 where the format prints 万元. */
export function isInOtherUnit(words: string): boolean {
  return /(?:^|[^万])元|[十百千]万元/u.test(words);
}
