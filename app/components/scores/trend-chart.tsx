/** Points over the months of a year as bars, drawn on the server; the table beside it says the same in figures. */
export interface TrendPoint {
  /** 8月 */
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

const height = 120;
const step = 48;

export function TrendChart({ title, points }: { readonly title: string; readonly points: readonly TrendPoint[] }) {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const width = Math.max(step, points.length * step);
  return (
    <figure className="trend">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height + 40}`}
        width={width}
        height={height + 40}
        role="img"
        aria-label={describe(title, points)}
      >
        <line className="trend-axis" x1="0" x2={width} y1={height + 18} y2={height + 18} />
        {points.map(({ label, value, text }, index) => {
          const tall = Math.max(0, (value / most) * height);
          const middle = index * step + step / 2;
          return (
            <g key={label}>
              <rect className="trend-bar" x={middle - 13} y={height + 18 - tall} width="26" height={tall} />
              <text className="trend-value" x={middle} y={height + 12 - tall} textAnchor="middle">
                {text}
              </text>
              <text className="trend-label" x={middle} y={height + 35} textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function describe(title: string, points: readonly TrendPoint[]): string {
  return `${title}：${points.map(({ label, text }) => `${label}${text}`).join("，")}`;
}
