import type { LoaderFunctionArgs } from "@remix-run/node";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";
import { requireAdmin } from "#app/session/require-role.ts";

const columns = ["单位名称", "简称", "上级单位", "类别", "组别", "别名", "联系人", "联系电话", "登录名", "姓名"];
const examples = [
  [
    "示例县财政局",
    "财政局",
    "示例县人民政府",
    "部门",
    "县直单位",
    "县财政局",
    "张某",
    "0000-0000000",
    "caizhengju",
    "张某",
  ],
  ["示例县城关镇人民政府", "城关镇", "示例县人民政府", "乡镇", "乡镇（街道）", "", "", "", "", ""],
];

/** A file to fill in, with two lines that show how. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin(request, context);
  const bytes = await plainTable({
    sheet: "单位名单",
    columns: columns.map((title) => ({ title, width: title === "单位名称" || title === "上级单位" ? 28 : 14 })),
    rows: examples,
  });
  return fileAnswer(bytes, excelType, "单位名单模板.xlsx", true);
}
