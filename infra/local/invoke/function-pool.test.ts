import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, afterEach, expect, test } from "vitest";
import { newUsage } from "../services/usage.ts";
import { type FunctionPool, functionPool } from "./function-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "pool-"));
const pools: FunctionPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = (body: string, clock = new SharedArrayBuffer(8), timeoutSeconds = 5) => {
  const file = join(mkdtempSync(join(folder, "fn-")), "index.mjs");
  writeFileSync(file, body);
  const spec = {
    id: "F",
    name: "f",
    label: "f",
    arn: "arn:f",
    file,
    handler: "handler",
    timeoutSeconds,
    memoryMb: 128,
    environment: {},
  };
  const usage = newUsage();
  const pool = functionPool(spec, { variables: { COLOR: "red" }, clock, log: new PassThrough().resume(), usage });
  pools.push(pool);
  return { pool, usage };
};
const payload = async (pool: FunctionPool, event: unknown = {}) => {
  const outcome = await pool.invoke(event);
  return outcome.ok ? outcome.payload : outcome.error;
};

test("an environment sees its own variables and the virtual clock, and stays warm", async () => {
  const clock = new SharedArrayBuffer(8);
  const { pool } = start(
    `let calls = 0;
     export const handler = async () => ({
       color: process.env.COLOR, home: process.env.HOME ?? null, calls: ++calls,
       year: new Date().getUTCFullYear(), same: new Date(Date.now()).getTime() - Date.now() < 50,
       fixed: new Date(0).toISOString(), isDate: new Date() instanceof Date, text: typeof Date(),
     })`,
    clock,
  );
  const first = await payload(pool);
  Atomics.store(new BigInt64Array(clock), 0, BigInt(Date.parse("2040-06-01") - Date.now()));
  expect(first).toMatchObject({
    color: "red",
    home: null,
    calls: 1,
    isDate: true,
    fixed: "1970-01-01T00:00:00.000Z",
    text: "string",
  });
  expect(await payload(pool)).toMatchObject({ calls: 2, year: 2040, same: true });
});

test("a function that throws fails its invocation only", async () => {
  const { pool, usage } = start(
    `export const handler = async (event) => { if (event.bad) throw new Error("no"); return "yes" }`,
  );
  expect(await payload(pool, { bad: true })).toContain("no");
  expect(await payload(pool)).toBe("yes");
  expect(usage.functions.f).toMatchObject({ invocations: 2, errors: 1 });
});

test("an environment that dies or runs out of time is replaced by a fresh one", async () => {
  const body = `let calls = 0; export const handler = async (event) => {
    calls++; if (event.die) process.exit(3); if (event.hang) await new Promise(() => setInterval(() => {}, 1000)); return calls }`;
  const { pool } = start(body, undefined, 1);
  expect(await payload(pool)).toBe(1);
  expect(await payload(pool, { die: true })).toContain("exit code 3");
  expect(await payload(pool, { hang: true })).toContain("timed out after 1 seconds");
  expect(await payload(pool)).toBe(1);
});

test("one environment takes one invocation at a time; a burst gets three of them and waits its turn", async () => {
  const { pool } = start(
    `let running = 0; const me = Math.random(); export const handler = async () => {
       running++; const seen = running; await new Promise((r) => setTimeout(r, 60)); running--; return { seen, me } }`,
  );
  const answers = await Promise.all(Array.from({ length: 9 }, () => payload(pool)));
  expect(answers).toEqual(Array.from({ length: 9 }, () => expect.objectContaining({ seen: 1 })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(3);
});

test("a bundle that cannot be loaded fails the invocation with its reason in the log", async () => {
  const { pool } = start(`throw new Error("broken at load")`);
  expect(await payload(pool)).toContain("could not start");
});
