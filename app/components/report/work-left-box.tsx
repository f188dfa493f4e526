import { useEffect, useMemo, type MouseEvent } from "react";
import { findingKey, type Finding } from "#report-schema/finding.ts";
import type { Format } from "#report-schema/format.ts";
import { workLeft, workLeftText, type WorkLeft } from "#report-schema/work-left.ts";
import { dateText, daysLeftText } from "#app/components/day-text.ts";
import { cellAnchor, sectionAnchor } from "./cell-address.ts";
import type { DeskBeside } from "./desk-data.ts";
import { useDeskReasons } from "./explaining/reasons.ts";
import { fieldIn, goToFinding, placeAnchor } from "./finding-link.tsx";
import type { WaivedFindings } from "./finding-list.tsx";
import { useLivePart, useLiveReport } from "./live-report-context.ts";
import { useDeskRemarks } from "./review/desk-remarks.tsx";
import type { ShownRemark } from "./review/review-data.ts";

/** What is left, in the order of the paper; it follows the findings. */
export function useWorkLeft(waived: WaivedFindings): readonly WorkLeft[] {
  const live = useLiveReport();
  const { reasons } = useDeskReasons();
  const remarks = useDeskRemarks();
  const subject = useLivePart((report) => report.subject(), "afterwards");
  return useMemo(() => {
    const given = new Set(reasons.map((one) => one.findingKey));
    const isSettled = (finding: Finding): boolean => {
      const key = findingKey(finding);
      return waived[key] !== undefined || (finding.level === "explain" && given.has(key));
    };
    return workLeft(live.format, subject.report, live.findings(), isSettled, remarks);
  }, [subject, live, reasons, remarks, waived]);
}

/** The time that is left, what is left to do, and the way to the next of it (F8). */
export function WorkLeftBox({
  format,
  left,
  beside,
}: {
  readonly format: Format;
  readonly left: readonly WorkLeft[];
  readonly beside: Pick<DeskBeside, "dueOn" | "daysLeft">;
}) {
  const remarks = useDeskRemarks();
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      // Under a window that is open nothing can be reached.
      if (!document.querySelector("dialog[open]")) goToNext(format, left, remarks, event.shiftKey ? -1 : 1);
    };
    addEventListener("keydown", go);
    return () => removeEventListener("keydown", go);
  }, [format, left, remarks]);
  const text = workLeftText(left);
  const [first] = left;
  return (
    <div className="work-left">
      <p className={beside.daysLeft <= 3 ? "due late" : "due"}>
        {dateText(beside.dueOn)}截止，{daysLeftText(beside.daysLeft)}
      </p>
      <p>{text === "" ? <span className="agrees">✓ 都已填好，可以检查并报送。</span> : `还有 ${text}。`}</p>
      {first && (
        <a
          className="button small"
          href={`#${anchorOf(format, first, remarks)}`}
          title="快捷键 F8；往回按 Shift+F8"
          onClick={(event: MouseEvent) => {
            event.preventDefault();
            goToNext(format, left, remarks, 1);
          }}
        >
          下一处 <kbd>F8</kbd>
        </a>
      )}
    </div>
  );
}

function anchorOf(format: Format, left: WorkLeft, remarks: readonly ShownRemark[]): string {
  if (left.kind === "unanswered") return remarks.find(({ id }) => id === left.remark)?.anchor ?? "remarks";
  if (left.kind === "blank") return cellAnchor(left.figure);
  if (left.kind === "unwritten") return sectionAnchor(left.section);
  return placeAnchor(format, left.finding);
}

/** To the next place after, or before, where the person is; round at the end. */
function goToNext(format: Format, left: readonly WorkLeft[], remarks: readonly ShownRemark[], step: 1 | -1): void {
  const here = document.activeElement;
  const places = left.flatMap((one) => {
    const element = document.getElementById(anchorOf(format, one, remarks));
    const field = (element && fieldIn(element)) ?? element;
    return field ? [{ one, field }] : [];
  });
  const ordered = step === 1 ? places : places.toReversed();
  const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const isIn = here !== null && here !== document.body;
  const next = (isIn && ordered.find(({ field }) => (here.compareDocumentPosition(field) & side) !== 0)) || ordered[0];
  if (!next) return;
  const { one } = next;
  goToFinding(format, anchorOf(format, one, remarks), "finding" in one ? one.finding : undefined);
}
