import type { Column, Row, Table } from "#report-schema/format.ts";

export const applicantColumns: readonly Column[] = [
  { key: "person", labels: ["申请人情况", "自然人"] },
  { key: "company", labels: ["申请人情况", "法人或其他组织", "商业企业"] },
  { key: "research", labels: ["申请人情况", "法人或其他组织", "科研机构"] },
  { key: "charity", labels: ["申请人情况", "法人或其他组织", "社会公益组织"] },
  { key: "lawFirm", labels: ["申请人情况", "法人或其他组织", "法律服务机构"] },
  { key: "otherOrg", labels: ["申请人情况", "法人或其他组织", "其他"] },
  { key: "total", labels: ["申请人情况", "总计"] },
];

const outcome = "三、本年度办理结果";

/** Every outcome row; （七）总计 is their sum. */
export const outcomeRows: readonly Row[] = [
  { key: "disclosed", labels: [outcome, "（一）予以公开"] },
  { key: "partlyDisclosed", labels: [outcome, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"] },
  { key: "refused.stateSecret", labels: [outcome, "（三）不予公开", "1.属于国家秘密"] },
  { key: "refused.lawForbids", labels: [outcome, "（三）不予公开", "2.其他法律行政法规禁止公开"] },
  { key: "refused.safety", labels: [outcome, "（三）不予公开", "3.危及“三安全一稳定”"] },
  { key: "refused.thirdParty", labels: [outcome, "（三）不予公开", "4.保护第三方合法权益"] },
  { key: "refused.internalAffairs", labels: [outcome, "（三）不予公开", "5.属于三类内部事务信息"] },
  { key: "refused.processInfo", labels: [outcome, "（三）不予公开", "6.属于四类过程性信息"] },
  { key: "refused.enforcementFile", labels: [outcome, "（三）不予公开", "7.属于行政执法案卷"] },
  { key: "refused.queryMatter", labels: [outcome, "（三）不予公开", "8.属于行政查询事项"] },
  { key: "unavailable.notHeld", labels: [outcome, "（四）无法提供", "1.本机关不掌握相关政府信息"] },
  { key: "unavailable.needsCreating", labels: [outcome, "（四）无法提供", "2.没有现成信息需要另行制作"] },
  { key: "unavailable.stillUnclear", labels: [outcome, "（四）无法提供", "3.补正后申请内容仍不明确"] },
  { key: "notProcessed.petition", labels: [outcome, "（五）不予处理", "1.信访举报投诉类申请"] },
  { key: "notProcessed.repeated", labels: [outcome, "（五）不予处理", "2.重复申请"] },
  { key: "notProcessed.publication", labels: [outcome, "（五）不予处理", "3.要求提供公开出版物"] },
  { key: "notProcessed.excessive", labels: [outcome, "（五）不予处理", "4.无正当理由大量反复申请"] },
  { key: "notProcessed.reconfirm", labels: [outcome, "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"] },
  {
    key: "other.notCorrected",
    labels: [outcome, "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  },
  {
    key: "other.notPaid",
    labels: [outcome, "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  },
  { key: "other.rest", labels: [outcome, "（六）其他处理", "3.其他"] },
];

export const applications: Table = {
  id: "applications",
  name: "表三",
  widths: [5, 9, 29, 8, 8, 8, 8, 8, 8, 9],
  onePage: true,
  blocks: [
    {
      corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      labelColumns: 3,
      columns: applicantColumns,
      rows: [
        { key: "received", labels: ["一、本年新收政府信息公开申请数量"] },
        { key: "carriedIn", labels: ["二、上年结转政府信息公开申请数量"] },
        ...outcomeRows,
        { key: "handled", labels: [outcome, "（七）总计"] },
        { key: "carriedOut", labels: ["四、结转下年度继续办理"] },
      ],
      vertical: [outcome],
      source: "国办公开办函〔2021〕30号 第三部分；条例第五十条第（二）项",
    },
  ],
};
