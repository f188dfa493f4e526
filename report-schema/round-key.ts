/**
 * A year has one round, and beside it at most one rehearsal (演练): for trying things, counts for nothing, its reports are
 * nobody's last year. The key tells the two apart in addresses.
 */
export interface RoundKey {
  readonly year: number;
  readonly isRehearsal: boolean;
}

const rehearsalEnding = "-rehearsal";

/** 2025, or 2025-rehearsal. */
export function roundKey({ year, isRehearsal }: RoundKey): string {
  return `${year}${isRehearsal ? rehearsalEnding : ""}`;
}

export function readRoundKey(text: string): RoundKey | undefined {
  const isRehearsal = text.endsWith(rehearsalEnding);
  const year = isRehearsal ? text.slice(0, -rehearsalEnding.length) : text;
  return /^\d{4}$/u.test(year) ? { year: Number(year), isRehearsal } : undefined;
}

/** As people read it: 2025 年度, 2025 年度（演练）. */
export function roundLabel({ year, isRehearsal }: RoundKey): string {
  return `${year} 年度${isRehearsal ? "（演练）" : ""}`;
}
