import * as fc from "fast-check";
import { typedFigures } from "#report-schema/figure-index.ts";
import type { Format } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { emptyNarrative, type Report } from "#report-schema/report.ts";

export const formatIds = ["2019-60", "2021-30"] as const;

export const overview = [
  "2025年，我局坚持以公开为常态、不公开为例外，全年主动公开政府信息12,345条，其中网站8,900余条、占72.1%，较上年增长1.2万余件。",
  "（一）主动公开",
  "一是完善“放管服”改革制度。按照《国务院办公厅关于印发〈2025年政务公开工作要点〉的通知》（国办发〔2025〕30号）要求，进一步加大公开力度。",
  "1.规范性文件",
  "全年制发规范性文件7件，废止3件；行政许可11398889件，收费316441.0000万元；回应关切51次，其中转发37次、本地14次。".repeat(
    3,
  ),
  "（二）依申请公开",
  "全年新收申请18件，上年结转0件，均已按期答复（其中信函申请10件、当面申请8件），未发生行政复议、行政诉讼……",
].join("\n");

/** A filled report of the format: each figure different, so that its place on paper can be found by its text. */
export function sampleReport(format: Format, change: Partial<Report> = {}): Report {
  const figures = Object.fromEntries(
    typedFigures(format).map(({ id, kind }, index) => [
      id,
      kind === "money" ? 3_164_410_000 + index * 100 : 1000 + index,
    ]),
  );
  return {
    unit: "偃师市人民政府办公室",
    year: format.years.first,
    formatId: format.id,
    figures,
    unread: {},
    narrative: {
      ...emptyNarrative,
      opening: "根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，编制本报告。统计期限为1月1日—12月31日。",
      overview,
      problems: "公开的主动性还不够，解读质量有待提高。下一步将加强培训，提升能力。",
    },
    ...change,
  };
}

const words = fc.constantFrom(
  ..."政府信息公开工作年度报告的是在和，。；：、（）《》“”〔〕！？…—%".split(""),
  "2025年",
  "12件",
  "1,234条",
  "99.5%",
  "3.2万余元",
  "国办发〔2021〕30号",
  "第（一）项",
  "PDF/A",
  "http://www.gov.cn/zhengce/2021_a.html",
  "《条例》",
  "网站",
);

/** Running text of any mixture; a line never begins or ends with a space. */
const paragraph = fc.array(words, { minLength: 1, maxLength: 120 }).map((parts) => `全年${parts.join("")}。`);

export const anyReport: fc.Arbitrary<{ format: Format; report: Report }> = fc
  .record({
    format: fc.constantFrom(...formatIds).map((id) => formatById(id)),
    unit: fc.constantFrom("某市", "积石山保安族东乡族撒拉族自治县人力资源和社会保障局", "平潭综合实验区行政审批局"),
    paragraphs: fc.array(fc.oneof(paragraph, fc.constantFrom("（一）主动公开情况", "1.制度建设")), { maxLength: 12 }),
    figures: fc.array(fc.oneof(fc.constant(undefined), fc.nat(99_999_999), fc.constant(0)), {
      minLength: 200,
      maxLength: 200,
    }),
  })
  .map(({ format, unit, paragraphs, figures }) => ({
    format,
    report: sampleReport(format, {
      unit,
      figures: Object.fromEntries(
        typedFigures(format).flatMap(({ id }, index) => (figures[index] === undefined ? [] : [[id, figures[index]]])),
      ),
      narrative: { ...emptyNarrative, overview: paragraphs.join("\n"), problems: paragraphs.toReversed().join("\n") },
    }),
  }));
