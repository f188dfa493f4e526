/** Boxes of one name, any number ticked. */
export function TickList({
  legend,
  name,
  choices,
  ticked,
  hint,
  problem,
}: {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly hint?: string;
  readonly problem?: string | undefined;
}) {
  return (
    <fieldset className="field tick-list">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {choices.map(({ value, label }) => (
        <label key={value} className="check">
          <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
          {label}
        </label>
      ))}
      {problem && <p className="field-problem">{problem}</p>}
    </fieldset>
  );
}
