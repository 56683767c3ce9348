/** Tells what was wrong in Vietnamese, then English, on stderr; the command ends with exit code 2. */
export const complain = ([vi, en]: readonly [string, string], detail: Readonly<Record<string, string>> = {}): void => {
  const named = Object.values(detail).map((value) => `“${value}”`);
  process.stderr.write(`${[vi, ...named].join(" ")}\n${[en, ...named].join(" ")}\n`);
  process.exitCode = 2;
};
