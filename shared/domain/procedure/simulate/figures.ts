/** The value below which this share of the numbers lies, and the lowest when none does; 0 of none. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : total(numbers) / numbers.length;

export interface Figures {
  readonly mean: number;
  readonly p90: number;
}

export const figuresOf = (numbers: readonly number[]): Figures => ({
  mean: Math.round(mean(numbers)),
  p90: Math.round(quantile(numbers, 0.9)),
});

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
