import type { ShownRemark } from "./review-data.ts";

/** A cell of the paper under review: its figure, what it was in the round before and last year, the remarks on it. */
export function ReviewedFigure({
  anchor,
  colSpan,
  label,
  text,
  isLit,
  isUnread,
  before,
  lastYear,
  remarks,
  address,
  word,
}: {
  readonly anchor: string;
  readonly colSpan: number;
  readonly label: string;
  readonly text: string;
  readonly isLit: boolean;
  readonly isUnread: boolean;
  readonly before: string | undefined;
  readonly lastYear: string | undefined;
  readonly remarks: readonly ShownRemark[];
  /** Where a remark on this cell is written. */
  readonly address: string | undefined;
  readonly word: string;
}) {
  const classes = [
    "figure",
    isLit && "figure-lit",
    before !== undefined && "figure-changed",
    remarks.length > 0 && "figure-remarked",
  ];
  const shown = text === "" ? "空" : text;
  return (
    <td
      id={anchor}
      colSpan={colSpan}
      className={classes.filter(Boolean).join(" ")}
      data-level={isUnread ? "block" : undefined}
      aria-label={address ? undefined : label}
    >
      {before !== undefined && (
        <del>
          <span className="visually-hidden">上一轮 </span>
          {before === "" ? "空" : before}
        </del>
      )}
      {address ? (
        <a className="cell-link" href={address} data-place={word} aria-label={`${label}：${shown}，写意见`}>
          {before === undefined ? text : shown}
        </a>
      ) : (
        text
      )}
      {remarks.map((remark) => (
        <a key={remark.id} className="remark-number" href={`#${remark.anchor}`} aria-label={`意见 ${remark.number}`}>
          {remark.number}
        </a>
      ))}
      {/* Nothing then and nothing now is nothing to compare. */}
      {lastYear !== undefined && (lastYear !== text || text !== "0") && (
        <span className={lastYear === text ? "year-before" : "year-before differs"}>
          <span className="visually-hidden">上年 </span>
          {lastYear}
        </span>
      )}
    </td>
  );
}
