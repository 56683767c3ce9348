import type { Answer } from "../browser/api.ts";

/** Rows in parts of this size, in their order. */
export const partsOf = <Row>(rows: readonly Row[], size: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));

/** Parts that are on their way at once: enough for a slow line, few for the service. */
const AT_ONCE = 4;

/**
 * Sends every part that has not arrived yet. `arrived` is kept by the caller, so that a second try after a lost connection
 * sends only the rest. @returns the first answer that is no success; undefined when all have arrived
 */
export const sendParts = async <Row>(
  parts: readonly (readonly Row[])[],
  arrived: Set<number>,
  send: (part: number, rows: readonly Row[]) => Promise<Answer<unknown>>,
  onArrived: (count: number) => void,
): Promise<Exclude<Answer<unknown>, { kind: "ok" }> | undefined> => {
  const waiting = parts.map((_, at) => at + 1).filter((part) => !arrived.has(part));
  let fault: Exclude<Answer<unknown>, { kind: "ok" }> | undefined;
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined && fault === undefined; part = waiting.shift()) {
      const answer = await send(part, parts[part - 1] ?? []);
      if (answer.kind !== "ok") fault ??= answer;
      else {
        arrived.add(part);
        onArrived(arrived.size);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return fault;
};
