import { dateText, dayText } from "#app/components/day-text.ts";
import type { Board } from "./load-board.ts";

const size = { width: 640, height: 156, left: 52, right: 12, top: 12, bottom: 28 };

/** First hand-ins added up over time, against all that must come and the due day; drawn by the server, in words too. */
export function HandInChart({ board }: { readonly board: Board }) {
  const { curve, counts, dueOn } = board;
  const [first] = curve;
  const last = curve.at(-1);
  if (!first || !last || last.total === 0) return null;
  const from = Date.parse(first.day);
  // The due day stays in sight while it is near; one far off would flatten the line.
  const isDueNear = Date.parse(dueOn) - Date.parse(last.day) <= 45 * 86_400_000;
  const until = isDueNear ? Math.max(Date.parse(last.day), Date.parse(dueOn)) : Date.parse(last.day);
  const x = (day: string): number => {
    const share = until === from ? 1 : (Date.parse(day) - from) / (until - from);
    return Math.round(size.left + share * (size.width - size.left - size.right));
  };
  const y = (count: number): number =>
    Math.round(size.height - size.bottom - (count / Math.max(1, counts.all)) * (size.height - size.top - size.bottom));
  const line = curve.map(({ day, total }) => `${x(day)},${y(total)}`).join(" ");
  const floor = y(0);
  const weekAgo = curve.findLast(({ day }) => Date.parse(day) <= Date.parse(last.day) - 7 * 86_400_000)?.total ?? 0;
  const isDueShown = Date.parse(dueOn) >= from && Date.parse(dueOn) <= until;
  // Beside the line where there is room for it.
  const isDueLate = isDueShown && x(dueOn) > size.width * 0.7;
  const readIn = counts.handedIn - last.total;
  const besides = readIn > 0 ? `，另有 ${readIn} 个由已公布的年报读入` : "";
  const caption = `到${dateText(last.day)}，应报 ${counts.all} 个单位中有 ${last.total} 个报送过${besides}；最近七天报送 ${last.total - weekAgo} 个。`;
  return (
    <figure className="chart panel">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={`报送进度。${caption}`}>
        <line className="chart-all" x1={size.left} y1={y(counts.all)} x2={size.width - size.right} y2={y(counts.all)} />
        <line className="chart-axis" x1={size.left} y1={floor} x2={size.width - size.right} y2={floor} />
        <polygon className="chart-area" points={`${x(first.day)},${floor} ${line} ${x(last.day)},${floor}`} />
        <polyline className="chart-line" points={line} />
        <text x={size.left - 6} y={y(counts.all) + 4} textAnchor="end">
          {counts.all}
        </text>
        <text x={size.left - 6} y={floor} textAnchor="end">
          0
        </text>
        <text x={x(first.day)} y={size.height - 6}>
          {dayText(first.day)}
        </text>
        {isDueShown && (
          <>
            <line className="chart-due" x1={x(dueOn)} y1={size.top} x2={x(dueOn)} y2={floor} />
            <text
              className="chart-due-text"
              x={x(dueOn) + (isDueLate ? -5 : 5)}
              y={size.top + 14}
              textAnchor={isDueLate ? "end" : "start"}
            >
              {dayText(dueOn)} 截止
            </text>
          </>
        )}
        <circle className="chart-dot" cx={x(last.day)} cy={y(last.total)} r="3.5" />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
