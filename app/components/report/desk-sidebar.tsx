import { Link } from "@remix-run/react";
import { typedFigures } from "#report-schema/figure-index.ts";
import type { Finding } from "#report-schema/finding.ts";
import type { Format, Section } from "#report-schema/format.ts";
import type { WorkLeft } from "#report-schema/work-left.ts";
import { stopsHandIn } from "#report-schema/waiver.ts";
import { sectionAnchor } from "./cell-address.ts";
import type { DeskData } from "./desk-data.ts";
import { ExplainHere } from "./explaining/explain-here.tsx";
import { FindingList } from "./finding-list.tsx";
import { Remedy } from "./remedy.tsx";
import { useWorkLeft, WorkLeftBox } from "./work-left-box.tsx";
import { useAfterPaint, useLivePart } from "./live-report-context.ts";

/** Where I am in the paper and what is left to do, always in sight. */
export function DeskSidebar({
  format,
  waived,
  waiversAddress,
  beside,
}: {
  readonly format: Format;
} & Pick<DeskData, "waived" | "waiversAddress" | "beside">) {
  return (
    <aside className="desk-side">
      <div className="side-scroll">
        <Parts format={format} waived={waived} beside={beside} />
        <FoundNow format={format} waived={waived} waiversAddress={waiversAddress} />
      </div>
    </aside>
  );
}

/** The way through the paper, and what is left in each part. */
function Parts({ format, waived, beside }: { readonly format: Format } & Pick<DeskData, "waived" | "beside">) {
  const left = useWorkLeft(waived);
  return (
    <>
      <WorkLeftBox format={format} left={left} beside={beside} />
      <nav aria-label="各部分">
        <ol className="parts">
          <li>
            <a href={`#${sectionAnchor("opening")}`}>开头段</a>
          </li>
          {format.sections.map((section) => (
            <li key={section.id}>
              <a href={`#${sectionAnchor(section.id)}`}>{section.heading}</a>
              <Progress format={format} section={section} left={left.filter((one) => one.section === section.id)} />
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}

/** What was found, in the frame of the keystroke. */
function FoundNow({
  format,
  waived,
  waiversAddress,
}: { readonly format: Format } & Pick<DeskData, "waived" | "waiversAddress">) {
  const findings = useLivePart((live) => live.findings(), "findings");
  const granted = new Set(Object.keys(waived));
  const blocking = findings.filter((finding) => stopsHandIn(finding, granted)).length;
  return (
    <div className="side-findings">
      <h2>
        检查结果
        <span className="visually-hidden" role="status">
          {blocking > 0 ? `有 ${blocking} 项必须改正` : "没有必须改正的问题"}
        </span>
      </h2>
      <p className="hint">
        <Link to="/rules">查看检查规则</Link>
      </p>
      <FindingList format={format} findings={findings} waived={waived} askAddress={waiversAddress} remedy={WaysOut} />
    </div>
  );
}

/** The ways out of a finding follow it a frame later. */
function WaysOut({ finding }: { readonly finding: Finding }) {
  if (!useAfterPaint()) return null;
  return (
    <>
      <Remedy finding={finding} />
      <ExplainHere finding={finding} />
    </>
  );
}

function Progress({
  format,
  section,
  left,
}: {
  readonly format: Format;
  readonly section: Section;
  /** What is still to be done in the section. */
  readonly left: readonly WorkLeft[];
}) {
  const all = typedFigures(format).filter(({ table }) => table.id === section.table).length;
  const filled = useLivePart((live) => (section.table ? live.filledIn(section.table) : all), "afterwards");
  const faults = left.filter(({ kind }) => kind === "block" || kind === "explain").length;
  const parts = [
    ...(filled < all ? [`${filled}/${all}`] : []),
    ...(left.some(({ kind }) => kind === "unwritten") ? ["未写"] : []),
    ...(faults > 0 ? [`${faults} 项`] : []),
  ];
  return parts.length === 0 ? (
    <span className="progress done">✓</span>
  ) : (
    <span className="progress">{parts.join("　")}</span>
  );
}
