import { unitKindLabels } from "#report-schema/format.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";

const kindLines = Object.entries(unitKindLabels).map(([kind, words]) => `                        ${kind} ${words}`);

export const usage = `用法：nianbao <命令> …

  read FILE… [--unit 单位全称] [--year 年度] [--json]
      读入年报文件，说明读到了什么、哪些没有放进去
  check FILE… [--unit-kind 单位类别] [--previous FILE] [--siblings DIR] [--settings FILE] [--json]
      读入并检查全部规则：必须改正、请改正或说明、提请注意
      --previous 同一单位上一年度的年报：结转、现行有效件数是否接得上，文字是否照抄
      --siblings 同年度各单位年报所在的文件夹：文字是否与别的单位雷同
      --settings 规则设定（JSON）：程度和数值，名称和范围见 rules --json；不写为默认
  rules [--json]
      列出全部检查规则：程度、能否放宽或准予不改、数值、依据和举例
  render FILE --to pdf|docx|xlsx|html|json -o OUT
      由年报文件生成成品文件，Excel（xlsx）里的表格可以直接取数；还有必须改正的问题时印“草稿”
  rollup FILE… --unit 政府全称 --year 年度 [--units LIST] [--json]
      把各单位的年报逐项相加，写出每个合计由哪些单位的数组成；空白不当作 0，缺单位、有空白的合计写明不完整
      --units 单位名单（.xlsx、.csv，要有“单位名称”一列，可有“上级单位”“简称”“别名”）：谁没有年报；不写则只汇总给出的文件
      --unit 这个政府自己的年报也在文件里时，不计入，只与合计比对
  score --scheme NAME|FILE ENTRIES.csv|.xlsx [--json]
      由计分表算出各单位的总分、组内名次和较好、较差、未更新名单，写出每一分的算式
      NAME 为 ${shippedSchemes.map(({ id }) => id).join("、")}；FILE 为自己的方案（.json）
      ENTRIES 首行为“单位名称”和各指标的名称，一行一个单位；可加“组别”“此前累计”“全年总分”“总分”列。
      一格里填得分（8.5）、次数（2次）、得分和次数（8分，通报2次）、分项（1+2+1）、比率（98.5%）、是或否、不涉及；
      没有评的留空，空白不等于 0
  bulletin --scheme NAME|FILE ENTRIES… -o OUT.pdf|.docx [--month 2022-08] [--issue 2022年第8期]
           [--office 单位全称] [--date 2022-09-06] [--words FILE]
      由计分表生成通报：红头、起草好的正文、各组附表；几个 ENTRIES 按月份先后写，最后一个是本期，前面的累计进全年
      --words 通报的文字（JSON）：subject、problems、requests、sendTo、signedBy 等，不写的按得分起草或空着；
      --month 不写时看文件名里的年月

  FILE 可以是年报 JSON（.json，nianbao/report@1）、网页（.html、.htm）、Word（.docx）、Excel（.xlsx）、
  文本（.txt，制表符或空格分隔）、PDF（.pdf，能选中文字的）。
  --unit-kind 单位类别，写了才检查与类别有关的规则：
${kindLines.join("\n")}
  --json 结果按 JSON 数组输出，每个文件一项；rollup 只有一项，figures 只有完整的合计，sums 是每个合计的组成；score 输出一个对象：
      { scheme, units: [{ unit, group, total, rank, items: [{ indicator, points, sum }] }],
        groups: { 组名: { best, worst, notUpdated, notes } }, notes }，没有评完的 total、rank 为 null

退出码：0 没有必须改正的问题；1 有必须改正的问题（计分表有没评完的单位，或表上印的总分与各项不符）；2 有文件读不了，或命令用法不对。
`;
