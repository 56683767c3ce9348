/** Bars of what came in above the line and what went out below it, one of each a minute; the words beside it say the sums. */
export const SparkBars = ({
  above,
  below,
  label,
}: {
  above: readonly number[];
  below: readonly number[];
  label: string;
}) => {
  const most = Math.max(1, ...above, ...below);
  const half = 16;
  const step = 4;
  const width = Math.max(above.length, below.length, 1) * step;
  const height = (value: number) => (value === 0 ? 0 : Math.max(1, (value / most) * half));
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${width} ${2 * half + 1}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {above.map((value, at) => (
        <rect
          key={`in${at}`}
          class="in"
          x={at * step}
          y={half - height(value)}
          width={step - 1}
          height={height(value)}
        />
      ))}
      <rect class="axis" x={0} y={half} width={width} height={1} />
      {below.map((value, at) => (
        <rect key={`out${at}`} class="out" x={at * step} y={half + 1} width={step - 1} height={height(value)} />
      ))}
    </svg>
  );
};
