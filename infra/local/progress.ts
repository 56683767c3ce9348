/** Tells the boot's steps, one line each, as they end. */
export interface Progress {
  /** Runs one step and prints "✓ name detail (ms)"; the detail comes from the step's answer. */
  step<Value>(name: string, work: () => Value | Promise<Value>, detail?: (value: Value) => string): Promise<Value>;
  say(line: string): void;
}

export const progressTo = (write: (text: string) => void): Progress => ({
  step: async (name, work, detail) => {
    const started = performance.now();
    const value = await work();
    const more = detail?.(value);
    write(`✓ ${name}${more ? ` ${more}` : ""} (${Math.round(performance.now() - started)} ms)\n`);
    return value;
  },
  say: (line) => write(`${line}\n`),
});
