import type { RadarReport } from "#report-schema/radar/radar-text.ts";
import { emptyNarrative } from "#report-schema/report.ts";

/** Sentences of one's own, no two alike. */
export const sentences = [
  "围绕河湖长制新公开巡河记录和整改结果，并首次公开了三处水库的调度方案",
  "与法律顾问共同研究疑难申请件，答复文书一律附上所依据的法条全文",
  "完成历年文件的电子化整理工作，建成了可以按主题检索的目录库",
  "在便民服务大厅设立查阅点，由专人协助老年人查询惠农补贴发放情况",
  "聘请五名用水户代表担任社会监督员，每季度召开一次座谈会听取意见",
  "把义务教育学区划分的调整过程全部公开，召开听证会两场并公布记录",
  "制作图解和短视频解读医保异地结算政策，浏览量超过一万二千人次",
  "邀请市民代表旁听局务会议，会后公布会议纪要和意见采纳情况说明",
  "部分股室对公开属性的认定还不够准确，存在应公开而未及时公开的现象",
  "明年将把政策问答库与热线知识库对接起来，实现同问同答并每月更新",
] as const;

export function reportOf(unit: string, lines: readonly string[], problems: readonly string[] = []): RadarReport {
  return { unit, narrative: { ...emptyNarrative, overview: lines.join("\n"), problems: problems.join("\n") } };
}
