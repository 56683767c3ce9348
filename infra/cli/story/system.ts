import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { ClockView, hostAt } from "../running-host.ts";
import type { Officer } from "./cast.ts";
import { StoryFault } from "./stage.ts";

const Problem = z.object({ code: z.string(), detail: z.string() });

interface Call<Schema extends z.ZodType> {
  readonly path: string;
  readonly answer: Schema;
  /** Present for a POST. */
  readonly body?: object;
  /** Absent for what a citizen does without an account. */
  readonly as?: Officer;
  /** A repeat carries the key of the first try; each other POST has a key of its own. */
  readonly key?: string;
}

/** The running system as the people of the story use it, and the switches of its local host. */
export interface System {
  /** @throws StoryFault with the API's own sentence when it refuses */
  call<Schema extends z.ZodType>(call: Call<Schema>): Promise<z.infer<Schema>>;
  /** Status of a public address, for what may not exist. */
  status(path: string): Promise<number>;
  /** What the local host tells about itself. */
  local<Schema extends z.ZodType>(path: string, answer: Schema): Promise<z.infer<Schema>>;
  /** Asks again until the answer fits. @throws StoryFault with the sentence when it takes too long */
  until<Answer>(sentence: string, ask: () => Promise<Answer>, fits: (answer: Answer) => boolean): Promise<Answer>;
  /** @param at "2026-11-28T07:30" in Vietnam, or an instant with its zone */
  setClock(at: string): Promise<void>;
  /** Requests to the API so far. */
  requests(): number;
}

const PATIENCE_MS = 30_000;
const ASK_AGAIN_MS = 150;

export const openSystem = (url: string, signal: AbortSignal): System => {
  const host = hostAt(url);
  const tokens = new Map<string, Promise<string>>();
  let requests = 0;
  const tokenOf = ({ username, groups }: Officer): Promise<string> => {
    const known = tokens.get(username);
    if (known !== undefined) return known;
    const token = host
      .post("/local/token", { username, groups }, z.object({ access_token: z.string() }))
      .then(({ access_token }) => access_token);
    tokens.set(username, token);
    return token;
  };
  const headersOf = async ({ body, as, key = randomUUID() }: Call<z.ZodType>) => ({
    ...(body === undefined ? {} : { "content-type": "application/json", "idempotency-key": key }),
    ...(as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` }),
  });
  return {
    call: async (call) => {
      const { path, body, answer } = call;
      const method = body === undefined ? "GET" : "POST";
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      requests++;
      const response = await fetch(`${url}${path}`, { method, headers: await headersOf(call), signal, ...sent });
      const text = await response.text();
      if (response.ok) return answer.parse(JSON.parse(text));
      const problem = Problem.safeParse(text.startsWith("{") ? JSON.parse(text) : undefined);
      const said = problem.success ? `${problem.data.code}: ${problem.data.detail}` : text.slice(0, 200);
      throw new StoryFault(`${method} ${path} → ${response.status} ${said}`);
    },
    status: async (path) => {
      requests++;
      return (await fetch(`${url}${path}`, { signal })).status;
    },
    local: (path, answer) => host.get(path, answer),
    until: async (sentence, ask, fits) => {
      for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(ASK_AGAIN_MS)) {
        signal.throwIfAborted();
        const answer = await ask();
        if (fits(answer)) return answer;
      }
      throw new StoryFault(`${sentence} (đã đợi ${PATIENCE_MS / 1000} giây)`);
    },
    setClock: async (at) => void (await host.post("/local/clock", { at }, ClockView)),
    requests: () => requests,
  };
};
