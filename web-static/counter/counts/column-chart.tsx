export interface Column {
  readonly key: string;
  readonly label: string;
  /** Undefined where nobody was measured: no column is better than one of nought. */
  readonly value: number | undefined;
  /** A second, larger figure of the same people, drawn behind. */
  readonly behind?: number | undefined;
}

/** Sizes in units of the drawing; a phone shows it smaller, and its figures stand in the table beneath. */
const [TOP, HEIGHT, BOTTOM, LEFT] = [16, 130, 20, 36];
/** Columns beside each other, up to so many; more of them, as the days of a month, are narrow and have no figures of their own. */
const FEW = 14;
const [WIDE, NARROW] = [34, 16];
const STEPS = 4;

/** The least round number that four equal steps reach above everything: 4, 8, 20, 40, 80, 200 … */
const topOf = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, STEPS) / STEPS));
  return STEPS * (([1, 2, 5, 10].find((step) => step * power * STEPS >= most) ?? 10) * power);
};

interface Drawn {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
  readonly heightOf: (value: number) => number;
  readonly isFew: boolean;
}

const Bars = ({ column: { value, behind }, x, width, heightOf, isFew }: Drawn) => {
  const rect = (figure: number, look: string, inset: number) => (
    <rect
      class={look}
      x={x + inset}
      y={TOP + HEIGHT - heightOf(figure)}
      width={width - 2 * inset}
      height={heightOf(figure)}
    />
  );
  const shown = behind ?? value;
  return (
    <>
      {behind !== undefined && rect(behind, "behind", width * 0.14)}
      {value !== undefined && rect(value, "front", behind === undefined ? width * 0.14 : width * 0.26)}
      {isFew && shown !== undefined && (
        <text x={x + width / 2} y={TOP + HEIGHT - heightOf(shown) - 4} text-anchor="middle">
          {shown}
        </text>
      )}
    </>
  );
};

/** Standing columns with the scale at their side; the same figures stand in the table beneath, which is what is read out. */
export const ColumnChart = ({ title, columns }: { title: string; columns: readonly Column[] }) => {
  const isFew = columns.length <= FEW;
  const step = isFew ? WIDE : NARROW;
  const width = LEFT + Math.max(columns.length, 8) * step + 4;
  const top = topOf(Math.max(0, ...columns.flatMap(({ value, behind }) => [value ?? 0, behind ?? 0])));
  const heightOf = (value: number) => (value * HEIGHT) / top;
  return (
    <svg class="columns" viewBox={`0 0 ${width} ${TOP + HEIGHT + BOTTOM}`} role="img" aria-label={title}>
      {Array.from({ length: STEPS + 1 }, (_, at) => (at * top) / STEPS).map((value) => (
        <g key={value}>
          <rect class="scale" x={LEFT} y={TOP + HEIGHT - heightOf(value)} width={width - LEFT} height={0.6} />
          <text x={LEFT - 5} y={TOP + HEIGHT - heightOf(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {columns.map((column, at) => (
        <g key={column.key}>
          <Bars column={column} x={LEFT + at * step} width={step} heightOf={heightOf} isFew={isFew} />
          {(isFew || at % 7 === 0) && (
            <text x={LEFT + at * step + step / 2} y={TOP + HEIGHT + 15} text-anchor="middle">
              {column.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
};
