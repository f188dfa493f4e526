import { placesAsTyped, tidyNarrative } from "../draft-input.ts";
import { figureDefinition } from "../figure-index.ts";
import { figureText } from "../figure-text.ts";
import type { Format } from "../format.ts";
import { placeText } from "../place.ts";
import type { Suggestion } from "./suggestion.ts";

const trust: Readonly<Record<Suggestion["trusting"], string>> = {
  table: "以表格为准",
  text: "以文中的数字为准",
  law: "按规定的写法",
  "last-year": "以上年年报为准",
  evidence: "与正文、合计和上年数都对得上",
  typed: "只取其中的数字",
};
/** More cells than this are told by their number. */
const shownCells = 3;

/** The suggestion as a sentence, and as the words on its button. */
export function suggestionText(format: Format, suggestion: Suggestion): { sentence: string; button: string } {
  const why = trust[suggestion.trusting];
  if (suggestion.kind === "text") {
    return { sentence: `${why}，“${suggestion.old}”应为“${suggestion.new}”。`, button: `改成“${suggestion.new}”` };
  }
  const said = suggestion.changes.map(({ figure, value }) => {
    const text = figureText(figureDefinition(format, figure).kind, value);
    return `“${placeText(format, figure)}”为 ${text}`;
  });
  const shown = said.slice(0, shownCells).join("，");
  const all = said.length > shownCells ? `${shown}……共 ${said.length} 格` : shown;
  if (suggestion.trusting === "evidence") return { sentence: `若${all}，则全部平衡（${why}）。`, button: "采用" };
  return { sentence: `${why}，${all}。`, button: "采用" };
}

/** What the fields of a form hold after the suggestion; undefined where the text is no longer what it was made for. */
export function suggestedTexts(
  format: Format,
  suggestion: Suggestion,
  field: {
    readonly text: (key: string) => string;
    readonly figure: (id: string) => string;
    readonly narrative: (key: string) => string;
  },
): Readonly<Record<string, string>> | undefined {
  if (suggestion.kind === "figures") {
    return Object.fromEntries(
      suggestion.changes.map(({ figure, value }) => [
        field.figure(figure),
        figureText(figureDefinition(format, figure).kind, value),
      ]),
    );
  }
  const { key, start, end, old } = suggestion;
  const typed = field.text(field.narrative(key));
  // The suggestion counts in the text as read: indents and empty lines stand in the field only.
  if (tidyNarrative(typed).slice(start, end) !== old) return undefined;
  const places = placesAsTyped(typed);
  const [from, to] = [places[start], places[end - 1]];
  if (from === undefined || to === undefined) return undefined;
  return { [field.narrative(key)]: typed.slice(0, from) + suggestion.new + typed.slice(to + 1) };
}
