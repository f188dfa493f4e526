import { figureField, narrativeField } from "#report-schema/draft-input.ts";
import type { Finding } from "#report-schema/finding.ts";
import type { NarrativeKey } from "#report-schema/format.ts";
import { suggestionFor } from "#report-schema/suggestions/suggestion-for.ts";
import { suggestedTexts, suggestionText } from "#report-schema/suggestions/suggestion-text.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLivePart, useLiveReport } from "./live-report-context.ts";

/** How a finding is put right, where that is certain: a sentence and a button. Nothing happens without the click. */
export function Remedy({ finding }: { readonly finding: Finding }) {
  const live = useLiveReport();
  const areHere = useScripts();
  // The same finding may be put right another way once other figures have changed.
  const subject = useLivePart((report) => report.subject(), "afterwards");
  const suggestion = areHere ? suggestionFor(subject, finding) : undefined;
  if (!suggestion) return null;
  const { sentence, button } = suggestionText(live.format, suggestion);
  const take = (): void => {
    const texts = suggestedTexts(live.format, suggestion, {
      text: (name) => live.field(name),
      figure: figureField,
      narrative: (key) => narrativeField(key as NarrativeKey),
    });
    // Typed on meanwhile: the next check makes a new suggestion of what stands there now.
    if (texts) live.write(texts, "written");
  };
  return (
    <p className="remedy">
      {sentence}
      <button type="button" className="small" onClick={take}>
        {button}
      </button>
    </p>
  );
}
