import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort } from "./services/free-port.ts";
import { sampleResources, writeSample } from "./testing/sample-template.ts";

const port = await freePort();
const folder = mkdtempSync(join(tmpdir(), "crash-"));
const dataDir = join(folder, "data");
// Without a redrive policy: on a busy machine a message may well be delivered more than twice.
const patient = { ...sampleResources(), Sms: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: 5 } } };
const templateFile = writeSample(join(folder, "sample"), patient);
let child: ChildProcess | undefined;

afterAll(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const start = async (): Promise<ChildProcess> => {
  const program = join(import.meta.dirname, "testing/run-sample.ts");
  const host = spawn(process.execPath, [program, String(port), dataDir, templateFile], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(host.stdout, "data");
  return host;
};
const write = async (name: string): Promise<boolean> => {
  const body = JSON.stringify({ pk: "+84922222222", sk: name });
  const answer = await fetch(`http://localhost:${port}/api/notes`, { method: "POST", body }).catch(() => undefined);
  return answer?.status === 201;
};
const texts = async (): Promise<{ text: string }[]> => (await fetch(`http://localhost:${port}/local/sms`)).json();
const enginesLeft = (): number =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(dataDir)).length;

test("a host killed in the middle of its work leaves no engine behind, and the next one finishes the work", async () => {
  child = await start();
  const accepted: string[] = [];
  for (let round = 0; round < 3; round++) {
    const writing = Array.from({ length: 20 }, async (_, index) => {
      const name = `${round}-${index}`;
      if (await write(name)) accepted.push(name);
    });
    if (round === 1) {
      await Promise.race(writing);
      child.kill("SIGKILL");
      await once(child, "exit");
      await Promise.all(writing);
      while (enginesLeft() > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      child = await start();
    }
    await Promise.all(writing);
  }
  const kept = new Set<string>();
  while (!accepted.every((name) => kept.has(name))) for (const { text } of await texts()) kept.add(text);
  const all = (await texts()).map(({ text }) => text);
  expect(new Set(all).size).toBe(all.length);
  expect(accepted.length).toBeGreaterThan(40);
}, 120_000);
