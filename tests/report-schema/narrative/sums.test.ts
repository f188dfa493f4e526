import { describe, expect, it } from "vitest";
import { readPercentages } from "#report-schema/narrative/percentages.ts";
import { readSums, sumFault } from "#report-schema/narrative/sums.ts";

function sum(text: string) {
  return readSums(text).map((one) => ({
    whole: one.whole.value,
    parts: one.parts.map(({ number }) => number.value),
    complete: one.isComplete,
    fault: sumFault(one),
  }));
}

describe("“共 N，其中 a、b、c”", () => {
  it("takes the parts of one unit, and knows 其他 for the rest", () => {
    expect(sum("共公布各类文件45件，其中甲类7件、乙类15件、丙类1件、其他文件22件，全部公开。")).toEqual([
      { whole: 45, parts: [7, 15, 1, 22], complete: true, fault: undefined },
    ]);
  });

  it("lets 余 round", () => {
    expect(
      sum("公开信息7800余条，其中，网站6300余条，微博110余条，微信230余条，其他1200余条。")[0]?.fault,
    ).toBeUndefined();
    expect(sum("公开信息7800余条，其中，网站6300余条，微博110余条，其他900余条。")[0]?.fault).toBe("under");
  });

  it("does not know what is left where parts are counted in another unit", () => {
    expect(sum("发布信息103条，其中会议信息20条，政策文件33件，其他信息50条。")).toMatchObject([{ complete: false }]);
  });

  it("stops at a new thought, and passes over what stands in brackets by the way", () => {
    expect(sum("发布信息105条。其中新闻（含转载3条）8条、文件5条，其他92条，全年培训9次。")).toMatchObject([
      { whole: 105, parts: [8, 5, 92] },
    ]);
  });

  it("ends where another quantity begins", () => {
    expect(sum("收到申请12件，其中自然人9件，法人3件，办结11件。")).toMatchObject([
      { parts: [9, 3], fault: undefined },
    ]);
    expect(sum("被申请复议45件，其中维持30件、纠正15件；被提起诉讼12件。")).toMatchObject([{ parts: [30, 15] }]);
    expect(sum("发布45条，其中本级30条、转发15条，视频12条。")).toMatchObject([{ parts: [30, 15], fault: undefined }]);
  });

  it("is none where numbers only stand side by side", () => {
    expect(sum("收到申请12件，上年结转1件，办结11件，结转下年度2件。")).toEqual([]);
  });
});

describe("percentages", () => {
  it("find the part and its whole, which is no part itself", () => {
    expect(readPercentages("共收到申请130件，不予公开32件、占24.6%，无法提供26件、占20%。")).toMatchObject([
      { part: 32, wholes: [130], stated: 24.6, decimals: 1, kind: "share" },
      { part: 26, wholes: [130], stated: 20, decimals: 0, kind: "share" },
    ]);
  });

  it("reckon growth on last year's number", () => {
    expect(readPercentages("收到申请15件，较上年增加3件，增长25%。")).toMatchObject([
      { part: 3, wholes: [12], kind: "change" },
    ]);
  });

  it("leave alone what cannot be reckoned from the text", () => {
    expect(readPercentages("收到申请15件，同比增长25%，办结率100%，满意率97.6%。")).toEqual([]);
  });
});
