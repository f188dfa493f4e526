/** What every report must say: common words there are no copying. */

const headingMark = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/u;
const longestHeading = 24;

/** @param endsParagraph no mark of a sentence's end stands after it */
export function isHeading(sentence: string, endsParagraph: boolean): boolean {
  return (
    sentence.length <= longestHeading && !/[，；]/u.test(sentence) && (endsParagraph || headingMark.test(sentence))
  );
}

const required: readonly RegExp[] = [
  // 编制依据: the law or the format notice, and that the report is made after it.
  /(?:根据|按照|依据|依照|遵照).*(?:信息公开条例|年度报告(?:格式|有关事项)|公开办函).*(?:编制|撰写|制定|形成|要求|规定|公布|发布|报告)/u,
  /现(?:将|就|公布|发布|向社会).*(?:年度?报告|工作情况|如下)/u,
  /本(?:年度)?报告(?:由|包括|共分|主要内容|全文|中?所列|的?编制|的?电子版|中的?数据|电子版)/u,
  // 统计期限
  /(?:数据|统计|所列)[^。]*(?:期限|时限|期间|截至|截止|时间)[^。]*\d{1,2}月\d{1,2}日/u,
  // 电子版 and whom to ask
  /(?:电子版|网站|网址)[^。]*(?:下载|查阅|查看|浏览|获取)/u,
  /(?:如|若|如果)[^。]*(?:疑问|咨询|问题|意见)[^。]*联系/u,
  /(?:联系|办公)?(?:地址|电话|传真|邮编|邮政编码|电子邮箱)[:：]/u,
  // 六: that nothing, or no fee, is to be reported
  /(?:没有|无|暂无)(?:其他|其它)?(?:需要|需|应当?)?(?:报告|说明)的?(?:其他|其它)?(?:事项|情况)/u,
  /信息处理费/u,
];

/** Legal basis, period, electronic copy, contact, fees: asked of every report, and written alike by all. */
export function isRequired(sentence: string): boolean {
  return required.some((words) => words.test(sentence));
}
