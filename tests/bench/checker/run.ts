/**
 * How good the checker is: sound reports broken in every known way, and sound reports left as they are.
 * `npm run bench:checker [-- seed]`: the same seed gives the same table.
 */
import { allFaults } from "./faults/all-faults.ts";
import { goldenDrafts } from "./golden-drafts.ts";
import { measureFault, measurePairs, measureSound, soundReports, type Alarms, type Tally } from "./measure.ts";

const seed = Number(process.argv[2] ?? 20_261_122);
const casesPerFault = 40;
const pairs = 1000;
const soundCount = 2000;
const shownMisses = 3;

function rate({ cases, caught }: Pick<Tally, "cases" | "caught">): string {
  return cases === 0 ? "—" : `${((caught / cases) * 100).toFixed(1)}%`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print(`seed ${seed}\n\n| 错误 | 规则 | 份数 | 查出 | 查出率 |\n|---|---|--:|--:|--:|`);
const total = { cases: 0, caught: 0 };
const misses: string[] = [];
for (const fault of allFaults) {
  const tally = measureFault(fault, casesPerFault, seed);
  total.cases += tally.cases;
  total.caught += tally.caught;
  print(`| ${fault.name} | ${fault.rule} | ${tally.cases} | ${tally.caught} | ${rate(tally)} |`);
  misses.push(...tally.missed.slice(0, shownMisses).map((line) => `${fault.name}: ${line}`));
}
const inPairs = measurePairs(pairs, seed + 1_000_000);
print(`| 单个错误合计（${allFaults.length} 种） | | ${total.cases} | ${total.caught} | ${rate(total)} |`);
print(`| 两个错误同在一份 | | ${inPairs.cases} | ${inPairs.caught} | ${rate(inPairs)} |`);
for (const line of [...misses, ...inPairs.missed.slice(0, 20)]) print(`未查出 ${line}`);

function printAlarms(name: string, alarms: Alarms): void {
  const wrong = `${alarms.wrong} (${((alarms.wrong / alarms.reports) * 100).toFixed(2)}%)`;
  print(`\n${name}：${alarms.reports} 份，误报 ${wrong}，只有提请注意的 ${alarms.noted}`);
  for (const [rule, count] of alarms.byRule) print(`  ${rule} ${count}`);
  for (const line of alarms.lines.slice(0, 10)) print(`    ${line}`);
}

printAlarms("生成的无错年报", measureSound(soundReports(soundCount, seed + 2_000_000)));
printAlarms("真实或示例的无错年报", measureSound(goldenDrafts()));
