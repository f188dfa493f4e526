import { FormField } from "#app/components/form-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { groupField } from "#report-schema/scoring/edit/settings-form.ts";
import type { Filled } from "./load-settings.ts";

/** Who is scored, group by group; the last one is empty, for a group to come. */
export function GroupFields({ values, problems, count }: Filled & { readonly count: number }) {
  return (
    <section className="panel" aria-labelledby="groups">
      <h2 id="groups">分组和单位</h2>
      <FormField
        label="单位名称前面可以省去的字"
        name="prefixes"
        defaultValue={values["prefixes"]}
        problem={problems["prefixes"]}
        hint="如：偃师市、偃师区、市、区，用顿号隔开"
      />
      {Array.from({ length: count + 1 }, (_, index) => {
        const name = (part: Parameters<typeof groupField>[1]): string => groupField(index, part);
        const legend = index === count ? "再加一组（不加就空着）" : `第 ${index + 1} 组`;
        return (
          <fieldset key={index} className="group-fields">
            <legend>{legend}</legend>
            <input type="hidden" name={name("id")} value={values[name("id")] ?? ""} />
            <FormField
              label="组名"
              name={name("name")}
              defaultValue={values[name("name")]}
              problem={problems[name("name")]}
              {...(index < count && { hint: "清空组名就删去这一组" })}
            />
            <FormField
              label="组的其他叫法（用分号隔开）"
              name={name("aliases")}
              defaultValue={values[name("aliases")]}
              problem={problems[name("aliases")]}
            />
            <TextField
              label="单位名单"
              name={name("units")}
              value={values[name("units")]}
              rows={6}
              maxLength={100_000}
              hint="一行一家，后面可写别名，如：卫生健康委员会、卫健委"
              problem={problems[name("units")]}
            />
            <FormField
              label="没有名单时，名称以哪些字结尾的归这一组"
              name={name("endings")}
              defaultValue={values[name("endings")]}
              problem={problems[name("endings")]}
            />
          </fieldset>
        );
      })}
    </section>
  );
}
