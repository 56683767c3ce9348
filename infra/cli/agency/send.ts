import type { CloudEvent } from "../../../shared/messaging/cloudevent.ts";
import { type ContentMode, encodeCloudEvent } from "../../../shared/messaging/cloudevents-http.ts";
import { secretsIn, webhookHeaders } from "../../../shared/messaging/webhook-signature.ts";

export interface Endpoint {
  readonly url: string;
  readonly secret: string;
  readonly mode: ContentMode;
  /** Milliseconds that motcua waits for an answer. */
  readonly patienceMs: number;
}

/** What is done to a request before it goes out, for checks of the signature. */
export interface Tampering {
  /** As they stand in a parameter, with spaces between. */
  readonly secrets?: string;
  readonly signedMs?: number;
  /** After it was signed. */
  readonly body?: (signed: string) => string;
}

/** How the agency's software answered, or why it did not. */
export type Reply =
  | { readonly status: number; readonly body: string }
  | { readonly fault: "no-answer" | "not-reached"; readonly why: string };

/** Bytes of an answer that are looked at. */
const MOST_BYTES = 64 * 1024;

/** Sends one event as motcua does: signed, once, without following a redirect. */
export const sendEvent = async (endpoint: Endpoint, event: CloudEvent, tampering: Tampering = {}): Promise<Reply> => {
  const { headers, body } = encodeCloudEvent(event, endpoint.mode);
  const text = String(body);
  const { secrets = endpoint.secret, signedMs = Date.now() } = tampering;
  const signature = webhookHeaders(secretsIn(secrets), {
    ...{ id: event.id, body: text, timestamp: Math.floor(signedMs / 1000) },
  });
  try {
    const response = await fetch(endpoint.url, {
      method: "POST",
      redirect: "manual",
      headers: { ...headers, ...signature },
      body: tampering.body?.(text) ?? text,
      signal: AbortSignal.timeout(endpoint.patienceMs),
    });
    return { status: response.status, body: (await response.text()).slice(0, MOST_BYTES) };
  } catch (fault) {
    const isLate = fault instanceof Error && fault.name === "TimeoutError";
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault);
    return { fault: isLate ? "no-answer" : "not-reached", why: cause };
  }
};
