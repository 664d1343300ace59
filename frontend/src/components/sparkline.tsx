interface SparklineProps {
  /** At least two values, oldest first. */
  values: number[];
}

const width = 96;
const height = 28;
/** Room for the last point. */
const inset = 3;

/** A small line that shows the shape of a series. It has no scale, so it is hidden from screen readers. */
export function Sparkline({ values }: SparklineProps) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => inset + (index * (width - 2 * inset)) / (values.length - 1);
  const y = (value: number) =>
    high === low ? height / 2 : inset + ((high - value) * (height - 2 * inset)) / (high - low);
  const points = values.map((value, index) => [x(index), y(value)] as const);
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  const line = points.map((point) => point.map((place) => place.toFixed(1)).join(',')).join(' ');
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={line} />
      <circle cx={lastX} cy={lastY} r="2.5" />
    </svg>
  );
}
