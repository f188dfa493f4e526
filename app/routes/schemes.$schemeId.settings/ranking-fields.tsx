import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { tieRuleLabels } from "#report-schema/scoring/ranking-text.ts";
import type { Filled } from "./load-settings.ts";

const ties = Object.entries(tieRuleLabels).map(([value, label]) => ({ value, label }));

/** How totals become ranks, lists and grades. */
export function RankingFields({ values, problems, leaves }: Filled) {
  const field = (name: string) => ({ name, defaultValue: values[name], problem: problems[name] });
  const choice = (name: string) => ({ name, value: values[name], problem: problems[name] });
  return (
    <section className="panel" aria-labelledby="ranks">
      <h2 id="ranks">排名、名单和等次</h2>
      <ChoiceField
        label="按什么排名"
        choices={[
          { value: "total", label: "本期总分" },
          { value: "yearWhenKnown", label: "有全年累计的按全年，没有的按本期总分" },
        ]}
        {...choice("rankBy")}
      />
      <ChoiceField label="同分怎么排" choices={ties} {...choice("ties")} />
      <FormField label="较好：各组前几名" {...field("best")} inputMode="numeric" hint="不列名单的填 0" />
      <FormField label="较差：各组后几名" {...field("worst")} inputMode="numeric" hint="不列名单的填 0" />
      <ChoiceField
        label="未更新：哪一项为 0"
        choices={[{ value: "", label: "不列未更新名单" }, ...leaves]}
        {...choice("notUpdated")}
      />
      <ChoiceField
        label="等次"
        choices={[
          { value: "", label: "不分等次" },
          { value: "cutOff", label: "按分数线" },
          { value: "quantile", label: "按各组家数的比例" },
        ]}
        {...choice("gradesBy")}
      />
      <TextField
        label="各等次"
        name="grades"
        value={values["grades"]}
        hint="由高到低一行一个，名称后面写分数线或百分比，如：优秀 90"
        problem={problems["grades"]}
      />
      <FormField label="其余的是什么等次" {...field("rest")} maxLength={200} />
      <ChoiceField
        label="按比例算出的家数不是整数时"
        choices={[
          { value: "down", label: "舍去" },
          { value: "up", label: "进一" },
        ]}
        {...choice("round")}
      />
    </section>
  );
}
