import type { Format } from "#report-schema/format.ts";
import { contentFieldOf } from "#report-schema/draft-input.ts";
import { fieldLabel } from "#report-schema/field-label.ts";
import { momentText } from "../../day-text.ts";
import { fieldAnchor, goToField } from "../cell-address.ts";
import type { Conflict } from "./save-queue.ts";
import { useSaver, useSaverPart } from "./saver-context.ts";

const noConflict = { mine: "", theirs: "", by: "", at: "" };

/** Two people wrote one field: both texts, who and when, and the choice. Stands at the field. */
export function ConflictAtField({ name }: { readonly name: string }) {
  const conflict = useSaverPart(({ queue }) => queue.conflicts.get(name) ?? noConflict);
  if (conflict === noConflict) return null;
  return (
    <div className="conflict-at-field">
      <p>{theirWords(conflict)}也改了这一项：</p>
      <dl>
        <dt>我填的</dt>
        <dd>{shownText(conflict.mine)}</dd>
        <dt>同事填的</dt>
        <dd>{shownText(conflict.theirs)}</dd>
      </dl>
      <ConflictButtons name={name} what="" />
    </div>
  );
}

/** All conflicts of the form in one list; each line leads to its field. */
export function ConflictSummary({ format }: { readonly format: Format }) {
  const saver = useSaver();
  useSaverPart(({ queue }) => JSON.stringify([...queue.conflicts]));
  const conflicts = [...saver.queue.conflicts];
  if (conflicts.length === 0) return null;
  return (
    <section className="problem-box conflict-list" aria-label="冲突">
      <h2 role="alert">有 {conflicts.length} 处您和同事都改了，请选择留下哪一个：</h2>
      <div className="list-scroll">
        <table className="list stacked">
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">我填的</th>
              <th scope="col">同事填的</th>
              <th scope="col">选择</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(([name, conflict]) => (
              <tr key={name}>
                <th scope="row">
                  <a href={`#${fieldAnchor(name)}`} onClick={() => goToField(name)}>
                    {labelOf(format, name)}
                  </a>
                </th>
                <td className="long-text" data-label="我填的">
                  {shownText(conflict.mine)}
                </td>
                <td className="long-text" data-label="同事填的">
                  {shownText(conflict.theirs)}
                  <span className="conflict-who">{theirWords(conflict)}</span>
                </td>
                <td>
                  <ConflictButtons name={name} what={labelOf(format, name)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Whose text stays. @param what is said beside each button to those who do not see the place */
export function ConflictButtons({ name, what }: { readonly name: string; readonly what: string }) {
  const saver = useSaver();
  return (
    <p className="conflict-buttons">
      <button className="small" type="button" onClick={() => saver.choose(name, "mine")}>
        用我填的<span className="visually-hidden">{what}</span>
      </button>
      <button className="small" type="button" onClick={() => saver.choose(name, "theirs")}>
        用同事填的<span className="visually-hidden">{what}</span>
      </button>
    </p>
  );
}

function labelOf(format: Format, name: string): string {
  return fieldLabel(format, contentFieldOf(format, name) ?? name);
}

/** Who wrote it, and when. */
export function theirWords({ by, at }: Conflict): string {
  return [by || "同事", at === "" ? "" : momentText(at)].filter((part) => part !== "").join("　");
}

export function shownText(text: string): string {
  return text === "" ? "（空）" : text;
}
