/** Facts of a report in words. */
import { pointsText } from "./points.ts";
import type { ReportFactName } from "./report-fact-names.ts";
import type { FactGround, ReportFact } from "./report-facts.ts";

export const reportFactLabels: Readonly<Record<ReportFactName, string>> = {
  handedInLate: "年报未按期报送",
  daysLate: "年报报送迟了几天",
  timesReturned: "年报被退回次数",
  remarksUnmet: "审查意见没有落实的条数",
  blockingAtFirst: "首次报送时必须改正的问题数",
  repeatRate: "年报文字重复的比例",
  publishedLate: "年报未按期发布",
};

const units: Readonly<Record<ReportFactName, string>> = {
  handedInLate: "次",
  daysLate: "天",
  timesReturned: "次",
  remarksUnmet: "条",
  blockingAtFirst: "个",
  repeatRate: "%",
  publishedLate: "次",
};

/** 年报报送迟了几天：3天（期限2026年1月31日；2026年2月3日报送） */
export function factText({ name, count, grounds }: ReportFact): string {
  const value = count === undefined ? "还不能定" : `${pointsText(count)}${units[name]}`;
  const why = grounds.map(groundText).join("；");
  return `${reportFactLabels[name]}：${value}${why && `（${why}）`}`;
}

function groundText(ground: FactGround): string {
  switch (ground.kind) {
    case "due":
      return `期限${dayText(ground.on)}`;
    case "handedIn":
      return `${dayText(ground.on)}报送`;
    case "notHandedIn":
      return `到${dayText(ground.on)}还没有报送`;
    case "returned":
      return `${dayText(ground.on)}退回`;
    case "published":
      return `${dayText(ground.on)}发布`;
    case "notPublished":
      return `到${dayText(ground.on)}还没有发布`;
    case "found":
      return ground.what;
  }
}

function dayText(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
