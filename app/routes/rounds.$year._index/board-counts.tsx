import { Link, useLocation } from "@remix-run/react";
import { standingLabels } from "#report-schema/standing.ts";
import type { Board } from "./load-board.ts";

/** How many units stand where; each number leads to its units. */
export function BoardCounts({ board }: { readonly board: Board }) {
  const { all, overdue, byStanding } = board.counts;
  return (
    <ul className="figures-line counts">
      <Count label="应报" count={all} show="" current={board.show} />
      {byStanding.map(({ standing, count }) => (
        <Count key={standing} label={standingLabels[standing]} count={count} show={standing} current={board.show} />
      ))}
      <Count label="逾期未报" count={overdue} show="overdue" current={board.show} alarming={overdue > 0} />
    </ul>
  );
}

function Count({
  label,
  count,
  show,
  current,
  alarming = false,
}: {
  readonly label: string;
  readonly count: number;
  readonly show: string;
  readonly current: string;
  readonly alarming?: boolean;
}) {
  const { pathname } = useLocation();
  return (
    <li className={alarming ? "alarming" : undefined}>
      <Link to={show === "" ? pathname : `?show=${show}`} aria-current={show === current ? "true" : undefined}>
        <strong>{count}</strong>
        {label}
      </Link>
    </li>
  );
}
