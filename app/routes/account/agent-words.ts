/** Programs and systems by what they call themselves; the more particular first, as most claim to be Chrome too. */
const programs: readonly (readonly [mark: RegExp, words: string])[] = [
  [/MicroMessenger/u, "微信"],
  [/DingTalk/u, "钉钉"],
  [/360SE|360EE|QHBrowser/u, "360 浏览器"],
  [/QQBrowser/u, "QQ 浏览器"],
  [/Edg(e|A|iOS)?\//u, "Edge"],
  [/Firefox\//u, "火狐"],
  [/Chrom(e|ium)\//u, "Chrome"],
  [/Safari\//u, "Safari"],
];
const systems: readonly (readonly [mark: RegExp, words: string])[] = [
  [/HarmonyOS|OpenHarmony/u, "鸿蒙"],
  [/Android/u, "安卓手机"],
  [/iPhone|iPad/u, "苹果手机或平板"],
  [/Windows/u, "Windows"],
  [/Mac OS X/u, "Mac"],
  [/Linux|UOS|Kylin/u, "Linux"],
];

/** Which browser on which kind of machine, in words people recognise. */
export function agentWords(agent: string): string {
  const find = (list: typeof programs): string | undefined => list.find(([mark]) => mark.test(agent))?.[1];
  const words = [find(programs), find(systems)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join("，") : "其他程序";
}
