import { Link } from "@remix-run/react";
import { memo, type ComponentType } from "react";
import type { Finding } from "#report-schema/finding.ts";
import { findingKey } from "#report-schema/finding.ts";
import type { Format, Level } from "#report-schema/format.ts";
import { canAskWaiver } from "#report-schema/waiver.ts";
import { FindingLink } from "./finding-link.tsx";

export const levelLabels: Readonly<Record<Level, string>> = {
  block: "必须改正",
  explain: "请改正或说明",
  note: "提请注意",
};
const levels: readonly Level[] = ["block", "explain", "note"];

/** Findings the office let stand: by whom, why and until when, by finding key. */
export type WaivedFindings = Readonly<Record<string, string>>;

/**
 * One list of everything found, worst first; each line leads to its place. `page` is where that place is, when not here.
 * What the office let stand comes last; where `askAddress` is given, what it could let stand is said.
 */
export function FindingList({
  format,
  findings,
  page = "",
  waived = {},
  askAddress,
  remedy,
}: {
  readonly format: Format;
  readonly findings: readonly Finding[];
  readonly page?: string;
  readonly waived?: WaivedFindings;
  readonly askAddress?: string;
  /** Shown under a finding: how it is put right. */
  readonly remedy?: ComponentType<{ readonly finding: Finding }>;
}) {
  if (findings.length === 0) return <p className="all-clear">没有发现问题。</p>;
  const open = findings.filter((finding) => waived[findingKey(finding)] === undefined);
  const standing = findings.filter((finding) => waived[findingKey(finding)] !== undefined);
  const canAsk = askAddress !== undefined && open.some(canAskWaiver);
  return (
    <>
      {levels.map((level) => {
        const ofLevel = open.filter((finding) => finding.level === level);
        if (ofLevel.length === 0) return null;
        return (
          <section key={level} className={`findings findings-${level}`} aria-label={levelLabels[level]}>
            <h3>
              {levelLabels[level]} <span className="count">{ofLevel.length}</span>
            </h3>
            <ol>
              {ofLevel.map((finding) => (
                <FindingLine key={findingKey(finding)} format={format} finding={finding} page={page} Remedy={remedy} />
              ))}
            </ol>
            {level === "block" && canAsk && (
              <p className="hint">
                确实不能改的，有的可以<Link to={askAddress}>请求主管部门准予不改</Link>。
              </p>
            )}
          </section>
        );
      })}
      {standing.length > 0 && (
        <section className="findings findings-waived" aria-label="准予不改">
          <h3>
            准予不改 <span className="count">{standing.length}</span>
          </h3>
          <ol>
            {standing.map((finding) => (
              <li key={findingKey(finding)}>
                <FindingLink format={format} finding={finding} page={page} />
                <p className="reason">{waived[findingKey(finding)]}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** Drawn again only when it says something else. */
const FindingLine = memo(function FindingLine({
  format,
  finding,
  page,
  Remedy,
}: {
  readonly format: Format;
  readonly finding: Finding;
  readonly page: string;
  readonly Remedy: ComponentType<{ readonly finding: Finding }> | undefined;
}) {
  return (
    <li>
      <FindingLink format={format} finding={finding} page={page} />
      {Remedy && <Remedy finding={finding} />}
    </li>
  );
});
