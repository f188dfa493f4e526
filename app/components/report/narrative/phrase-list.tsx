import { useMemo, useState, type KeyboardEvent } from "react";
import type { NarrativeKey } from "#report-schema/format.ts";
import { figurePhrases, type FigurePhrase } from "#report-schema/narrative/figure-phrases.ts";
import { scorePhrases } from "#report-schema/narrative/scores-paragraph.ts";
import type { LiveReport } from "../live-report.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";
import { insertText, linesAt } from "./insert-text.ts";
import { textField } from "./text-field.ts";

/** The tables' figures as phrases, grouped, to be searched; one is put in where the caret stands. */
export function PhraseList({ name, onDone }: { readonly name: NarrativeKey; readonly onDone: () => void }) {
  const live = useLiveReport();
  const subject = useLivePart((report) => report.subject(), "afterwards");
  const phrases = useMemo(() => [...figurePhrases(live.format, subject.figures), ...scoresOf(live)], [subject, live]);
  const [search, setSearch] = useState("");
  const found = phrases.filter(({ group, text }) => `${group}${text}`.includes(search.trim()));
  const groups = [...new Set(found.map(({ group }) => group))];
  const put = ({ text }: FigurePhrase): void => {
    const field = textField(name);
    if (field) insertText(field, linesAt(field, text.split("\n")));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onDone();
    if (event.key !== "Enter") return;
    // Enter would send the form.
    event.preventDefault();
    if (found[0] && event.target instanceof HTMLInputElement) put(found[0]);
    else if (event.target instanceof HTMLButtonElement) event.target.click();
  };
  return (
    // The keys serve the field and the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="insert-data" onKeyDown={onKeyDown}>
      <input
        type="search"
        aria-label="查找可插入的数据"
        placeholder="查找，如“不予公开”；回车插入第一条"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h4>{group}</h4>
          <ul>
            {found
              .filter((one) => one.group === group)
              .map((one) => (
                <li key={one.text}>
                  <button className="small" type="button" onClick={() => put(one)}>
                    {one.text}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && <p className="hint">没有可插入的数据；表格填好后，这里就有。</p>}
    </div>
  );
}

/** What a government writes of its units' assessment, from the year's issued scores. */
function scoresOf({ scores }: LiveReport): FigurePhrase[] {
  return scorePhrases(scores ?? []).map((text) => ({ group: "工作考核", text, figures: [] }));
}
