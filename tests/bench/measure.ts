import { performance } from "node:perf_hooks";

/** One line of the table; times in milliseconds. */
export interface Row {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  /** Pages a second, saves a second. */
  readonly perSecond?: number;
  /** How many times the median of the row it is held against. */
  readonly ratio?: number;
  readonly against?: string;
}

export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
}

export function spread(measured: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** 中位 12 ms，p95 40 ms，p99 90 ms，最长 200 ms */
export function spreadText(measured: readonly number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  const shares = { 中位: 0.5, p95: 0.95, p99: 0.99, 最长: 1 };
  return Object.entries(shares)
    .map(([name, share]) => `${name} ${number(at(share))} ms`)
    .join("，");
}

export async function time(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Times of `count` runs one after another, after a tenth as many that are not counted. */
export async function times(count: number, work: (turn: number) => unknown): Promise<number[]> {
  for (let turn = 0; turn < count / 10; turn += 1) await work(turn);
  const measured: number[] = [];
  for (let turn = 0; turn < count; turn += 1) measured.push(await time(() => work(turn)));
  return measured;
}

/** The second row held against the first. */
export function compared(row: Row, base: Row, against = base.what): Row {
  return { ...row, ratio: row.median / base.median, against };
}

export interface Load extends ReturnType<typeof spread> {
  readonly perSecond: number;
}

/** `connections` people at once, each asking `turns` times, one answer after another; two turns each are not counted. */
export async function load(
  connections: number,
  turns: number,
  ask: (person: number, turn: number) => Promise<unknown>,
): Promise<Load> {
  const people = Array.from({ length: connections }, (_, person) => person);
  const each = (count: number, from: number, done: number[]) => async (person: number) => {
    for (let turn = from; turn < from + count; turn += 1) done.push(await time(() => ask(person, turn)));
  };
  await Promise.all(people.map(each(2, 0, [])));
  const measured: number[] = [];
  const all = await time(() => Promise.all(people.map(each(turns, 2, measured))));
  return { ...spread(measured), perSecond: (measured.length / all) * 1000 };
}

/** Columns on a screen: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

function number(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function cells(row: Row): string[] {
  return [
    row.what,
    `${number(row.median)} ms`,
    `${number(row.p95)} ms`,
    row.perSecond === undefined ? "" : `${number(row.perSecond)}/s`,
    row.ratio === undefined ? "" : `×${number(row.ratio)} ${row.against ?? ""}`,
  ];
}

export function tableText({ title, rows, notes = [] }: Part): string {
  const lines = rows.length === 0 ? [] : [["", "中位", "p95", "每秒", "对照"], ...rows.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...lines.map((line) => width(line[column] ?? ""))));
  const text = lines.map((line) =>
    line
      .map((cell, column) => {
        const room = " ".repeat((widths[column] ?? 0) - width(cell));
        return column === 0 || column === 4 ? cell + room : room + cell;
      })
      .join("  ")
      .trimEnd(),
  );
  return [`\n${title}`, ...text.map((line) => `  ${line}`), ...notes.map((note) => `  · ${note}`)].join("\n");
}
