import type { ContentConflict } from "#report-schema/content-changes.ts";
import { figureField, narrativeField } from "#report-schema/draft-input.ts";
import { fieldLabel, fieldValueText } from "#report-schema/field-label.ts";
import { narrativeKeys, type Format } from "#report-schema/format.ts";

export interface ConflictRow {
  /** Form field to put a value back into. */
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export function conflictRows(format: Format, conflicts: readonly ContentConflict[]): ConflictRow[] {
  return conflicts.map(({ field, mine, theirs }) => {
    const key = narrativeKeys.find((candidate) => field === `narrative.${candidate}`);
    return {
      name: key ? narrativeField(key) : figureField(field),
      label: fieldLabel(format, field),
      mine: fieldValueText(format, field, mine),
      theirs: fieldValueText(format, field, theirs),
    };
  });
}

/** Puts my value into the form again; the next save keeps it knowingly. */
function putBack(row: ConflictRow): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${CSS.escape(row.name)}"]`);
  if (!field) return;
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // The form library listens to input events; setting the property directly would pass it by.
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, row.mine === "（空）" ? "" : row.mine);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}

/** What I wrote and what a colleague saved meanwhile, side by side; nothing of either is lost. */
export function ConflictList({
  sentence,
  conflicts,
  canReplace,
}: {
  readonly sentence: string;
  readonly conflicts: readonly ConflictRow[];
  readonly canReplace: boolean;
}) {
  if (sentence === "" && conflicts.length === 0) return null;
  return (
    <div className="page conflicts">
      <div className="problem-box" role="alert">
        <h2>
          {sentence || `有 ${conflicts.length} 处与同事刚保存的内容不同，已保留同事的，您填的列在下面，其余已保存。`}
        </h2>
      </div>
      {conflicts.length > 0 && (
        <div className="list-scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">位置</th>
                <th scope="col">您填的</th>
                <th scope="col">现在保存的</th>
                {canReplace && (
                  <th scope="col">
                    <span className="visually-hidden">处理</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {conflicts.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.label}</th>
                  <td className="long-text">{row.mine}</td>
                  <td className="long-text">{row.theirs}</td>
                  {canReplace && (
                    <td>
                      <button className="small" type="button" onClick={() => putBack(row)}>
                        改用我填的
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
