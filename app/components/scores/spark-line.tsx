/** A unit's months as a small line; what it says stands in its label too, for those who do not see it. */
export interface SparkPoint {
  readonly label: string;
  /** In 分; undefined where there is none. */
  readonly value: number | undefined;
  readonly text: string;
}

const [width, height, edge] = [110, 28, 4];

/** @param range the least and the greatest value of the table, so that lines of different units compare */
export function SparkLine({
  points,
  range: [least, most],
}: {
  readonly points: readonly SparkPoint[];
  readonly range: readonly [least: number, most: number];
}) {
  const tall = (value: number): number => ((value - least) / Math.max(1, most - least)) * (height - 2 * edge - 2);
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0;
  const known = points.flatMap(({ value }, index) =>
    value === undefined ? [] : [{ x: edge + index * step, y: height - edge - 2 - tall(value) }],
  );
  const last = known.at(-1);
  if (!last) return null;
  const label = points.flatMap(({ label: name, value, text }) => (value === undefined ? [] : [`${name}${text}分`]));
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label.join("，")}
    >
      <line className="trend-axis" x1="0" x2={width} y1={height - 1} y2={height - 1} />
      <polyline className="spark-line" points={known.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
      <circle className="spark-end" cx={last.x} cy={last.y} r="2.5" />
    </svg>
  );
}
