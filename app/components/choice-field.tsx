export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled list to choose one from. */
export function ChoiceField({
  label,
  name,
  choices,
  value,
  problem,
}: {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  readonly problem?: string | undefined;
}) {
  const id = `field-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
