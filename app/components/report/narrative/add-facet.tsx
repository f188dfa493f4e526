import type { NarrativeKey } from "#report-schema/format.ts";
import { withHeading } from "#report-schema/narrative/add-heading.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { rewriteText } from "./insert-text.ts";
import { textField } from "./text-field.ts";

/**
 * Puts the heading of a part that is missing at the end of the text, ready to write under, with what is drafted of it.
 * @param draft paragraphs for under the heading; none where it is the writer's to write
 */
export function AddFacet({
  name,
  label,
  draft,
}: {
  readonly name: NarrativeKey;
  readonly label: string;
  readonly draft: readonly string[];
}) {
  const areHere = useScripts();
  if (!areHere) return null;
  const add = (): void => {
    const field = textField(name);
    if (!field) return;
    const { text, caret } = withHeading(field.value, label);
    rewriteText(field, `${text}${draft.join("\n")}`);
    field.focus();
    field.setSelectionRange(caret, caret);
  };
  return (
    <button type="button" className="small" onClick={add}>
      {draft.length > 0 ? "加小标题和按得分起草的段落" : "加小标题"}
      <span className="visually-hidden">：{label}</span>
    </button>
  );
}
