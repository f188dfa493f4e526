const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * 十八 → 18, 两千三百 → 2300, 二〇二一 → 2021, 一百零五 → 105, 一万二 → 12000.
 * @returns undefined for what is no numeral
 */
export function readChineseNumeral(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/u.test(text)) return undefined;
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text)) return Number([...text].map((one) => digits[one]).join(""));
  let whole = 0;
  let part = 0;
  let digit: number | undefined;
  let lastScale = 1;
  for (const character of text) {
    if (character === "万" || character === "亿") {
      const scale = character === "万" ? 10_000 : 100_000_000;
      whole = (whole + part + (digit ?? 0) || 1) * scale;
      part = 0;
      digit = undefined;
      lastScale = scale;
    } else if (scales[character] !== undefined) {
      lastScale = scales[character]!;
      part += (digit ?? 1) * lastScale;
      digit = undefined;
    } else {
      digit = digits[character];
      if (digit === 0) lastScale = 10;
    }
  }
  // 两百三 is 230: a last digit without a scale counts tenths of the scale before it.
  const bare = digit ?? 0;
  return whole + part + (lastScale > 10 && text.length > 2 ? bare * (lastScale / 10) : bare);
}

/**
 * 18 → 十八, 2300 → 二千三百, 105 → 一百零五.
 * @returns undefined for what is not written so in a report: more than 9999, fractions
 */
export function chineseNumeral(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  if (value === 0) return "零";
  const marks = ["", "十", "百", "千"];
  let text = "";
  let skipped = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    text += `${skipped ? "零" : ""}${"零一二三四五六七八九"[digit]}${marks[place]}`;
    skipped = false;
  }
  return text.startsWith("一十") ? text.slice(1) : text;
}
