import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { TickList } from "#app/components/tick-list.tsx";
import type { Field } from "#report-schema/scoring/edit/indicator-fields.ts";
import type { IndicatorPage } from "./load-indicator.ts";

/** The fields a way of scoring asks for. */
export function KindFields({
  fields,
  values,
  problems,
  page,
  of,
}: {
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly page: IndicatorPage;
  readonly of: readonly string[];
}) {
  return fields.map(({ name, label, type, hint, choices }) => {
    const problem = problems[name];
    switch (type) {
      case "indicators":
        return <TickList key={name} legend={label} name={name} choices={page.others} ticked={of} problem={problem} />;
      case "choice":
        return (
          <ChoiceField
            key={name}
            label={label}
            name={name}
            choices={choices ?? []}
            value={values[name]}
            problem={problem}
          />
        );
      case "lines":
        return <TextField key={name} label={label} name={name} value={values[name]} hint={hint} problem={problem} />;
      default:
        return (
          <FormField
            key={name}
            label={label}
            name={name}
            {...(hint && { hint })}
            defaultValue={values[name]}
            problem={problem}
            {...(type === "number" && { inputMode: "decimal" as const })}
          />
        );
    }
  });
}
