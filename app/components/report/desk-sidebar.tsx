import { Link } from "@remix-run/react";
import { typedFigures } from "#report-schema/figure-index.ts";
import type { Format, Section } from "#report-schema/format.ts";
import { stopsHandIn } from "#report-schema/waiver.ts";
import { sectionAnchor } from "./cell-address.ts";
import type { DeskData } from "./desk-data.ts";
import { ExplainHere } from "./explaining/explain-here.tsx";
import { FindingList } from "./finding-list.tsx";
import { Remedy } from "./remedy.tsx";
import { useLivePart } from "./live-report-context.ts";

/** Where I am in the paper and what is left to do, always in sight. */
export function DeskSidebar({
  format,
  waived,
  waiversAddress,
}: {
  readonly format: Format;
} & Pick<DeskData, "waived" | "waiversAddress">) {
  const findings = useLivePart((live) => live.findings());
  const granted = new Set(Object.keys(waived));
  const blocking = findings.filter((finding) => stopsHandIn(finding, granted)).length;
  return (
    <aside className="desk-side">
      <nav aria-label="各部分">
        <ol className="parts">
          <li>
            <a href={`#${sectionAnchor("opening")}`}>开头段</a>
          </li>
          {format.sections.map((section) => (
            <li key={section.id}>
              <a href={`#${sectionAnchor(section.id)}`}>{section.heading}</a>
              <Progress format={format} section={section} />
            </li>
          ))}
        </ol>
      </nav>
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
        <FindingList
          format={format}
          findings={findings}
          waived={waived}
          askAddress={waiversAddress}
          remedy={(finding) => (
            <>
              <Remedy finding={finding} />
              <ExplainHere finding={finding} />
            </>
          )}
        />
      </div>
    </aside>
  );
}

function Progress({ format, section }: { readonly format: Format; readonly section: Section }) {
  const all = typedFigures(format).filter(({ table }) => table.id === section.table).length;
  const text = useLivePart((live) => {
    if (section.table) return live.filledIn(section.table) === all ? "✓" : `${live.filledIn(section.table)}/${all}`;
    if (!section.narrative) return "";
    return live.narrative(section.narrative).trim() === "" ? (section.whenEmpty === undefined ? "未写" : "") : "✓";
  });
  return <span className={text === "✓" ? "progress done" : "progress"}>{text}</span>;
}
