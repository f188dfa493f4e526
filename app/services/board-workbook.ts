import { unitKindLabels } from "#report-schema/format.ts";
import { beijingMinute } from "#report-schema/round-dates.ts";
import { standingText } from "#report-schema/standing.ts";
import type { Db } from "#db/client.ts";
import { listPeopleByUnit } from "#db/queries/accounts.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";
import { isHandedIn } from "./board-filter.ts";
import type { BoardLine } from "./round-board.ts";

const columns = [
  { title: "序号", width: 6 },
  { title: "单位", width: 32 },
  { title: "组别", width: 14 },
  { title: "类别", width: 14 },
  { title: "状态", width: 12 },
  { title: "期限", width: 12 },
  { title: "逾期", width: 8 },
  { title: "剩余天数", width: 9 },
  { title: "首次报送", width: 17 },
  { title: "报送次数", width: 9 },
  { title: "退回次数", width: 9 },
  { title: "必须改正", width: 9 },
  { title: "请说明", width: 9 },
  { title: "注意", width: 9 },
  { title: "最近办理", width: 17 },
  { title: "提示", width: 30 },
  { title: "联系人和电话", width: 22 },
  { title: "填报账号", width: 30 },
] as const;

/** The board's lines as they are shown, one row a unit, with the contact and the people who fill in and review there. */
export async function boardWorkbook(db: Db, lines: readonly BoardLine[]): Promise<Uint8Array> {
  const people = await listPeopleByUnit(db);
  return plainTable({
    sheet: "年报进度",
    columns,
    rows: lines.map((line) => rowOf(line, people.get(line.unitId) ?? [])),
  });
}

function rowOf(line: BoardLine, people: readonly { readonly name: string; readonly login: string }[]) {
  const { report } = line;
  const awaited = !isHandedIn(line);
  return [
    line.place,
    line.name,
    line.group,
    unitKindLabels[line.kind],
    standingText(line.standing, report?.returns),
    line.isExtended ? `${line.dueOn}（延期）` : line.dueOn,
    line.overdue ? "是" : "",
    awaited ? line.daysLeft : null,
    minute(report?.firstHandIn),
    report?.handIns ?? 0,
    report?.returns ?? 0,
    report?.found?.block ?? null,
    report?.found?.explain ?? null,
    report?.found?.note ?? null,
    minute(report?.lastAt),
    line.risk?.isLikely ? `可能逾期：${line.risk.reasons.join("，")}` : "",
    line.contact,
    people.map(({ name, login }) => `${name}（${login}）`).join("、"),
  ];
}

function minute(at: string | null | undefined): string {
  return at ? beijingMinute(new Date(at)) : "";
}
