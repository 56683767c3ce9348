import type { RouteTable } from "./route-table.ts";

/** An office and everybody who takes over from it, in order; each once, so that a circle ends. */
export const chainFrom = (office: string, { fallbacks = [] }: Pick<RouteTable, "fallbacks">): string[] => {
  const chain = [office];
  for (let next = fallbacks.find((one) => one.office === office)?.to; next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    const from = next;
    next = fallbacks.find((one) => one.office === from)?.to;
  }
  return chain;
};
