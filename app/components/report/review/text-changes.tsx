import type { TextPiece } from "#report-schema/text-difference.ts";

/** Characters of unchanged text shown on either side of a change. */
const around = 40;

/** What was taken out of a text and put in since the round before. */
export function TextChanges({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  if (pieces.every(({ kind }) => kind === "kept")) return null;
  return (
    <details className="text-changes" open>
      <summary>与上一轮相比的改动</summary>
      <p>
        <ChangedPieces pieces={pieces} />
      </p>
    </details>
  );
}

/** Two states of a text in one: struck out what is gone, underlined what is new, and of the rest what stands around. */
export function ChangedPieces({
  pieces,
  isWhole = false,
}: {
  readonly pieces: readonly TextPiece[];
  /** Nothing is left out. */
  readonly isWhole?: boolean;
}) {
  return pieces.map((piece, index) => {
    if (piece.kind === "removed") return <del key={index}>{piece.text}</del>;
    if (piece.kind === "added") return <ins key={index}>{piece.text}</ins>;
    const text = isWhole ? piece.text : shortened(piece.text, index > 0, index < pieces.length - 1);
    return <span key={index}>{text}</span>;
  });
}

function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  const head = afterChange ? around : 0;
  const tail = beforeChange ? around : 0;
  return text.length <= head + tail + 1
    ? text
    : `${text.slice(0, head)}……${tail === 0 ? "" : text.slice(text.length - tail)}`;
}
