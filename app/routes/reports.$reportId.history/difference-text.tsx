import type { TextPiece } from "#report-schema/text-difference.ts";
import { ChangedPieces } from "#app/components/report/review/text-changes.tsx";

/** What changed in a text, its lines kept. */
export function DifferenceText({
  pieces,
  isWhole = false,
}: {
  readonly pieces: readonly TextPiece[];
  readonly isWhole?: boolean;
}) {
  return (
    <div className="difference long-text">
      <ChangedPieces pieces={pieces} isWhole={isWhole} />
    </div>
  );
}
