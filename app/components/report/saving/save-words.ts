import { shortMomentText } from "../../day-text.ts";
import type { FieldSaveState, ReportSaver } from "./report-saver.ts";

/** How a field stands, in the words of the save bar. */
export const fieldSaveWords: Readonly<Record<FieldSaveState, string>> = {
  "": "",
  saved: "已保存",
  saving: "保存中",
  offline: "离线，已存本机",
  conflict: "有冲突",
  refused: "无效，没有保存",
};

/** How the whole form stands, in one line; what asks for a decision comes first. */
export function formSaveWords(saver: ReportSaver): { readonly tone: FieldSaveState; readonly words: string } {
  const { line, queue, waitingCount, machine } = saver;
  const isKept = machine === "" ? "已存本机" : "没有地方暂存，请不要关闭本页";
  if (line.kind === "closed") return { tone: "refused", words: line.sentence };
  if (line.kind === "loggedOut") {
    return { tone: "offline", words: `${line.sentence}${waitingCount > 0 ? `${waitingCount} 处修改${isKept}。` : ""}` };
  }
  if (line.kind === "unreachable") {
    return {
      tone: "offline",
      words: `离线，${waitingCount > 0 ? `${waitingCount} 处修改${isKept}` : "修改会存在本机"}`,
    };
  }
  if (queue.conflicts.size > 0) return { tone: "conflict", words: `有 ${queue.conflicts.size} 处冲突，请选择` };
  if (queue.refused.size > 0) return { tone: "refused", words: `有 ${queue.refused.size} 处无效，没有保存` };
  const tone = waitingCount > 0 ? "saving" : "saved";
  // Before the scripts listen, nobody knows what has been typed.
  return { tone, words: [saver.isOpen ? fieldSaveWords[tone] : "", lastSaved(saver)].filter(Boolean).join("　") };
}

/** Stays while another field is on its way: words as long as before leave the bar, and the page under it, where it is. */
function lastSaved({ saved }: ReportSaver): string {
  const when = saved.at === "" ? "" : `上次保存 ${shortMomentText(saved.at)}`;
  return [when, saved.by].filter(Boolean).join("　");
}

/** Why nothing is kept on this machine while the line is gone. */
export function machineWords(saver: ReportSaver): string {
  if (saver.machine === "full") {
    return "这台电脑的浏览器存储已满，断线时的修改存不下来。请清理浏览器数据，断线时不要关闭本页。";
  }
  if (saver.machine === "forbidden") {
    return "浏览器不允许本系统在这台电脑上暂存，断线时的修改只在本页里。断线时请不要关闭本页。";
  }
  return "";
}
