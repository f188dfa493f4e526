import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { TickList } from "#app/components/tick-list.tsx";
import type { Filled } from "./load-settings.ts";

/** What the scheme is, and how points become totals. */
export function SumFields({ values, problems, leaves, accumulate }: Filled) {
  const field = (name: string) => ({ name, defaultValue: values[name], problem: problems[name] });
  const choice = (name: string) => ({ name, value: values[name], problem: problems[name] });
  return (
    <section className="panel" aria-labelledby="sums">
      <h2 id="sums">方案和总分</h2>
      <FormField label="方案名称" {...field("name")} maxLength={200} />
      <FormField label="年度" {...field("year")} inputMode="numeric" />
      <TextField
        label="出处（文件名称，可不填）"
        rows={2}
        name="source"
        value={values["source"]}
        problem={problems["source"]}
      />
      <TextField
        label="说明（一行一条，可不填）"
        rows={4}
        name="notes"
        value={values["notes"]}
        problem={problems["notes"]}
      />
      <FormField
        label="各组满分"
        {...field("full")}
        inputMode="decimal"
        hint="如 100；填了就与各项满分核对，不设满分的不填"
      />
      <FormField label="总分在表上叫什么" {...field("totalName")} maxLength={200} />
      <ChoiceField
        label="保留几位小数"
        choices={[0, 1, 2].map((value) => ({ value: String(value), label: `${value} 位，四舍五入` }))}
        {...choice("decimals")}
      />
      <ChoiceField
        label="不涉及的项目怎么算"
        choices={[
          { value: "mean", label: "取该项得分的平均值" },
          { value: "refuse", label: "没有规定，暂不计总分" },
        ]}
        {...choice("take")}
      />
      <ChoiceField
        label="平均值在哪些单位中取"
        choices={[
          { value: "all", label: "全部已评分的单位" },
          { value: "group", label: "本组已评分的单位" },
        ]}
        {...choice("among")}
      />
      <TickList
        legend="哪些项目累计到全年"
        name="accumulate"
        hint="都不勾就不累计。"
        choices={leaves}
        ticked={accumulate}
        problem={problems["accumulation"]}
      />
      <FormField label="全年累计在表上叫什么" {...field("accumulateName")} maxLength={200} />
      <FormField label="此前累计的列名" {...field("accumulateBefore")} maxLength={200} />
    </section>
  );
}
