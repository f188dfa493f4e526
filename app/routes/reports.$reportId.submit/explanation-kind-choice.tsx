import type { Finding } from "#report-schema/finding.ts";
import { explanationKindLabels, explanationKindsFor } from "#report-schema/explanation-kind.ts";

/** What kind of reason it is, where the finding leaves a choice. */
export function ExplanationKindChoice({
  finding,
  name,
  id,
  kind,
}: {
  readonly finding: Finding;
  readonly name: string;
  readonly id: string;
  readonly kind: string | undefined;
}) {
  const kinds = explanationKindsFor(finding.rule);
  if (kinds.length === 0) return null;
  return (
    <p className="choice-line">
      <label htmlFor={id}>说明类别</label>
      <select id={id} name={name} defaultValue={kind}>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {explanationKindLabels[one]}
          </option>
        ))}
      </select>
    </p>
  );
}
