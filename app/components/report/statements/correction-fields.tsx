import type { LockedFigures } from "#report-schema/carried-in.ts";
import { figureField, longestCell, type DraftFields } from "#report-schema/draft-input.ts";
import type { Format } from "#report-schema/format.ts";
import { placeOf } from "#report-schema/place.ts";
import { shownField } from "#report-schema/shown-field.ts";

/** Fields of a correction: every locked figure with last year's number beside it, and one reason for all of them. */
export function CorrectionFields({
  format,
  locked,
  fields,
  reason,
  problem,
}: {
  readonly format: Format;
  readonly locked: LockedFigures;
  /** What stands in the cells, or was typed here before. */
  readonly fields: DraftFields;
  readonly reason: string;
  readonly problem: string;
}) {
  return (
    <>
      <table className="list correction">
        <thead>
          <tr>
            <th scope="col">申请人</th>
            <th scope="col" className="number">
              上年年报
            </th>
            <th scope="col">更正为</th>
          </tr>
        </thead>
        <tbody>
          {[...locked.values()].map(({ figure, value }) => {
            const { column } = placeOf(format, figure);
            return (
              <tr key={figure}>
                <th scope="row">{column}</th>
                <td className="number">{value}</td>
                <td>
                  <input
                    type="hidden"
                    name={shownField(figure)}
                    defaultValue={fields[shownField(figure)] ?? fields[figureField(figure)] ?? ""}
                  />
                  <input
                    type="text"
                    name={figureField(figure)}
                    defaultValue={fields[figureField(figure)] ?? String(value)}
                    aria-label={`${column}更正为`}
                    autoComplete="off"
                    inputMode="numeric"
                    maxLength={longestCell}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="field">
        <label htmlFor="correction-reason">更正理由（主管部门审查时会看到）</label>
        <textarea
          id="correction-reason"
          name="reason"
          rows={3}
          maxLength={500}
          defaultValue={reason}
          aria-invalid={problem === "" ? undefined : true}
          aria-describedby={problem === "" ? undefined : "correction-problem"}
        />
        {problem !== "" && (
          <p className="field-problem" id="correction-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </>
  );
}
