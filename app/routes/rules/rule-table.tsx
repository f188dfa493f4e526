import type { Moment } from "#report-schema/format.ts";
import type { GuideEntry, GuideGroup } from "#report-schema/rules/rule-guide.ts";
import { numberOf, type RuleSettings } from "#report-schema/rules/rule-settings.ts";
import { setLevelLabels } from "#app/components/report/set-level-labels.ts";
import { levelLabels } from "#app/components/report/finding-list.tsx";

const momentLabels: Readonly<Record<Moment, string>> = { save: "填写", submit: "报送", publish: "发布" };

function thresholdText({ unit, zeroIsOff }: GuideEntry["thresholds"][number], value: number): string {
  return zeroIsOff && value === 0 ? "不限" : `${value} ${unit}`;
}

/** The rules of one group, each with what it would say of a failing report. */
export function RuleTable({
  group,
  year,
  settings,
}: {
  readonly group: GuideGroup;
  /** The newest round and how it takes the rules. */
  readonly year: number | null;
  readonly settings: RuleSettings;
}) {
  return (
    <section className="panel">
      <h2>{group.title}</h2>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">检查什么</th>
              <th scope="col">程度</th>
              <th scope="col">何时检查</th>
              <th scope="col">依据</th>
              <th scope="col">能否准予不改</th>
              <th scope="col">举例</th>
            </tr>
          </thead>
          <tbody>
            {group.entries.map(({ rule, title, levels, moments, source, waivable, ground, thresholds, example }) => (
              <tr key={rule}>
                <th scope="row">{title}</th>
                <td>
                  {levels.map((level) => levelLabels[level]).join("，")}
                  {settings.levels[rule] && (
                    <p>
                      <strong>
                        {year} 年度：{setLevelLabels[settings.levels[rule]]}
                      </strong>
                    </p>
                  )}
                  {thresholds.map((threshold) => (
                    <p key={threshold.name} className="hint">
                      {threshold.title} {thresholdText(threshold, threshold.usual)}
                      {settings.numbers[threshold.name] !== undefined && (
                        <strong>
                          ；{year} 年度：{thresholdText(threshold, numberOf(settings, threshold.name))}
                        </strong>
                      )}
                    </p>
                  ))}
                </td>
                <td>{moments.map((moment) => momentLabels[moment]).join("、")}</td>
                <td>{source}</td>
                <td>
                  {waivable ? "必须改正时，主管部门可以准予" : "不能"}
                  <span className="hint">（{ground}）</span>
                </td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
