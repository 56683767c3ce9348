/** Positions whose value already stood further up. */
export function* repeats(values: readonly string[]): Generator<{ readonly at: number; readonly value: string }> {
  const seen = new Set<string>();
  for (const [at, value] of values.entries()) {
    if (seen.has(value)) yield { at, value };
    seen.add(value);
  }
}
