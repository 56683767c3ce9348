/** Messages that a service did not take, though the call itself went through. */
export class NotTaken extends Error {}

/** What AWS calls a request that no repetition makes right. */
const wrong: ReadonlySet<string> = new Set(["ValidationException", "InvalidParameter", "InvalidParameterValue"]);

/**
 * AWS or the network did not do what was asked of it: everybody's trouble, which passes. Any other fault is of this one
 * piece of work, and waiting does not mend it.
 */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof Error &&
  !wrong.has(fault.name) &&
  (fault instanceof NotTaken || "$metadata" in fault || "code" in fault || fault.name === "TimeoutError");
