import * as z from "zod";
import { complain } from "./complain.ts";

/** The local host that runs on this computer, as the operator's commands use it. */
export interface RunningHost {
  /** Address without a trailing slash. */
  readonly url: string;
  /** What the host answers at one of its own paths. @throws with the host's own sentence when it refuses */
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>>;
  post<Schema extends z.ZodType>(path: string, body: object, schema: Schema): Promise<z.infer<Schema>>;
}

export const ClockView = z.object({ now: z.iso.datetime(), vietnam: z.string(), offsetSeconds: z.number() });
export type ClockView = z.infer<typeof ClockView>;

export const Endpoints = z.object({
  dynamodb: z.url(),
  s3: z.url(),
  sqs: z.url(),
  sns: z.url(),
  portal: z.url().optional(),
  outputs: z.record(z.string(), z.string()),
});

const DEFAULT_PORT = 3000;
const PATIENCE_MS = 3_000;

/** Another program may listen on the same port; only the host answers these two as the host does. */
const stateAt = async (url: string): Promise<"absent" | "starting" | "ready"> => {
  const ask = (path: string) => fetch(`${url}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  try {
    const health = await ask("/health");
    const { status } = z.object({ status: z.string() }).parse(await health.json());
    if (status === "starting") return "starting";
    ClockView.parse(await (await ask("/local/clock")).json());
    return "ready";
  } catch {
    return "absent";
  }
};

const answerOf = async <Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.infer<Schema>> => {
  const text = await response.text();
  if (response.ok) return schema.parse(JSON.parse(text || "null"));
  const told = z.object({ error: z.string() }).safeParse(text.startsWith("{") ? JSON.parse(text) : undefined);
  throw new Error(told.success ? told.data.error : `${response.url}: HTTP ${response.status}`);
};

export const hostAt = (url: string): RunningHost => ({
  url,
  get: async (path, schema) => answerOf(await fetch(`${url}${path}`), schema),
  post: async (path, body, schema) =>
    answerOf(
      await fetch(`${url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
      schema,
    ),
});

/** Where the host is looked for: `PORT`, as `npm start` reads it, or 3000. */
const addressOf = (port: string | undefined): string => `http://127.0.0.1:${port || DEFAULT_PORT}`;

/** The host on `PORT`; undefined when none answers there, "starting" while it does not answer requests yet. */
export const findHost = async (port = process.env.PORT): Promise<RunningHost | "starting" | undefined> => {
  const url = addressOf(port);
  const state = await stateAt(url);
  if (state === "absent") return undefined;
  return state === "ready" ? hostAt(url) : state;
};

/** The running host, or a complaint with exit code 2 and undefined. */
export const requireHost = async (port = process.env.PORT): Promise<RunningHost | undefined> => {
  const host = await findHost(port);
  if (host !== undefined && host !== "starting") return host;
  const at = addressOf(port);
  if (host === "starting")
    complain([
      `Hệ thống cục bộ ở ${at} đang khởi động; hãy chờ giây lát rồi thử lại.`,
      `The local system at ${at} is still starting; try again in a moment.`,
    ]);
  else
    complain([
      `Hệ thống cục bộ chưa chạy ở ${at}; hãy chạy npm start trong một cửa sổ khác (đặt PORT nếu dùng cổng khác).`,
      `The local system does not run at ${at}; run npm start in another window (set PORT for another port).`,
    ]);
  return undefined;
};
