/** A box to tick. */
export function CheckField({
  label,
  name,
  ticked,
  hint,
}: {
  readonly label: string;
  readonly name: string;
  readonly ticked: boolean;
  readonly hint?: string;
}) {
  const id = `field-${name}`;
  return (
    <div className="field">
      <label className="check" htmlFor={id}>
        <input id={id} name={name} type="checkbox" defaultChecked={ticked} aria-describedby={hint && `${id}-hint`} />
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
