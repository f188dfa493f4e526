import { placesAsTyped, tidyNarrative } from "#report-schema/draft-input.ts";
import type { NarrativeKey } from "#report-schema/format.ts";
import { agreeingClaims } from "#report-schema/rules/text-figure.ts";
import { cutByMarks, textMarks } from "#report-schema/text-marks.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import type { LiveReport } from "../live-report.ts";
import { useLivePart, useLiveReport } from "../live-report-context.ts";

interface Piece {
  readonly text: string;
  /** Class of its underline; "" for none. */
  readonly look: string;
}

/**
 * The text again, behind its field and of the same shape, with lines under the words that findings speak of and under
 * numbers that agree with the tables. It is drawn when scripts are there; the field alone is what is typed and sent.
 */
export function MarkedText({ name }: { readonly name: NarrativeKey }) {
  const live = useLiveReport();
  const text = useLivePart((report) => report.narrative(name), "words");
  // Also where no finding has changed, other numbers may agree.
  useLivePart((report) => report.subject(), "afterwards");
  const areHere = useScripts();
  if (!areHere) return null;
  return (
    <div className="mirror" aria-hidden="true">
      {piecesOf(live, name, text, live.findings()).map((piece, index) =>
        piece.look === "" ? (
          <span key={index}>{piece.text}</span>
        ) : (
          <mark key={index} className={piece.look}>
            {piece.text}
          </mark>
        ),
      )}
      {/* A last empty line has height in a field, and none in a paragraph. */}
      {"\n"}
    </div>
  );
}

/** How many numbers of the text agree with the tables, and how many do not, for those who do not see the lines. */
export function NumberCount({ name }: { readonly name: NarrativeKey }) {
  const sentence = useLivePart((report) => {
    const { agreeing, differing } = numbersIn(report, name);
    if (differing > 0) return `文中有 ${differing} 处数字与表格不一致，${agreeing} 处一致。`;
    return agreeing > 0 ? `文中有 ${agreeing} 处数字与表格一致。` : "";
  }, "afterwards");
  return (
    <p className="hint number-count" id={`${name}-numbers`}>
      {sentence}
    </p>
  );
}

function numbersIn(live: LiveReport, name: NarrativeKey): { agreeing: number; differing: number } {
  const section = live.format.sections.find(({ narrative }) => narrative === name)?.id ?? "";
  return {
    agreeing: agreeingPlaces(live).filter(({ key }) => key === name).length,
    differing: live.findings().filter(({ rule, section: at }) => rule === "text.figure" && at === section).length,
  };
}

const known = new WeakMap<object, ReturnType<typeof agreeingClaims>>();

/** Read once for each check, however many texts ask. */
function agreeingPlaces(live: LiveReport): ReturnType<typeof agreeingClaims> {
  const subject = live.subject();
  const found = known.get(subject) ?? agreeingClaims(subject);
  known.set(subject, found);
  return found;
}

/** Where numbers that agree stand in the text as typed; none while the text has run ahead of what was read. */
function agreeingStretches(live: LiveReport, key: NarrativeKey, text: string): { start: number; end: number }[] {
  const claims = agreeingPlaces(live).filter((claim) => claim.key === key);
  if (claims.length === 0 || live.subject().report.narrative[key] !== tidyNarrative(text)) return [];
  const places = placesAsTyped(text);
  return claims.flatMap(({ start, end }) => {
    const [from, last] = [places[start], places[end - 1]];
    return from === undefined || last === undefined ? [] : [{ start: from, end: last + 1 }];
  });
}

function piecesOf(
  live: LiveReport,
  key: NarrativeKey,
  text: string,
  findings: ReturnType<LiveReport["findings"]>,
): Piece[] {
  const marks = textMarks(live.format, { opening: "", overview: "", problems: "", other: "", [key]: text }, findings);
  const agreeing = agreeingStretches(live, key, text);
  return cutByMarks(text, key, marks).flatMap((piece): Piece[] => {
    if (piece.mark) return [{ text: piece.text, look: `line-${piece.mark.level}` }];
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end } of agreeing) {
      const [from, to] = [start - piece.start, end - piece.start];
      if (from < at || to > piece.text.length) continue;
      pieces.push(
        { text: piece.text.slice(at, from), look: "" },
        { text: piece.text.slice(from, to), look: "line-agrees" },
      );
      at = to;
    }
    return [...pieces, { text: piece.text.slice(at), look: "" }].filter((one) => one.text !== "");
  });
}
