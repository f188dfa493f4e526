/** How far each unit's report of the year being collected has come in the demonstration. */
export type Way =
  | "begun"
  | "half"
  | "nearly"
  | "unbalanced"
  | "inUnit"
  | "waiting"
  | "explained"
  | "inHand"
  | "sentBack"
  | "answered"
  | "sentBackTwice"
  | "passed"
  | "public";

/** Others have not begun; 政府办公室's is left for whoever tries the demonstration. */
export const ways: Readonly<Record<string, Way>> = {
  gonganju: "sentBack",
  jiaotiju: "inUnit",
  ziranziyuanju: "unbalanced",
  shengtaihuanjingju: "nearly",
  weijianwei: "answered",
  caizhengju: "passed",
  minzhengju: "waiting",
  nongyenongcunju: "waiting",
  shichangjianguanju: "explained",
  zhujianju: "inHand",
  sifaju: "passed",
  shangwuju: "public",
  jiaotongju: "public",
  tuiyijunrenju: "begun",
  yibaoju: "sentBackTwice",
  yiluo: "waiting",
  shouyangshan: "half",
  guxian: "half",
  yuetan: "passed",
  zhaizhen: "waiting",
};

/** Last year's reports that went through the program; all others but these were read in from what was published. */
export const onPaperLastYear: readonly string[] = [...Object.keys(ways), "tongjiju", "xinfangju"];
/** Came in some days after the due date. */
export const lateLastYear: readonly string[] = ["yibaoju", "ziranziyuanju"];
/** 通过后没有公开. */
export const unpublishedLastYear = "tongjiju";
/** 撤回更正. */
export const withdrawnLastYear = "xinfangju";
/** 逾期未报. */
export const missingLastYear = "shebaozhongxin";
/** 延期. */
export const extended = "gaolong";
/** The one report that was really published, kept as it was. */
export const officeReport = { year: 2020, unitId: "zhengfuban" } as const;
