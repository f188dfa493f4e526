/** Rows of one page of a long list. */
export const pageSize = 100;

export interface Page<T> {
  readonly rows: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly total: number;
}

/** The page asked for in an address; the nearest there is when it is out of range or no number. */
export function takePage<T>(rows: readonly T[], asked: string | null, size = pageSize): Page<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const wanted = /^\d{1,6}$/u.test(asked ?? "") ? Number(asked) : 1;
  const number = Math.min(Math.max(wanted, 1), pages);
  return { rows: rows.slice((number - 1) * size, number * size), number, pages, total: rows.length };
}
