import { createHash } from "node:crypto";

const hex = (text: string, digits: number): string => createHash("sha256").update(text).digest("hex").slice(0, digits);

/** The trace of a request, from the key that the history keeps with each write: derived, so it is stored nowhere. */
export const traceIdOf = (requestKey: string): string => hex(`request ${requestKey}`, 32);

/**
 * The trace context of one fact: its trace is the request that caused it, its span is the fact itself.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/extensions/distributed-tracing.md
 */
export const traceparent = (requestKey: string, eventId: string): string =>
  `00-${traceIdOf(requestKey)}-${hex(`event ${eventId}`, 16)}-01`;

/** "00-<trace>-<span>-01" → the trace; undefined for anything else. */
export const traceIn = (context: string | undefined): string | undefined =>
  /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(context ?? "")?.[1];
