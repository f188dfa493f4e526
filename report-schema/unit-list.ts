/**
 * A list of units as an office keeps it in a spreadsheet: columns are known by their headings, above which titles may
 * stand; cells merged downwards are carried on. What is not understood is said line by line and never guessed.
 */
import type { UnitKind } from "./format.ts";
import type { TableRow } from "./table-row.ts";

export const unitListColumns = {
  name: ["单位名称", "单位全称", "全称", "名称", "单位", "部门名称", "机构名称"],
  short: ["简称", "单位简称"],
  parent: ["上级单位", "上级", "所属", "隶属", "主管单位", "上级政府"],
  kind: ["类别", "单位类别", "类型", "性质"],
  group: ["组别", "分组", "所在组"],
  aliases: ["别名", "曾用名", "其他名称", "其他写法"],
  login: ["登录名", "账号", "用户名"],
  person: ["姓名", "填报人", "填报员", "经办人"],
  contact: ["联系人"],
  phone: ["联系电话", "电话", "手机", "办公电话"],
} as const;
export type UnitListColumn = keyof typeof unitListColumns;
const columnNames = Object.keys(unitListColumns) as UnitListColumn[];

/** Lines at most; a province has about three thousand units. */
export const mostUnitLines = 10_000;
/** Titles and notes stand above the headings, never more than this. */
const mostTitleRows = 20;

export interface UnitLine {
  /** In the file, as a person counts. */
  readonly row: number;
  readonly name: string;
  readonly short: string;
  readonly parent: string;
  /** undefined = not said. */
  readonly kind: UnitKind | undefined;
  readonly group: string;
  readonly aliases: readonly string[];
  readonly login: string;
  readonly person: string;
  readonly contact: string;
  readonly phone: string;
  /** Why the line cannot be taken. */
  readonly problems: readonly string[];
}

export interface SkippedLine {
  readonly row: number;
  readonly text: string;
  readonly why: string;
}

export type UnitListReading =
  | {
      readonly ok: true;
      readonly columns: readonly UnitListColumn[];
      readonly lines: readonly UnitLine[];
      readonly skipped: readonly SkippedLine[];
    }
  | { readonly ok: false; readonly why: string };

export function readUnitList(rows: readonly TableRow[]): UnitListReading {
  const head = rows.slice(0, mostTitleRows).find(({ cells }) => cells.some((cell) => columnOf(cell) === "name"));
  if (!head) {
    return { ok: false, why: "前二十行里没有找到“单位名称”这一列的标题，请加上标题行，或使用模板" };
  }
  const places = placesIn(head);
  const doubled = columnNames.find((column) => head.cells.filter((cell) => columnOf(cell) === column).length > 1);
  if (doubled) return { ok: false, why: `有两列的标题都是“${unitListColumns[doubled][0]}”，请只留一列` };
  const below = rows.filter(({ row, cells }) => row > head.row && cells.some((cell) => cell.trim() !== ""));
  if (below.length > mostUnitLines) return { ok: false, why: `超过 ${mostUnitLines} 行，请分几次导入` };
  const lines: UnitLine[] = [];
  const skipped: SkippedLine[] = [];
  const carried = { parent: "", kind: "", group: "" };
  for (const { row, cells } of below) {
    const text = (column: UnitListColumn): string => clean(cells[places.get(column) ?? -1] ?? "");
    const name = text("name");
    const all = cells.map(clean).filter((cell) => cell !== "");
    const why = skipReason(name, all, head);
    if (why) {
      skipped.push({ row, text: all.join(" ").slice(0, 60), why });
      continue;
    }
    // A cell merged over several rows says its text in the first of them only.
    for (const column of ["parent", "kind", "group"] as const) carried[column] = text(column) || carried[column];
    const kind = kindOf(carried.kind, name);
    const line = {
      row,
      name,
      short: text("short"),
      parent: carried.parent,
      kind,
      group: carried.group,
      aliases: text("aliases")
        .split(/[、，,；;／/\s]+/u)
        .filter((alias) => alias !== "" && alias !== name),
      login: text("login"),
      person: text("person"),
      contact: text("contact"),
      phone: text("phone"),
    };
    lines.push({ ...line, problems: problemsOf(line, carried.kind) });
  }
  return { ok: true, columns: columnNames.filter((column) => places.has(column)), lines, skipped };
}

function clean(cell: string): string {
  return cell.replace(/[\s\u3000]+/gu, " ").trim();
}

function columnOf(cell: string): UnitListColumn | undefined {
  const heading = cell.replace(/[\s\u3000*＊:：]|[（(].*[）)]/gu, "");
  return columnNames.find((column) => (unitListColumns[column] as readonly string[]).includes(heading));
}

function placesIn({ cells }: TableRow): ReadonlyMap<UnitListColumn, number> {
  const places = new Map<UnitListColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const column = columnOf(cell);
    if (column && !places.has(column)) places.set(column, place);
  }
  return places;
}

/** Why a row names no unit; undefined when it does. */
function skipReason(name: string, all: readonly string[], head: TableRow): string | undefined {
  if (columnOf(name) === "name") return "标题行";
  if (name === "") return all.length === 1 ? "分节标题或说明" : "没有单位名称";
  if (all.length === 1 && head.cells.length > 1 && /^[（(]?[一二三四五六七八九十]+[)）、.]/u.test(name))
    return "分节标题或说明";
  if (/^(?:合计|小计|总计|共计|说明|备注|注)(?:[:：]|$)/u.test(name)) return "合计或说明";
  return undefined;
}

const kindWords: readonly (readonly [kind: UnitKind, words: RegExp])[] = [
  ["ministry", /^(?:国务院部门|部委)$/u],
  ["province", /^(?:省级政府|省级?|省政府|自治区|直辖市)$/u],
  ["prefecture", /^(?:设区的市、自治州政府|设区的市|地级市|自治州|地市级?政府|市级政府)$/u],
  ["county", /^(?:县级政府|县级?|县政府|区县|县市区|县级市|区政府)$/u],
  ["department", /^(?:政府部门|部门|局|[市县区省]?直(?:部门|单位)|政府工作部门|直属机构|委办局|事业单位)$/u],
  [
    "township",
    /^(?:乡镇、街道|乡镇(?:[（(]街道[）)])?|乡镇街道|镇街|镇(?:[（(]街道[）)])?|乡|镇|街道|街道办事处|镇街道)$/u,
  ],
];

/** As said; where nothing is said, as the name tells beyond doubt: a government above a town could be of several levels. */
function kindOf(said: string, name: string): UnitKind | undefined {
  if (said !== "") return kindWords.find(([, words]) => words.test(said))?.[0];
  if (/(?:街道|街道办事处|[镇乡](?:人民)?政府|[镇乡])$/u.test(name)) return "township";
  if (/(?:省|自治区)人民政府$/u.test(name)) return "province";
  if (name.endsWith("县人民政府")) return "county";
  return name.endsWith("政府") ? undefined : "department";
}

/** 各级人民政府 itself, by its name. */
export function isGovernmentName(name: string): boolean {
  return name.endsWith("人民政府");
}

function problemsOf(line: Omit<UnitLine, "problems">, said: string): string[] {
  const problems: string[] = [];
  if ([...line.name].length < 2) problems.push("单位名称至少 2 个字");
  if ([...line.name].length > 100) problems.push("单位名称最多 100 个字");
  if ([...line.short].length > 30) problems.push("简称最多 30 个字");
  if ([...line.group].length > 30) problems.push("组别最多 30 个字");
  if (line.aliases.some((alias) => [...alias].length < 2 || [...alias].length > 100))
    problems.push("别名应为 2–100 个字");
  if (line.kind === undefined) {
    problems.push(
      said === "" ? "看不出类别，请填写“类别”一列" : `类别“${said}”不认识，可写：部门、乡镇、街道、县级政府等`,
    );
  }
  if (line.login !== "" && !/^[\p{L}\p{N}._@-]{2,50}$/u.test(line.login))
    problems.push("登录名只能用文字、数字和 . _ @ -，2–50 个字");
  if (line.login === "" && line.person !== "") problems.push("写了姓名但没有登录名");
  if ([line.person, line.contact, line.phone].some((text) => [...text].length > 50))
    problems.push("姓名、联系人、电话各最多 50 个字");
  return problems;
}
