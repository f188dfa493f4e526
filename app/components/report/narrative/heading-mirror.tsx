import { printedHeading } from "#report-schema/narrative/printed-heading.ts";
import type { NarrativeKey } from "#report-schema/format.ts";
import { useScripts } from "#app/components/use-scripts.ts";
import { useLivePart } from "../live-report-context.ts";

/** The text once more behind its field, so that the lines that will be printed as headings stand out as such. */
export function HeadingMirror({ name }: { readonly name: NarrativeKey }) {
  const text = useLivePart((live) => live.narrative(name), "words");
  const areHere = useScripts();
  if (!areHere) return null;
  const lines = text.split("\n");
  if (lines.every((line) => printedHeading(line.trim()) === undefined)) return null;
  return (
    <div className="mirror heading-mirror" aria-hidden="true">
      {lines.map((line, index) => (
        <span key={index} className={`level-${printedHeading(line.trim()) ?? ""}`}>
          {`${line}\n`}
        </span>
      ))}
    </div>
  );
}
