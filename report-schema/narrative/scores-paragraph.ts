/** 工作考核、社会评议和责任追究结果情况 of a government's report, drafted from the year's issued scores. */
import { pointsText } from "../scoring/points.ts";
import type { SchemeFacts, ScoreFacts } from "../sheet/score-facts.ts";

/** To be filled by hand: the rules let no report be handed in with it. */
const blank = "____";

/**
 * Paragraphs for under the heading, in words the reader of the text understands. What no score tells is left blank, never
 * made up; none where nothing was issued.
 */
export function scoresParagraph(facts: ScoreFacts): string[] {
  if (facts.length === 0) return [];
  return [
    `工作考核方面，${assessed(facts).join("")}`,
    `社会评议方面，${blank}。`,
    `责任追究方面，${heldToAccount(facts).join("") || `${blank}。`}`,
  ];
}

/** The same, and its sentences one by one, for whoever writes the paragraph otherwise. */
export function scorePhrases(facts: ScoreFacts): string[] {
  if (facts.length === 0) return [];
  return [scoresParagraph(facts).join("\n"), ...assessed(facts), ...heldToAccount(facts)];
}

function assessed(facts: ScoreFacts): string[] {
  return facts.flatMap((one) => {
    const by = facts.length > 1 ? `按《${one.name}》，` : "";
    return [`${by}${howOften(one)}`, ...means(one), ...grades(one), ...best(one)];
  });
}

function howOften({ units, groups, period, sheets, bulletins }: SchemeFacts): string {
  const parts = groups.map((group) => `${group.name}${group.units}个`).join("、");
  const whom = `对${units}个单位${groups.length > 1 ? `（${parts}）` : ""}的政务公开工作`;
  const told = bulletins > 0 ? `，印发通报${bulletins}期` : "";
  return period === "month" ? `全年${whom}按月考核${sheets}次${told}。` : `年底${whom}进行考核${told}。`;
}

function means({ sumName, mean, groups }: SchemeFacts): string[] {
  if (mean === null) return [];
  const parts = groups.flatMap((group) =>
    group.mean === null ? [] : [`${group.name}平均${pointsText(group.mean)}分`],
  );
  const each = groups.length > 1 ? `，其中${parts.join("、")}` : "";
  return [`各单位${sumName}平均${pointsText(mean)}分${each}。`];
}

function grades({ grades: given }: SchemeFacts): string[] {
  const parts = given.filter(({ units }) => units > 0).map(({ name, units }) => `${name}${units}个`);
  return parts.length > 0 ? [`考核结果为：${parts.join("、")}。`] : [];
}

function best({ groups }: SchemeFacts): string[] {
  const lists = groups.filter((group) => group.best.length > 0).map((group) => group.best.join("、"));
  return lists.length > 0 ? [`考核中表现较好的单位有：${lists.join("和")}。`] : [];
}

function heldToAccount(facts: ScoreFacts): string[] {
  return facts.flatMap(({ deducted }) => {
    if (!deducted || deducted.times === 0) return [];
    const struck = deducted.struck > 0 ? `，单项否决${deducted.struck}个` : "";
    return [`对考核中发现的问题扣分${deducted.times}项次，涉及单位${deducted.units}个${struck}。`];
  });
}
