import type { DeliveryTrouble } from "./trouble.ts";

/** What came back from an agency's address, as far as it was read. */
export interface WebhookAnswer {
  readonly status: number;
  readonly body: string;
  /** More came than is read of an answer. */
  readonly cut: boolean;
  readonly retryAfterSeconds?: number;
}

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** Those of the client's faults that are of the moment: too slow, too early, too many. */
const passingStatuses: ReadonlySet<number> = new Set([408, 425]);

/**
 * Whether the agency took the message. "All is well" with a page of HTML is what a captive portal or a proxy says in its place,
 * so only an empty answer or a JSON object counts. @returns undefined when it was taken
 */
export const troubleOfAnswer = ({
  status,
  body,
  cut,
  retryAfterSeconds,
}: WebhookAnswer): DeliveryTrouble | undefined => {
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) {
    const taken = !cut && (body.trim() === "" || isJsonObject(body));
    return taken ? undefined : { kind: "misunderstood", detail };
  }
  if (status >= 300 && status < 400) return { kind: "redirected", detail };
  if (status === 429 || status === 503)
    return { kind: "busy", detail, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  if (status === 401 || status === 403) return { kind: "no-access", detail };
  if (status === 410) return { kind: "gone", detail };
  return { kind: status >= 400 && status < 500 && !passingStatuses.has(status) ? "refused" : "agency-fault", detail };
};
