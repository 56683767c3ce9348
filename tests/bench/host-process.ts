import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { freePort } from "../../infra/local/services/free-port.ts";
import { root } from "./bundles.ts";
import { type OfficerName, officers } from "./officers.ts";
import { processorMs, residentMb } from "./processor-time.ts";

const bootLimitMs = 300_000;
/** Of one request, on a machine that does other things besides. */
const triesAtMost = 10;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A plain client: one keep-alive agent, no parsing. */
export const httpClient = () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const call = request(url, { method, headers, agent }, async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part);
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() });
      });
      call.on("error", (error: NodeJS.ErrnoException) => {
        // The server may close an idle connection just when it is used again; nobody has seen the request then.
        if (call.reusedSocket && error.code === "ECONNRESET") resolve(send(url, method, headers, body));
        else reject(error);
      });
      call.end(body);
    });
  return { send, close: () => agent.destroy() };
};

const Token = z.object({ access_token: z.string() });

/** The local host in a process of its own, on a fresh data folder: `npm start` and nothing else. */
export const startHostProcess = async (dataDir: string, more: Readonly<Record<string, string>> = {}) => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    MOTCUA_DATA: dataDir,
    MOTCUA_METER: "0",
    NODE_OPTIONS: "",
    ...more,
  };
  const child = spawn(process.execPath, ["infra/local/main.ts"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      printed = (printed + part).slice(-4000);
    });
  const ended = once(child, "exit");
  const client = httpClient();
  const stop = async () => {
    client.close();
    child.kill("SIGTERM");
    await ended;
  };
  const isReady = () =>
    client.send(`${url}/health`, "GET", {}).then(
      ({ status }) => status === 200,
      () => false,
    );
  for (const until = performance.now() + bootLimitMs; !(await isReady()); await wait(200))
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(`The local host did not start:\n${printed}`);
    }

  const json = { "content-type": "application/json" };
  const tokens = new Map<OfficerName, string>();
  for (const [name, officer] of Object.entries(officers)) {
    const { body } = await client.send(`${url}/local/token`, "POST", json, JSON.stringify(officer));
    tokens.set(name as OfficerName, Token.parse(JSON.parse(body)).access_token);
  }
  const asked = async (
    method: "GET" | "POST",
    path: string,
    by: OfficerName,
    body?: object,
    more: Readonly<Record<string, string>> = {},
    bearsFaults = false,
  ): Promise<{ ok: boolean; body: unknown }> => {
    const headers = { ...json, authorization: `Bearer ${tokens.get(by)}`, ...more };
    const { status, body: text } = await client.send(`${url}${path}`, method, headers, body && JSON.stringify(body));
    if (status >= 500 && bearsFaults) return { ok: false, body: undefined };
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return { ok: true, body: JSON.parse(text) };
  };
  const javaPid = Number(readFileSync(join(dataDir, "dynamodb.pid"), "utf8"));
  return {
    url,
    stop,
    /** Asks as an officer. @throws on any answer that is no success */
    ask: async (method: "GET" | "POST", path: string, by: OfficerName, body?: object): Promise<unknown> =>
      (await asked(method, path, by, body)).body,
    /** Asks as the counter's software does: again under the same key while the answer is a fault. @returns also how often */
    persistently: async (path: string, by: OfficerName, key: string, body: object) => {
      for (let again = 0; ; again++) {
        const answer = await asked("POST", path, by, body, { "idempotency-key": key }, again < triesAtMost);
        if (answer.ok) return { body: answer.body, again };
        await wait(300);
      }
    },
    /** Of the host with its workers, and of DynamoDB Local. */
    processorMs: () => ({ host: processorMs(child.pid ?? 0), java: processorMs(javaPid) }),
    /** Memory of the host with its workers, in MB; NaN where there is no /proc. */
    memoryMb: () => residentMb(child.pid ?? 0),
    /** Bytes that each function has written to its standard output so far. */
    logBytes: (): Record<string, number> => {
      const folder = join(dataDir, "logs");
      return Object.fromEntries(
        readdirSync(folder).map((file) => [file.replace(/\.log$/, ""), statSync(join(folder, file)).size]),
      );
    },
    local: async (path: string): Promise<unknown> =>
      JSON.parse((await client.send(`${url}/local/${path}`, path.endsWith("reset") ? "POST" : "GET", {})).body),
  };
};
export type HostProcess = Awaited<ReturnType<typeof startHostProcess>>;
