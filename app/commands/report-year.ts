import { UsageError } from "./command.ts";

/** @throws UsageError for what is no year of four digits */
export function reportYear(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new UsageError(`--year 后面应为四位年份，如 2025，现在是“${text}”。`);
  return Number(text);
}
