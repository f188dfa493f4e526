/**
 * What is still to be done in a report: remarks not answered, then in the order of the paper cells not filled, texts not
 * written, findings.
 */
import { figureIndex, typedFigures } from "./figure-index.ts";
import type { Finding } from "./finding.ts";
import type { FigureId, Format, NarrativeKey } from "./format.ts";
import type { RemarkStanding } from "./remark.ts";
import type { ReportContent } from "./report.ts";

export type WorkLeft =
  /** `remark`: its id. It is answered before the paper, whatever it speaks of, and so belongs to no section. */
  | { readonly kind: "unanswered"; readonly section: ""; readonly remark: string }
  | { readonly kind: "blank"; readonly section: string; readonly figure: FigureId }
  | { readonly kind: "unwritten"; readonly section: string; readonly narrative: NarrativeKey }
  /** To be put right, or put right or explained. */
  | { readonly kind: "block" | "explain"; readonly section: string; readonly finding: Finding };

/**
 * @param findings of the same content; what only asks for blank cells or empty texts is not counted twice
 * @param isSettled the office let it stand, or a reason was given
 * @param remarks what the unit was sent, in the order shown; those answered are not left
 */
export function workLeft(
  format: Format,
  { figures, unread, narrative }: ReportContent,
  findings: readonly Finding[],
  isSettled: (finding: Finding) => boolean,
  remarks: readonly { readonly id: string; readonly standing: RemarkStanding }[],
): WorkLeft[] {
  const places = new Map([...figureIndex(format).keys()].map((id, index) => [id, index]));
  const placeOf = (finding: Finding): number => Math.min(...finding.figures.map((id) => places.get(id) ?? 0), Infinity);
  const open = findings.filter(
    (finding) => finding.rule !== "figures.blank" && finding.level !== "note" && !isSettled(finding),
  );
  const sections = ["", ...format.sections.map(({ id }) => id)];
  const unanswered = remarks
    .filter(({ standing }) => standing === "open")
    .map(({ id }): WorkLeft => ({ kind: "unanswered", section: "", remark: id }));
  const inPaper = sections.flatMap((id): WorkLeft[] => {
    const section = format.sections.find((one) => one.id === id);
    const key = section?.narrative;
    const isUnwritten = key !== undefined && section?.whenEmpty === undefined && narrative[key].trim() === "";
    const blanks = typedFigures(format).filter(
      (one) => one.table.id === section?.table && figures[one.id] === undefined && unread[one.id] === undefined,
    );
    const ofSection = open.filter((one) => one.section === id && !(isUnwritten && one.rule === "text.empty"));
    const told = [
      ...blanks.map(({ id: figure }) => ({
        place: places.get(figure) ?? 0,
        left: { kind: "blank", section: id, figure } as const,
      })),
      ...ofSection.map((finding) => ({
        place: placeOf(finding),
        left: { kind: finding.level === "block" ? "block" : "explain", section: id, finding } as const,
      })),
    ].sort((a, b) => a.place - b.place);
    return [
      ...(isUnwritten ? [{ kind: "unwritten", section: id, narrative: key } as const] : []),
      ...told.map(({ left }) => left),
    ];
  });
  return [...unanswered, ...inPaper];
}

/** 2 条审查意见没有答复，1 部分没有写，12 格没有填，2 项必须改正，3 项待改正或说明; “” when nothing is left. */
export function workLeftText(left: readonly WorkLeft[]): string {
  const count = (kind: WorkLeft["kind"]): number => left.filter((one) => one.kind === kind).length;
  const parts = [
    [count("unanswered"), "条审查意见没有答复"],
    [count("unwritten"), "部分没有写"],
    [count("blank"), "格没有填"],
    [count("block"), "项必须改正"],
    [count("explain"), "项待改正或说明"],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join("，");
}
