import { Link, useLocation } from "@remix-run/react";
import { type BoardShow, boardShowLabels } from "#report-schema/board-view.ts";
import { awaitsUnit } from "#report-schema/standing.ts";
import type { Board } from "./load-board.ts";

/** The numbers asked for every morning, with their share of all; each leads to its units. */
export function BoardCounts({ board }: { readonly board: Board }) {
  const { counts, filter } = board;
  const { pathname } = useLocation();
  const shown: { readonly show: BoardShow; readonly label: string; readonly count: number }[] = [
    { show: "handedIn", label: "已报送", count: counts.handedIn },
    { show: "passed", label: "通过", count: counts.passed },
    // What still lies with the units, step by step.
    ...counts.byStanding
      .filter(({ standing, count }) => awaitsUnit(standing) && count > 0)
      .map(({ standing, count }) => ({ show: standing, label: boardShowLabels[standing], count })),
  ];
  const alarms: readonly { readonly show: BoardShow; readonly count: number }[] = [
    { show: "overdue", count: counts.overdue },
    { show: "likelyLate", count: counts.likelyLate },
    { show: "publicationOverdue", count: counts.publicationOverdue },
  ];
  const share = (count: number): string => (counts.all === 0 ? "" : `${Math.round((count / counts.all) * 100)}%`);
  return (
    <ul className="figures-line counts">
      <li>
        <Link to={pathname} aria-current={filter.show === "" ? "true" : undefined}>
          <strong>{counts.all}</strong>应报
        </Link>
      </li>
      {shown.map(({ show, label, count }) => (
        <li key={show}>
          <Link to={`?show=${show}`} aria-current={filter.show === show ? "true" : undefined}>
            <strong>{count}</strong>
            {label} <span className="hint">{share(count)}</span>
          </Link>
        </li>
      ))}
      {alarms
        .filter(({ show, count }) => count > 0 || show === "overdue")
        .map(({ show, count }) => (
          <li key={show} className={count > 0 ? "alarming" : undefined}>
            <Link to={`?show=${show}`} aria-current={filter.show === show ? "true" : undefined}>
              <strong>{count}</strong>
              {boardShowLabels[show]} <span className="hint">{share(count)}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
