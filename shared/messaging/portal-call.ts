import type { PortalAnswer, PortalTrouble } from "./national-portal.ts";

export interface PortalConnection {
  /** Address without a trailing slash. */
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** 0 to 1: keeps those who were turned away together from coming back together. */
  readonly random: () => number;
  /** How long one try may take. */
  readonly patienceMs: number;
}

export interface PortalRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
}

const tries = 3;
/** Before the second and the third try; half of it is by chance. */
const pausesMs = [400, 1_600] as const;
/** A longer pause than this belongs to the queue, not to a function that is paid for waiting. */
const longestHereSeconds = 2;

const troubleOf = (status: number, retryAfter: string | null): PortalTrouble => {
  const detail = `HTTP ${status}`;
  if (status === 429 || status === 503) {
    const seconds = Number(retryAfter ?? Number.NaN);
    return { kind: "busy", detail, ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {}) };
  }
  if (status === 401 || status === 403) return { kind: "no-access", detail };
  return { kind: status >= 500 ? "portal-fault" : "refused", detail };
};

const thrown = (fault: unknown): PortalTrouble => {
  const isTimeout = fault instanceof Error && fault.name === "TimeoutError";
  if (isTimeout) return { kind: "timeout", detail: "no answer in time" };
  const cause = fault instanceof Error ? (fault.cause as { code?: unknown } | undefined)?.code : undefined;
  return { kind: "unreachable", detail: typeof cause === "string" ? cause : "no connection" };
};

const once = async (
  { url, token, fetch, patienceMs }: PortalConnection,
  { method, path, body }: PortalRequest,
): Promise<PortalAnswer<unknown>> => {
  const bearer = await token();
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        accept: "application/json",
        authorization: `Bearer ${bearer}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) return { ok: false, trouble: troubleOf(response.status, response.headers.get("retry-after")) };
    return readJson(text);
  } catch (fault) {
    return { ok: false, trouble: thrown(fault) };
  }
};

const readJson = (text: string): PortalAnswer<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, trouble: { kind: "misunderstood", detail: "answer is not JSON" } };
  }
};

/** Worth a second try within the same breath. */
const passes = ({ kind, retryAfterSeconds = 0 }: PortalTrouble): boolean =>
  (kind === "unreachable" || kind === "timeout" || kind === "busy" || kind === "portal-fault") &&
  retryAfterSeconds <= longestHereSeconds;

/** One call, tried up to three times with growing pauses. Every call of ours may arrive twice. */
export const callPortal = async (
  connection: PortalConnection,
  request: PortalRequest,
): Promise<PortalAnswer<unknown>> => {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(connection, request);
    const pause = pausesMs[attempt - 1];
    if (answer.ok || attempt === tries || pause === undefined || !passes(answer.trouble)) return answer;
    const asked = (answer.trouble.retryAfterSeconds ?? 0) * 1000;
    await connection.wait(Math.max(asked, pause * (0.5 + connection.random() / 2)));
  }
};
