import type { TextPiece } from "#report-schema/text-difference.ts";

const tags = { kept: "span", removed: "del", added: "ins" } as const;
/** Longer stretches without a change are shortened to their ends. */
const longestSame = 120;

/** Two states of a text in one: struck out what is gone, underlined what is new. */
export function DifferenceText({
  pieces,
  isWhole = false,
}: {
  readonly pieces: readonly TextPiece[];
  readonly isWhole?: boolean;
}) {
  return (
    <div className="difference long-text">
      {pieces.map(({ kind, text }, index) => {
        const Tag = tags[kind];
        return <Tag key={index}>{kind === "kept" && !isWhole ? shortened(text) : text}</Tag>;
      })}
    </div>
  );
}

function shortened(text: string): string {
  const end = longestSame / 2;
  return text.length <= longestSame ? text : `${text.slice(0, end)} …… ${text.slice(-end)}`;
}
