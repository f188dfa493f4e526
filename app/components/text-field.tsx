/** A labelled field of several lines with its problem in words. */
export function TextField({
  label,
  name,
  value,
  problem,
  hint,
  rows = 3,
  maxLength = 4_000,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
}) {
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described === "" ? undefined : described}
      />
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
