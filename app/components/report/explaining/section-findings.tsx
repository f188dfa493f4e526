import { findingKey, type Finding } from "#report-schema/finding.ts";
import type { Format } from "#report-schema/format.ts";
import type { WaivedFindings } from "../finding-list.tsx";
import { FindingLink } from "../finding-link.tsx";
import { useLivePart } from "../live-report-context.ts";
import { Remedy } from "../remedy.tsx";
import { ExplainHere } from "./explain-here.tsx";

/** Under a section: what in it is to be put right or explained, with the place to do so. */
export function SectionFindings({
  format,
  section,
  waived,
}: {
  readonly format: Format;
  /** Empty for the opening. */
  readonly section: string;
  readonly waived: WaivedFindings;
}) {
  const all = useLivePart((live) => live.findings(), "afterwards");
  const isHere = (finding: Finding): boolean =>
    finding.section === section && finding.level === "explain" && waived[findingKey(finding)] === undefined;
  const findings = all.filter(isHere);
  if (findings.length === 0) return null;
  return (
    <details className="here-findings">
      <summary>这一部分有 {findings.length} 项请改正或说明</summary>
      <ol>
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            <FindingLink format={format} finding={finding} />
            <Remedy finding={finding} />
            <ExplainHere finding={finding} />
          </li>
        ))}
      </ol>
    </details>
  );
}
