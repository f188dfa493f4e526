import type { LoaderFunctionArgs } from "@remix-run/node";
import { roundLabel } from "#report-schema/round-key.ts";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { writeXlsx } from "#app/renderers/excel/write-xlsx.ts";
import { rollUpOutline } from "#app/renderers/roll-up-outline.ts";
import { openBoardRound } from "#app/services/round-board.ts";
import { roundRollUp } from "#app/services/round-roll-up.ts";
import { requireOffice } from "#app/session/require-role.ts";

/** The roll-up as a workbook: who is in it, the tables with the complete sums, what each sum is made of. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { unitIds } = await requireOffice(request, context);
  const round = await openBoardRound(context.db, params.year ?? "");
  const wanted = new URL(request.url).searchParams.get("unit");
  const { government, rolled, counted, missing, below, findings } = await roundRollUp(
    context.db,
    round,
    unitIds,
    wanted,
  );
  const title = `${government.name}${roundLabel(round)}政府信息公开数据汇总`;
  const lines = [
    `已计入 ${counted.length} 个单位：${counted.join("、")}。`,
    missing.length === 0
      ? "应报的单位都已计入。"
      : `缺 ${missing.length} 个单位：${missing.map(({ name, standing }) => `${name}（${standing}）`).join("、")}。各项合计都不完整，表中空着。`,
    ...(below.length === 0 ? [] : [`属于其他单位、没有另计的：${below.join("、")}。`]),
    ...findings,
  ];
  const isComplete = [...rolled.sums.values()].every((sum) => sum.isComplete);
  const watermark = round.isRehearsal ? "演练" : isComplete ? undefined : "不完整";
  const outline = rollUpOutline({ title, unit: government.name, year: round.year, lines, rolled, watermark });
  return fileAnswer(await writeXlsx(outline), excelType, `${title}.xlsx`, true);
}
