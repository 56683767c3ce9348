export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is read. */
  readonly text: string;
}

const ROW = 28;
const LABEL = 240;
const WIDTH = 720;
const NUMBERS = 190;

/** Lying bars with their names and values; the same figures stand in a table beneath, which is what is read out. */
export const BarChart = ({ title, bars }: { title: string; bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - LABEL - NUMBERS;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      width={WIDTH}
      role="img"
      aria-label={`${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join("; ")}`}
      font-size="14"
      fill="currentColor"
    >
      {bars.map(({ key, label, value, text }, at) => (
        <g key={key} transform={`translate(0 ${at * ROW})`}>
          <text x={LABEL - 8} y="18" text-anchor="end">
            {label.length > 28 ? `${label.slice(0, 27)}…` : label}
          </text>
          <rect x={LABEL} y="5" height="18" rx="3" width={Math.max(1, (room * value) / most)} fill="var(--action)" />
          <text x={LABEL + 6 + Math.max(1, (room * value) / most)} y="18">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
};
