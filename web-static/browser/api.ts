import type { Problem } from "../../shared/contracts/problem.ts";
import { learnTime } from "./server-clock.ts";

/** What came back: the value, a refusal that says why, or nothing because the network or the system failed. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "refused"; readonly status: number; readonly problem: Problem }
  | { readonly kind: "offline" }
  | { readonly kind: "fault"; readonly status: number };

export interface Command {
  readonly body: unknown;
  /** The same key on every retry of the same wish, so that a repeat changes nothing more. */
  readonly key?: string;
  /** Version that the officer saw; another one in the store means that somebody was faster (412). */
  readonly version?: number;
}

export interface Api {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, command: Command): Promise<Answer<T>>;
  /** A file; with a body it is posted. */
  file(path: string, body?: unknown): Promise<Answer<Blob>>;
}

const WAIT_MS = 15_000;

/** What went wrong, in words where the API gave any. */
const notOk = async (response: Response): Promise<Answer<never>> => {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  if (!isProblem || response.status >= 500) return { kind: "fault", status: response.status };
  return { kind: "refused", status: response.status, problem: (await response.json()) as Problem };
};

/** Reads the own API, whose answers are built from the same contracts; so the shape is trusted here and nowhere else. */
const read = async <T>(response: Response): Promise<Answer<T>> => {
  learnTime(response.headers.get("date"));
  return response.ok ? { kind: "ok", value: (await response.json()) as T } : notOk(response);
};

/** @param token gives the officer's access token; citizens have none */
export const api = (token: () => string | undefined = () => undefined): Api => {
  const send = async <T>(
    path: string,
    init: RequestInit,
    reading: (response: Response) => Promise<Answer<T>> = read,
  ): Promise<Answer<T>> => {
    const bearer = token();
    const headers = { ...init.headers, ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }) };
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), WAIT_MS);
    try {
      return await reading(await fetch(`/api${path}`, { ...init, headers, signal: abort.signal }));
    } catch {
      return { kind: "offline" };
    } finally {
      clearTimeout(timer);
    }
  };
  const blob = async (response: Response): Promise<Answer<Blob>> =>
    response.ok ? { kind: "ok", value: await response.blob() } : notOk(response);
  return {
    file: (path, body) =>
      send(
        path,
        body === undefined
          ? {}
          : { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } },
        blob,
      ),
    get: (path) => send(path, { headers: { Accept: "application/json" } }),
    post: (path, { body, key, version }) =>
      send(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: {
          "Content-Type": "application/json",
          ...(key === undefined ? {} : { "Idempotency-Key": key }),
          ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
        },
      }),
  };
};

/** The sentence of a refusal in the reader's language. */
export const problemText = (problem: Problem, language: "vi" | "en"): string =>
  (language === "en" ? problem.detailEn : problem.detail) || problem.detail;
