export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is read. */
  readonly text: string;
}

const ROW = 28;
/** Room for the labels, the bars and the values; letters of a label in that room. */
const LABEL = 240;
const BARS = 290;
const NUMBERS = 190;
const LETTER = 8.5;

/** Lying bars with their names and values; the same figures stand in a table beneath, which is what is read out. */
export const BarChart = ({ title, bars, labels = LABEL }: { title: string; bars: readonly Bar[]; labels?: number }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = BARS;
  const width = labels + BARS + NUMBERS;
  const letters = Math.floor(labels / LETTER);
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * ROW}`}
      width={width}
      role="img"
      aria-label={`${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join("; ")}`}
      font-size="14"
      fill="currentColor"
    >
      {bars.map(({ key, label, value, text }, at) => (
        <g key={key} transform={`translate(0 ${at * ROW})`}>
          <text x={labels - 8} y="18" text-anchor="end">
            {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
          </text>
          <rect x={labels} y="5" height="18" rx="3" width={Math.max(1, (room * value) / most)} fill="var(--action)" />
          <text x={labels + 6 + Math.max(1, (room * value) / most)} y="18">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
};
