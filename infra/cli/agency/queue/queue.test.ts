import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CloudEvent } from "../../../../shared/messaging/cloudevent.ts";
import { localClient } from "../../stack-outputs.ts";
import { agency } from "../agency.ts";
import { reportOf } from "../run-checks.ts";
import { readQueueArgs } from "./command.ts";
import type { Line } from "./line.ts";
import { runQueueChecks } from "./run.ts";

/** What a program does wrong; a good one does none of it. */
interface Faults {
  readonly neverAnswers?: true;
  readonly answersTwiceUnderOtherIds?: true;
  readonly answersWhatIsOld?: true;
  readonly takesANewHandOverForARepeat?: true;
  readonly forgetsTheDocumentNumber?: true;
  readonly saysAnotherAgency?: true;
  readonly neverDeletes?: true;
  readonly refusesEntries?: true;
  readonly refusesLong?: true;
  readonly stopsAtUnknownTypes?: true;
  readonly expectsHandoffsEverywhere?: true;
}

interface Told extends CloudEvent {
  readonly data: { readonly version?: number; readonly handoff?: { readonly id: string } };
}

/** An agency's program. @returns its answers, or undefined when it chokes and leaves the message where it is */
const program = (faults: Faults) => {
  const versions = new Map<string, number>();
  let serial = 0;
  const answer = ({ id, subject }: Told, name: string, data: object) => ({
    ...{ specversion: "1.0", type: `motcua.agency.${name}.v1`, subject, data },
    id: faults.answersTwiceUnderOtherIds ? `own-${++serial}` : `${id}:${name}`,
    source: faults.saysAnotherAgency ? "/agency/H14.99" : "/agency/H14.15",
  });
  const isHad = (code: string, version: number): boolean => {
    const had = versions.get(code);
    if (faults.answersTwiceUnderOtherIds) return had !== undefined && version < had;
    if (faults.answersWhatIsOld) return had === version;
    if (faults.takesANewHandOverForARepeat) return had !== undefined;
    return had !== undefined && version <= had;
  };
  return (event: Told, length: number): object[] | undefined => {
    const { type, subject = "", data } = event;
    if (faults.refusesLong && length > 16_000) return undefined;
    if (faults.refusesEntries && "extra" in event) return undefined;
    if (faults.stopsAtUnknownTypes && type.includes("something-new")) return undefined;
    if (faults.expectsHandoffsEverywhere && data.handoff === undefined && data.version !== undefined) return undefined;
    if (faults.neverAnswers || data.handoff === undefined || isHad(subject, Number(data.version))) return [];
    versions.set(subject, Number(data.version));
    const handoff = data.handoff.id;
    const number = faults.forgetsTheDocumentNumber ? {} : { documentNumber: "15/2026" };
    return [
      answer(event, "accepted", { handoff }),
      answer(event, "outcome", { handoff, decision: "approved", ...number }),
    ];
  };
};

/** Two queues in memory and the program that works on them: one message of a dossier at a time, in its order. */
const lineOf = (faults: Faults): Line => {
  const queue: string[] = [];
  const kept = new Set<string>();
  const work = program(faults);
  const takeOne = (): string[] | undefined => {
    const blocked = new Set<string>();
    for (const [at, text] of queue.entries()) {
      const event: Told = JSON.parse(text);
      const group = `${event.subject}`;
      if (blocked.has(group) || kept.has(text)) {
        blocked.add(group);
        continue;
      }
      const answers = work(event, text.length);
      if (answers === undefined || faults.neverDeletes) kept.add(text);
      else queue.splice(at, 1);
      return (answers ?? []).map((one) => JSON.stringify(one));
    }
    return undefined;
  };
  return {
    ...{ queueUrl: "", answersUrl: "", close: async () => {} },
    send: async (event) => void queue.push(JSON.stringify(event)),
    answers: async () => takeOne() ?? [],
    left: async () => queue.length,
  };
};

const tried = (faults: Faults) => runQueueChecks(lineOf(faults), { run: "r", agency: "H14.15", seconds: 0.3 });
const failedOf = async (faults: Faults) => (await tried(faults)).flatMap(({ name, why }) => (why ? [name] : []));

describe("The kit for programs that read a queue", () => {
  test("passes a good one in everything", async () => {
    const findings = await tried({});
    expect(findings.filter(({ why, notJudged }) => why ?? notJudged)).toEqual([]);
    expect(reportOf(findings)).toMatch(/Đạt 11\/11\. Phần mềm nhận sự kiện đúng\./);
  });

  test.each<[Faults, string]>([
    [{ neverAnswers: true }, "answered"],
    [{ forgetsTheDocumentNumber: true }, "schema"],
    [{ saysAnotherAgency: true }, "source"],
    [{ answersTwiceUnderOtherIds: true }, "twice"],
    [{ answersWhatIsOld: true }, "order"],
    [{ takesANewHandOverForARepeat: true }, "newer"],
    [{ neverDeletes: true }, "deletes"],
    [{ stopsAtUnknownTypes: true }, "type"],
    [{ expectsHandoffsEverywhere: true }, "known"],
  ])("finds one that %j by exactly the check of it", async (faults, name) => {
    expect(await failedOf(faults)).toEqual([name]);
  });

  test.each<[Faults, string]>([
    [{ refusesEntries: true }, "entries"],
    [{ refusesLong: true }, "large"],
  ])("finds one that %j by the check of it, and by the message that it leaves behind", async (faults, name) => {
    expect(await failedOf(faults)).toEqual([name, "deletes"]);
  });

  test("says of what could not be tried that it was not, and does not count it as passed", async () => {
    const report = reportOf(await tried({ neverDeletes: true }));
    expect(report).toContain("– Chưa thử được (not judged): Nhận hai lần chỉ trả lời một lần");
    expect(report).toMatch(/✗ Xóa tin đã xử lý .*\n {4}Vì: còn 9 tin trong hàng đợi/);
    expect(report).toMatch(/Đạt 5\/11, còn 1 mục phải sửa\./);
  });
});

test("a call names the queue's kind, an agency and a time, or is not understood", () => {
  expect(readQueueArgs(["--queue"])).toEqual({ agency: "H14.15", seconds: 60, aws: false, json: false });
  const all = ["--queue", "--aws", "--json", "--agency", "H14.16", "--seconds", "300"];
  expect(readQueueArgs(all)).toEqual({ agency: "H14.16", seconds: 300, aws: true, json: true });
  for (const args of [[], ["--url", "x"], ["--queue", "--seconds", "0"], ["--queue", "--agency", "police"], ["--what"]])
    expect(readQueueArgs(args)).toBeUndefined();
});

describe("The command", () => {
  let host: Server | undefined;
  afterEach(() => {
    host?.close().closeAllConnections();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  });

  test("makes two queues on this computer, says where they are, judges, and leaves nothing behind", async () => {
    const engine = await startFauxqs({ port: 0, logger: false });
    const sqs = engine.address;
    const paths: Readonly<Record<string, object>> = {
      "/health": { status: "ok" },
      "/local/clock": { now: "2026-11-28T00:30:00Z", vietnam: "x", offsetSeconds: 0 },
      "/local/endpoints": { sqs, dynamodb: sqs, s3: sqs, sns: sqs, outputs: {} },
    };
    const server = createServer(({ url = "" }, response) => void response.end(JSON.stringify(paths[url])));
    host = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    vi.stubEnv("PORT", String((server.address() as AddressInfo).port));
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const report = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await agency(["check", "--queue", "--seconds", "1"]);
    expect(String(told.mock.calls[0]?.[0])).toMatch(/QUEUE_URL=http.*\.fifo\n {2}ANSWER_QUEUE_URL=http.*-answers\n/);
    expect(String(report.mock.calls[0]?.[0])).toContain("Vì: không có trả lời nào trong 1 giây");
    expect(process.exitCode).toBe(1);
    const client = new SQSClient({ ...localClient, endpoint: sqs });
    expect((await client.send(new ListQueuesCommand({}))).QueueUrls ?? []).toEqual([]);
    client.destroy();
    await engine.stop();
  });

  test("says that no system runs here, when none does", async () => {
    vi.stubEnv("PORT", "9");
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await agency(["check", "--queue"]);
    expect(String(told.mock.calls.flat().join(""))).toContain("npm start");
    expect(process.exitCode).toBe(2);
  });
});
