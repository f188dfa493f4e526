import { breakUnits } from "./break-rules.ts";

/** A long name of a unit is best broken after one of these. */
const senseEnd =
  /(?:自治[区州县旗]|[省市区县旗镇乡]|街道|地区|办公[室厅]|委员会|人民政府|开发区|示范区|中心|和|与|、)$/u;

/**
 * Lines of a centred title. All parts on one line where they fit; else each part on its own; a part that is too
 * long is broken by sense into lines of nearly the same length.
 */
export function titleLines(parts: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const whole = parts.join("");
  if (widthOf(whole) <= width) return [whole];
  return parts.flatMap((part) => (widthOf(part) <= width ? [part] : bySense(part, width, widthOf)));
}

function bySense(part: string, width: number, widthOf: (text: string) => number): string[] {
  const count = Math.ceil(widthOf(part) / (0.95 * width));
  if (count <= 1) return [part];
  const units = breakUnits(part);
  const ideal = widthOf(part) / count;
  let best = { cost: Number.POSITIVE_INFINITY, at: 1 };
  for (let at = 1; at < units.length; at += 1) {
    const line = units.slice(0, at).join("");
    const taken = widthOf(line);
    if (taken > width) break;
    const cost = Math.abs(taken - ideal) + (senseEnd.test(line) ? 0 : 0.25 * width);
    if (cost < best.cost) best = { cost, at };
  }
  const line = units.slice(0, best.at).join("");
  return [line, ...bySense(units.slice(best.at).join(""), width, widthOf)];
}
