/** A region as large as a province's, made up: 3,000 units with last year's reports and this year's in every state. */
import type { Db } from "#db/client.ts";
import { insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { insertEvent } from "#db/queries/events.ts";
import { keepReportCounts } from "#db/queries/report-counts.ts";
import { insertReport } from "#db/queries/reports.ts";
import { insertRevision } from "#db/queries/revisions.ts";
import { insertRoundSteps } from "#db/queries/round-steps.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { insertUnit } from "#db/queries/units.ts";
import { moves, type Move } from "#report-schema/lifecycle.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";
import { chanceOf } from "./checker/chance.ts";

const surnames = ["青", "临", "安", "永", "长", "重", "乐", "平", "新", "广", "宁", "清", "华", "泰", "兴", "和"];
const endings = ["河", "山", "阳", "城", "川", "原", "溪", "林", "江", "州"];
const offices = [
  ["发展和改革局", "发改局"],
  ["教育体育局", "教体局"],
  ["财政局", "财政局"],
  ["公安局", "公安局"],
  ["民政局", "民政局"],
  ["司法局", "司法局"],
  ["自然资源局", "资源局"],
  ["生态环境局", "环保局"],
  ["住房和城乡建设局", "住建局"],
  ["交通运输局", "交通局"],
  ["水利局", "水利局"],
  ["农业农村局", "农业局"],
  ["卫生健康委员会", "卫健委"],
  ["应急管理局", "应急局"],
  ["审计局", "审计局"],
  ["市场监督管理局", "市监局"],
  ["统计局", "统计局"],
  ["医疗保障局", "医保局"],
  ["行政审批服务局", "审批局"],
  ["退役军人事务局", "退役军人局"],
] as const;

export const manyYear = 2025;
const opened = Date.parse("2025-12-20T01:00:00.000Z");
/** The morning the board is looked at. */
export const manyNow = new Date("2026-01-27T01:00:00.000Z");
const day = 86_400_000;

/** Ways of this year's reports, each so many times in a hundred. */
const ways: readonly (readonly [share: number, moves: readonly Move[] | undefined])[] = [
  [12, undefined],
  [18, ["start"]],
  [5, ["start", "askUnitReview"]],
  [20, ["start", "submit"]],
  [8, ["start", "submit", "return"]],
  [3, ["start", "submit", "return", "submit", "return"]],
  [20, ["start", "submit", "approve"]],
  [13, ["start", "submit", "approve", "publish"]],
  [1, ["start", "submit", "approve", "publish", "withdraw"]],
];

/** @param count units that report, the governments above them not counted */
export async function layOutManyUnits(db: Db, count = 3_000): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const createdAt = new Date(opened).toISOString();
    await insertAccount(trx, { id: "office", login: "office", name: "李审查", passwordHash: "没有密码", createdAt });
    await government(trx, "province", null, "示例省人民政府", "province");
    await replaceGrants(trx, "office", [
      { role: "office", unitId: "province" },
      { role: "admin", unitId: "province" },
    ]);
    for (const year of [manyYear - 1, manyYear]) await round(trx, year);
    const chance = chanceOf(20_260_127);
    const random = (): number => chance.int(0, 999_999) / 1_000_000;
    for (let made = 0, county = 0; made < count; county += 1) {
      const place = `${surnames[county % surnames.length]}${endings[Math.floor(county / surnames.length) % endings.length]}`;
      await government(trx, `county-${county}`, "province", `${place}县人民政府`, "county");
      for (let n = 0; n < 60 && made < count; n += 1, made += 1) {
        await unit(trx, made, `county-${county}`, `${place}县`, n);
        await lastYear(trx, made, random());
        await thisYear(trx, made, random(), random());
      }
    }
    await extensions(trx, count);
  });
}

async function government(db: Db, id: string, parentId: string | null, name: string, kind: "province" | "county") {
  const facts = {
    isGovernment: true,
    reports: false,
    groupName: null,
    sortOrder: 0,
    createdAt: "2025-12-20T01:00:00.000Z",
  };
  await insertUnit(db, { id, parentId, kind, ...facts });
  await insertUnitName(db, { id, unitId: id, kind: "official", name, validFrom: null, validTo: null });
}

async function unit(db: Db, made: number, parentId: string, place: string, n: number): Promise<void> {
  const id = `unit-${made}`;
  const office = offices[n];
  const town = `第${n - offices.length + 1}镇`;
  const facts = { isGovernment: !office, reports: true, sortOrder: made + 1, createdAt: "2025-12-20T01:00:00.000Z" };
  const contact = { contactName: "张某", contactPhone: `0000-${String(1_000_000 + made)}` };
  const groupName = office ? "县直单位" : "乡镇（街道）";
  await insertUnit(db, { id, parentId, kind: office ? "department" : "township", groupName, ...facts, ...contact });
  const names = [
    ["official", office ? `${place}${office[0]}` : `${place}${town}人民政府`],
    ["short", office?.[1] ?? town],
    ["alias", `${place}${office?.[1] ?? town}`],
  ] as const;
  for (const [kind, name] of names) {
    await insertUnitName(db, { id: `${id}-${kind}`, unitId: id, kind, name, validFrom: null, validTo: null });
  }
}

async function round(db: Db, year: number): Promise<void> {
  const dates = { dueOn: `${year + 1}-01-31`, publishBy: `${year + 1}-03-31` };
  const openedAt = `${year}-12-20T01:00:00.000Z`;
  await insertRound(db, { id: `round-${year}`, year, formatId: "2021-30", ...dates, openedAt, openedBy: "office" });
}

async function lastYear(db: Db, made: number, dice: number): Promise<void> {
  // Of a hundred two never came, eight came late.
  if (dice < 0.02) return;
  const days = dice < 0.1 ? 43 + dice * 100 : 10 + dice * 30;
  await report(db, made, manyYear - 1, ["start", "submit", "approve", "publish"], opened - 365 * day + days * day);
}

async function thisYear(db: Db, made: number, dice: number, when: number): Promise<void> {
  let left = dice * 100;
  for (const [share, made2] of ways) {
    left -= share;
    if (left >= 0) continue;
    if (made2) await report(db, made, manyYear, made2, opened + (5 + when * 30) * day);
    return;
  }
}

/** A report whose last move was at this moment, the moves before it a day apart. */
async function report(db: Db, made: number, year: number, way: readonly Move[], last: number): Promise<void> {
  const { figures, unread, narrative, formatId } = goldenReport("sound-2021-30");
  const content = { figures, unread, narrative };
  const id = `report-${year}-${made}`;
  const at = (step: number): string => new Date(last - (way.length - 1 - step) * 0.8 * day).toISOString();
  await insertReport(db, {
    id,
    roundId: `round-${year}`,
    unitId: `unit-${made}`,
    content,
    createdAt: at(0),
    createdBy: "office",
  });
  let number = 0;
  for (const [step, move] of way.entries()) {
    const revisionId = move === "submit" ? `${id}-${(number += 1)}` : null;
    if (revisionId) {
      const kept = { content, explanations: [], sha256: "", createdAt: at(step), createdBy: "office" };
      await insertRevision(db, { id: revisionId, reportId: id, number, unitName: "单位", year, formatId, ...kept });
    }
    const { to: state } = moves[move];
    const event = { id: `${id}-${step}`, reportId: id, sequence: step + 1, move, state, at: at(step), remark: null };
    await insertEvent(db, { ...event, accountId: "office", revisionId });
  }
  const found = { block: way.length === 1 ? made % 4 : 0, explain: made % 3, note: made % 5 };
  await keepReportCounts(db, { reportId: id, version: 1, ...found, at: at(0) });
}

async function extensions(db: Db, count: number): Promise<void> {
  const by = { accountId: "office", at: "2026-01-20T01:00:00.000Z" };
  const some = Array.from({ length: Math.floor(count / 50) }, (_, n) => n);
  const steps = some.map((n) => ({
    id: `step-${n}`,
    roundId: `round-${manyYear}`,
    sequence: n + 1,
    step: n % 5 === 0 ? ("exempt" as const) : ("extend" as const),
    unitId: `unit-${n * 50}`,
    day: n % 5 === 0 ? null : "2026-02-10",
    reason: "机构改革",
    ...by,
  }));
  await insertRoundSteps(db, steps);
}
