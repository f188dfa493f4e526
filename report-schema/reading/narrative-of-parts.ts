/** The texts between the headings as the report's narrative, and what on the page is no part of the report. */
import type { DocumentPart } from "./document.ts";

export interface ReadText {
  readonly text: string;
  /** Lines that belong to the page, not to the report. */
  readonly left: readonly string[];
}

/** Lines of a web page around an article: 发布时间：2023-01-20, 【字体：大 中 小】, 打印 关闭. */
const pageLine =
  /^(?:[【[]?(?:标题|来源|信息来源|文章来源|发布时间|发布日期|成文日期|生成日期|发布机构|发文机关|文号|索引号|栏目|主题词|主题分类|浏览次数|浏览量|点击数|字体|字号|分享到?|责任编辑|编辑|作者|原文链接|当前位置|您的位置|视力保护色)\s*[】\]]?\s*[：:].*|[=\-—_*·\s]{4,}|[-—]\s*\d{1,3}\s*[-—]|第\s*\d+\s*页.*)$/u;
/** From the first of these on, the article is over. */
const afterArticle =
  /^(?:(?:上一[篇条]|下一[篇条]|相关(?:链接|文章|信息|附件)|附件(?:下载)?|扫一扫|打印|关闭|返回顶部|分享到?|版权所有|主办单位|承办单位|网站标识码)(?:[：:].*|.{0,20})|.{0,4}(?:ICP备|公网安备).*)$/u;
/** The unit and the day under the text: 平潭综合实验区公安局2022年1月7日. */
const signature = /^[\p{L}（）()]{0,40}\s*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
const run = 300;

/** @param isLast whether the page goes on behind this text */
export function narrativeOf(parts: readonly DocumentPart[], { isLast = false } = {}): ReadText {
  const lines = parts.flatMap((part) => (part.kind === "text" ? linesOf(part.text) : []));
  const left: string[] = [];
  const kept: string[] = [];
  let isOver = false;
  for (const line of lines) {
    isOver ||= isLast && afterArticle.test(line);
    if (isOver || pageLine.test(line) || (isLast && signature.test(line))) left.push(line);
    else kept.push(line);
  }
  return { text: kept.join("\n"), left };
}

/** A page that was flattened to one line shows its parts by （一）, （二） alone, and its signature behind the last stop. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n]/u).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ""));
  return lines.flatMap((line) => {
    if (line === "") return [];
    const signed = /^(.*[。！；])\s*([\p{L}（）()]{2,40}\s*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/su.exec(line);
    const body = signed ? [signed[1]!, signed[2]!] : [line];
    return body.flatMap((one) =>
      one.length > run ? one.split(/(?<=[。；：\s])(?=（[一二三四五六七八]）)/u).map((piece) => piece.trim()) : [one],
    );
  });
}
