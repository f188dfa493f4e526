import type { UseFormRegister } from "react-hook-form";
import { longestNarrative, narrativeField, type DraftFields } from "#report-schema/draft-input.ts";
import type { NarrativeKey, Section } from "#report-schema/format.ts";
import { facetStates } from "#report-schema/narrative/facets.ts";
import { scoresParagraph } from "#report-schema/narrative/scores-paragraph.ts";
import { useLivePart, useLiveReport } from "./live-report-context.ts";
import { AddFacet } from "./narrative/add-facet.tsx";
import { ConflictAtField } from "./saving/conflict-choice.tsx";
import { SaveMark } from "./saving/save-mark.tsx";
import { InsertData } from "./narrative/insert-data.tsx";
import { HeadingMirror } from "./narrative/heading-mirror.tsx";
import { LineRankTools, NumberOn, onRankKey } from "./narrative/line-rank-tools.tsx";
import { BeginFromLastYear, ShareOfLastYear } from "./narrative/last-years-text.tsx";
import { PasteQuestion, useTextPaste } from "./narrative/paste-question.tsx";
import { TextLength } from "./narrative/text-length.tsx";
import { RemarkedText } from "./review/desk-remarks.tsx";
import { MarkedText, NumberCount } from "./narrative/marked-text.tsx";

/** Tall enough to read what is there without a scroll bar inside the page. */
function rowsFor(text: string, fewest: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 48)), 0);
  return Math.min(40, Math.max(fewest, lines + 1));
}

/** A text of the report: one paragraph a line. */
export function NarrativeField({
  name,
  label,
  hint,
  text,
  register,
  fewestRows = 6,
}: {
  readonly name: NarrativeKey;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly register: UseFormRegister<DraftFields>;
  readonly fewestRows?: number;
}) {
  const report = useLiveReport();
  const { onPaste, asked, answer } = useTextPaste(label);
  const hintId = `${name}-hint`;
  const field = register(narrativeField(name), {
    onChange: (event: { target: { value: string } }) =>
      report.write({ [narrativeField(name)]: event.target.value }, "typed"),
  });
  return (
    <div className="narrative-field">
      <div className="marked-text">
        <MarkedText name={name} />
        <RemarkedText name={name} />
        <HeadingMirror name={name} />
        <textarea
          {...field}
          onPaste={onPaste}
          onKeyDown={onRankKey}
          id={`text-${name}`}
          aria-label={label}
          aria-describedby={`${hintId} ${name}-numbers ${name}-save`}
          defaultValue={text}
          maxLength={longestNarrative}
          rows={rowsFor(text, fewestRows)}
        />
      </div>
      <PasteQuestion asked={asked} onDone={answer} />
      <NumberCount name={name} />
      <NumberOn name={name} />
      <div className="text-tools">
        {name !== "opening" && <LineRankTools name={name} />}
        <InsertData name={name} />
        <BeginFromLastYear name={name} />
        <ShareOfLastYear name={name} />
      </div>
      <p className="hint" id={hintId}>
        {hint}
        <span className="length">
          <SaveMark name={narrativeField(name)} id={`${name}-save`} /> <TextLength name={name} />
        </span>
      </p>
      <ConflictAtField name={narrativeField(name)} />
    </div>
  );
}

/** Which parts the section must speak of, ticked as their headings appear. */
export function FacetChecklist({ section }: { readonly section: Section }) {
  const report = useLiveReport();
  const key = section.narrative;
  const text = useLivePart((live) => (key ? live.narrative(key) : ""), "words");
  const facets = facetStates(section, text, report.unit.isGovernment ?? false);
  // 工作考核 of a government is drafted from its units' scores.
  const draftOf = (label: string): string[] =>
    section.facets?.some((one) => one.label === label && one.governmentOnly)
      ? scoresParagraph(report.scores ?? [])
      : [];
  if (facets.length === 0) return null;
  return (
    <div className="facets">
      <p>这一部分应写到（用小标题标明）：</p>
      <ul>
        {facets.map((facet) => (
          <li key={facet.label} className={facet.present ? "present" : "missing"}>
            <span aria-hidden="true">{facet.present ? "✓" : "○"}</span> {facet.label}
            <span className="visually-hidden">{facet.present ? "（已写）" : "（还没有）"}</span>
            {!facet.present && key && <AddFacet name={key} label={facet.label} draft={draftOf(facet.label)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
