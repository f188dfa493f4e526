import { longestSourceNote, zeroSourceLabels, zeroSources } from "#report-schema/zero-declaration.ts";
import type { ZeroDeclaration } from "#report-schema/zero-declaration.ts";

/** Fields of a zero declaration: each source looked through or not, with words beside it. */
export function ZeroFields({
  declaration,
  values,
  problems,
}: {
  /** The one that stands, to begin from. */
  readonly declaration: ZeroDeclaration | undefined;
  /** What was typed before and not taken. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}) {
  return (
    <>
      {zeroSources.map((source) => {
        const label = zeroSourceLabels[source];
        const given = declaration?.sources.find((one) => one.source === source);
        const chosen = values[source] ?? (given && (given.checked ? "checked" : "unchecked"));
        const problem = problems[source] ?? problems[`${source}Note`] ?? "";
        return (
          <fieldset key={source} className="zero-source">
            <legend>{label}</legend>
            <label className="choice">
              <input type="radio" name={source} value="checked" defaultChecked={chosen === "checked"} />
              已查
            </label>
            <label className="choice">
              <input type="radio" name={source} value="unchecked" defaultChecked={chosen === "unchecked"} />
              未查
            </label>
            <input
              type="text"
              name={`${source}Note`}
              defaultValue={values[`${source}Note`] ?? given?.note}
              aria-label={`${label}：查了什么、问了谁；未查的写明原因`}
              placeholder="查了什么、问了谁；未查的写明原因"
              maxLength={longestSourceNote}
              aria-invalid={problem === "" ? undefined : true}
              aria-describedby={problem === "" ? undefined : `${source}-problem`}
            />
            {problem !== "" && (
              <p className="field-problem" id={`${source}-problem`} role="alert">
                {problem}
              </p>
            )}
          </fieldset>
        );
      })}
    </>
  );
}
