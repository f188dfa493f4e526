import { Form } from "@remix-run/react";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { kindLabels } from "#report-schema/scoring/indicator-kind.ts";

const level = { value: "level", label: "上级指标（下面再分若干项）" };
const leaves = Object.entries(kindLabels).map(([value, label]) => ({ value, label }));

/** Which way it is scored, asked first: the fields below depend on it. A level stays one, for what is in it. */
export function KindForm({
  kind,
  isNew,
  isLevel,
}: {
  readonly kind: string;
  readonly isNew: boolean;
  readonly isLevel: boolean;
}) {
  if (isLevel && !isNew) return null;
  return (
    <Form method="get" className="panel kind-form" key={kind}>
      <ChoiceField label="计分办法" name="kind" choices={isNew ? [...leaves, level] : leaves} value={kind} />
      <button type="submit">换成这种办法</button>
    </Form>
  );
}
