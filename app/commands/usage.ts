import { unitKindLabels } from "#report-schema/format.ts";

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
  render FILE --to pdf|docx|html|json -o OUT
      由年报文件生成成品文件；还有必须改正的问题时印“草稿”

  FILE 为年报 JSON 文件（.json，nianbao/report@1）。
  --unit-kind 单位类别，写了才检查与类别有关的规则：
${kindLines.join("\n")}
  --json 结果按 JSON 数组输出，每个文件一项

退出码：0 没有必须改正的问题；1 有必须改正的问题；2 有文件读不了，或命令用法不对。
`;
