import { CheckField } from "#app/components/check-field.tsx";
import { ChoiceField, type Choice } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { unitKindLabels } from "#report-schema/format.ts";

const kindChoices = Object.entries(unitKindLabels).map(([value, label]) => ({ value, label }));

/** Facts of a unit as fields, the same for a new one and one that is there. */
export function UnitFactsFields({
  values,
  problems,
  parents,
  groups,
}: {
  /** As a form sends them: a box not ticked is absent. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  /** Empty for a unit that cannot be moved. */
  readonly parents: readonly Choice[];
  /** Groups in use, proposed while typing. */
  readonly groups: readonly string[];
}) {
  const field = (name: string) => ({ name, defaultValue: values[name], problem: problems[name] });
  return (
    <>
      {parents.length > 0 ? (
        <ChoiceField
          label="上级单位"
          name="parentId"
          choices={parents}
          value={values.parentId}
          problem={problems.parentId}
        />
      ) : (
        <input type="hidden" name="parentId" value={values.parentId ?? ""} />
      )}
      <div className="field-row">
        <FormField label="简称" hint="列表和通报中使用，可不填" maxLength={30} {...field("shortName")} />
        <FormField
          label="分组"
          hint="如：市直单位、镇（街道）"
          maxLength={30}
          list="unit-groups"
          {...field("groupName")}
        />
      </div>
      <datalist id="unit-groups">
        {groups.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </datalist>
      <div className="field-row">
        <ChoiceField label="类别" name="kind" choices={kindChoices} value={values.kind} problem={problems.kind} />
        <FormField
          label="排序号"
          hint="小的在前；不填则排在最后"
          inputMode="numeric"
          maxLength={6}
          {...field("sortOrder")}
        />
      </div>
      <div className="field-row">
        <FormField label="联系人" hint="主管部门联系用，可不填" maxLength={50} {...field("contactName")} />
        <FormField label="联系电话" maxLength={50} hint="可不填" {...field("contactPhone")} />
      </div>
      <CheckField
        label="本身是一级政府"
        name="isGovernment"
        ticked={values.isGovernment === "on"}
        hint="如县级政府、乡镇政府；各级政府的年报多一些必写内容"
      />
      <CheckField
        label="需要编报年报"
        name="reports"
        ticked={values.reports === "on"}
        hint="不编报的单位不出现在年度进度里"
      />
    </>
  );
}
