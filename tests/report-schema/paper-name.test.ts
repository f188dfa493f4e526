import { describe, expect, it } from "vitest";
import { longestPaperPattern, paperName, patternTrouble, usualPaperName } from "#report-schema/paper-name.ts";

const words = {
  序号: "007",
  组别: "市直单位",
  单位: "示例县财政局",
  年度: "2025",
  标题: "示例县财政局2025年政府信息公开工作年度报告",
  版次: "2",
};

function inGroup(unit: string): string {
  return paperName("{组别}/{单位}", { ...words, 单位: unit }, new Set());
}

describe("成品文件的文件名", () => {
  it("fills in the words of the pattern, “/” parting folders", () => {
    const name = paperName(usualPaperName, words, new Set());
    expect(name).toBe("市直单位/007 示例县财政局2025年政府信息公开工作年度报告");
    expect(paperName("{年度}/{单位}（第{版次}次）", words, new Set())).toBe("2025/示例县财政局（第2次）");
  });

  it("keeps two units of one name apart, also where a file system does not tell capitals", () => {
    const taken = new Set<string>();
    const named = (unit: string): string => paperName("{单位}", { ...words, 单位: unit }, taken);
    expect([named("A局"), named("a局"), named("A局")]).toEqual(["A局", "a局（2）", "A局（3）"]);
  });

  it("never leaves its folder, whatever a unit is called", () => {
    expect(inGroup("../../etc/passwd")).toBe("市直单位/etcpasswd");
    expect(inGroup("...")).toBe("市直单位");
    expect(inGroup(`C:\\局\u0000*?`)).toBe("市直单位/C局");
    expect(inGroup("局. ")).toBe("市直单位/局");
    expect(new TextEncoder().encode(inGroup("很".repeat(300))).length).toBeLessThan(230);
  });

  it.each([
    ["", "请写文件名的样式，如“{组别}/{序号} {标题}”。"],
    ["{单位名}", "“{单位名}”不能用在文件名里；可以用的有 {序号}、{组别}、{单位}、{年度}、{标题}、{版次}。"],
    ["{单位", "文件名的样式里有一个括号没有配对，请检查 { 和 }。"],
    ["{单位}?", "文件名里不能有“?”，请去掉。"],
    ["年报", "文件名的样式里要有 {单位}、{标题} 或 {序号}，否则各单位的文件重名。"],
    ["单".repeat(longestPaperPattern + 1), `文件名的样式不能超过 ${longestPaperPattern} 个字。`],
    ["{constructor}", "“{constructor}”不能用在文件名里；可以用的有 {序号}、{组别}、{单位}、{年度}、{标题}、{版次}。"],
  ])("says what is wrong with “%s”", (pattern, sentence) => {
    expect(patternTrouble(pattern)).toBe(sentence);
  });

  it("finds nothing wrong with the usual one", () => {
    expect(patternTrouble(usualPaperName)).toBeUndefined();
  });
});
