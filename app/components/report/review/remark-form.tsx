import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { longestQuote, longestRemark } from "#report-schema/remark.ts";
import type { Format } from "#report-schema/format.ts";
import { useScripts } from "../../use-scripts.ts";
import { remarkPlaces } from "./remark-places.ts";
import type { ChosenPlace } from "./review-data.ts";
import { backToPickedPlace, usePickedPlace } from "./use-picked-place.ts";

/** Writes a remark: where it stands, the words quoted of a text, and what is to be said. */
export function RemarkForm({
  format,
  address,
  seen,
  chosen,
  words = "",
  queue = "",
  problems = {},
}: {
  readonly format: Format;
  readonly address: string;
  /** Number of the last event the page shows. */
  readonly seen: number;
  readonly chosen: ChosenPlace;
  readonly words?: string;
  /** The list one came from, to come back to. */
  readonly queue?: string;
  readonly problems?: Readonly<Record<string, string>>;
}) {
  const form = useRef<HTMLFormElement>(null);
  const quoteSelected = usePickedPlace(form);
  const areHere = useScripts();
  useEffect(backToPickedPlace, []);
  const problem = (name: string) =>
    problems[name] && (
      <p className="field-problem" id={`remark-${name}-problem`}>
        {problems[name]}
      </p>
    );
  return (
    <Form
      method="post"
      action={address}
      id="remark-form"
      className="remark-form"
      ref={form}
      key={JSON.stringify(chosen)}
    >
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="queue" value={queue} />
      <input type="hidden" name="start" defaultValue={chosen.start} />
      <div className="field">
        <label htmlFor="remark-at">意见的位置</label>
        <select id="remark-at" name="at" defaultValue={chosen.at}>
          {remarkPlaces(format).map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.places.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {problem("at")}
      </div>
      <div className="field">
        <label htmlFor="remark-quote">摘引原句（对正文写意见时必须照原文摘引）</label>
        <textarea id="remark-quote" name="quote" rows={2} maxLength={longestQuote} defaultValue={chosen.quote} />
        {areHere && (
          <button type="button" className="small" onClick={quoteSelected} title="快捷键 Y">
            摘引选中的文字（Y）
          </button>
        )}
        {problem("quote")}
      </div>
      <div className="field">
        <label htmlFor="remark-text">意见</label>
        <textarea id="remark-text" name="text" rows={3} maxLength={longestRemark} defaultValue={words} />
        {problem("text")}
      </div>
      <button type="submit">记下这条意见</button>
    </Form>
  );
}
