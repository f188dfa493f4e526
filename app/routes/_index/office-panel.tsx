import { Link } from "@remix-run/react";
import { dateText, daysLeftText } from "#app/components/day-text.ts";
import type { OfficeRound } from "./office-rounds.ts";

/** What the office has to do now, round by round; each number leads to its units. */
export function OfficePanel({ rounds }: { readonly rounds: readonly OfficeRound[] }) {
  const older = rounds.filter(({ counts }) => !counts);
  return (
    <section className="panel">
      <h2>各单位年报进度</h2>
      {rounds.length === 0 && (
        <p>
          还没有开设年度。<Link to="/admin/rounds">开设年度编报任务</Link>
        </p>
      )}
      {rounds.map((round) => round.counts && <RoundLine key={round.key} round={round} counts={round.counts} />)}
      {older.length > 0 && (
        <p className="actions">
          {older.map(({ key, label }) => (
            <Link key={key} className="button small" to={`/rounds/${key}`}>
              {label}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

function RoundLine({
  round,
  counts,
}: {
  readonly round: OfficeRound;
  readonly counts: NonNullable<OfficeRound["counts"]>;
}) {
  const toDo = [
    { label: "待审查", count: counts.toReview, show: "toReview" as const },
    { label: "逾期未报", count: counts.overdue, show: "overdue" as const },
    { label: "可能逾期", count: counts.likelyLate, show: "likelyLate" as const },
    { label: "逾期未公开", count: counts.publicationOverdue, show: "publicationOverdue" as const },
  ].filter(({ count }) => count > 0);
  return (
    <div className="office-round">
      <p className="actions">
        <Link className="button primary" to={`/rounds/${round.key}`}>
          {round.label}
        </Link>
        <span className="hint">
          {dateText(round.dueOn)}截止，{daysLeftText(round.daysLeft)}；应报 {counts.all}，已报送 {counts.handedIn}
        </span>
      </p>
      <ul className="actions to-do">
        {toDo.length === 0 && <li>现在没有要办的。</li>}
        {toDo.map(({ label, count, show }) => (
          <li key={label}>
            <Link to={`/rounds/${round.key}?show=${show}`}>
              {label} {count} 个
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
