/** How far each unit's report of the year being collected has come in the demonstration. */
export type Way =
  | "begun"
  | "half"
  | "nearly"
  | "unbalanced"
  | "inUnit"
  | "submitted"
  | "explained"
  | "inHand"
  | "returned"
  | "answered"
  | "returnedTwice"
  | "approved"
  | "published";

/** Others have not begun; 政府办公室's is left for whoever tries the demonstration. */
export const ways: Readonly<Record<string, Way>> = {
  gonganju: "returned",
  jiaotiju: "inUnit",
  ziranziyuanju: "unbalanced",
  shengtaihuanjingju: "nearly",
  weijianwei: "answered",
  caizhengju: "approved",
  minzhengju: "submitted",
  nongyenongcunju: "submitted",
  shichangjianguanju: "explained",
  zhujianju: "inHand",
  sifaju: "approved",
  shangwuju: "published",
  jiaotongju: "published",
  tuiyijunrenju: "begun",
  yibaoju: "returnedTwice",
  yiluo: "submitted",
  shouyangshan: "half",
  guxian: "half",
  yuetan: "approved",
  zhaizhen: "submitted",
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
