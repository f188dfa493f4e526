import { Fragment } from "react";
import { tieRuleLabels } from "#report-schema/scoring/ranking-text.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { placedLeaves } from "#report-schema/scoring/leaves.ts";

/** How totals are made into ranks, lists and grades, and who is scored. */
export function SchemeFacts({ scheme }: { readonly scheme: Scheme }) {
  return (
    <>
      <dl className="facts scheme-facts">
        {factsOf(scheme).map(([term, text]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {scheme.groups.map((group) => (
        <details key={group.id} className="scheme-units">
          <summary>
            {group.name}
            {group.units ? `（名单 ${group.units.length} 家）` : "（没有列名单）"}
          </summary>
          <p>{group.units ? group.units.map(({ name }) => name).join("、") : "由登记的单位类别归组。"}</p>
        </details>
      ))}
      {scheme.notes && scheme.notes.length > 0 && (
        <>
          <h2>说明</h2>
          <ol>
            {scheme.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function factsOf(scheme: Scheme): [string, string][] {
  const { full, period, notApplicable, accumulation, ranking, lists, grades, rounding, source } = scheme;
  const names = new Map(placedLeaves(scheme).map(({ leaf }) => [leaf.id, leaf.name]));
  const among = notApplicable.among === "all" ? "全部单位" : "本组单位";
  const facts: [string, string | undefined][] = [
    ["出处", source],
    ["计分周期", period === "month" ? "按月" : "按年"],
    ["总分", full === null ? "不设满分" : `各组满分 ${full} 分`],
    ["小数", `保留 ${rounding.decimals} 位，四舍五入`],
    ["不涉及的项目", notApplicable.take === "mean" ? `取${among}该项得分的平均值` : "没有规定，填了的暂不计总分"],
    [
      "全年累计",
      accumulation ? `${accumulation.name}累计 ${accumulation.of.map((id) => names.get(id)).join("、")}` : undefined,
    ],
    [
      "排名",
      `${ranking.by === "total" ? "按总分" : "有全年总分的按全年总分，没有的按总分"}；${tieRuleLabels[ranking.ties]}`,
    ],
    ["较好、较差", lists.best + lists.worst > 0 ? `各组前 ${lists.best} 名、后 ${lists.worst} 名` : undefined],
    ["未更新", lists.notUpdated === null ? undefined : `${names.get(lists.notUpdated)}为 0 的单位`],
    [
      "等次",
      grades
        ? [
            ...grades.grades.map((grade) =>
              "atLeast" in grade ? `${grade.name} ${grade.atLeast} 分以上` : `${grade.name} 前 ${grade.percent}%`,
            ),
            `其余 ${grades.rest}`,
          ].join("，")
        : undefined,
    ],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}
