/** What the stack has used since the start or the last reset, for the benchmarks and the story. */
export interface FunctionUsage {
  invocations: number;
  errors: number;
  /** Processor time of the function's environments, in milliseconds. */
  cpuMs: number;
}

export interface Usage {
  readonly functions: Record<string, FunctionUsage>;
  readonly dynamodb: { calls: number; readUnits: Record<string, number>; writeUnits: Record<string, number> };
  readonly sqs: { requests: number };
  readonly sns: { publishes: number; sms: number };
}

export const newUsage = (): Usage => ({
  functions: {},
  dynamodb: { calls: 0, readUnits: {}, writeUnits: {} },
  sqs: { requests: 0 },
  sns: { publishes: 0, sms: 0 },
});

export const functionUsage = (usage: Usage, name: string): FunctionUsage =>
  (usage.functions[name] ??= { invocations: 0, errors: 0, cpuMs: 0 });

/** Empties the counters in place: the parts of the host hold the same object. */
export const resetUsage = (usage: Usage): void => {
  for (const name of Object.keys(usage.functions)) delete usage.functions[name];
  const fresh = newUsage();
  Object.assign(usage.dynamodb, fresh.dynamodb);
  Object.assign(usage.sqs, fresh.sqs);
  Object.assign(usage.sns, fresh.sns);
};
