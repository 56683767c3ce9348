import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CloudEvent } from "../../../shared/messaging/cloudevent.ts";
import { type ContentMode, decodeCloudEvent } from "../../../shared/messaging/cloudevents-http.ts";
import { isSignedBy, secretsIn } from "../../../shared/messaging/webhook-signature.ts";
import { agency, readCheckArgs } from "./agency.ts";
import { readingOf } from "./read-answer.ts";
import { reportOf, runChecks } from "./run-checks.ts";

const secret = "whsec_c2VjcmV0IG9mIHRoZSBwb2xpY2U=";
const versionOf = ({ data }: CloudEvent): number => Number(Object(data).version);

/** What a receiver does wrong; a good one does none of it. */
interface Faults {
  readonly forgetsSignature?: true;
  readonly forgetsAge?: true;
  readonly readsFirstSignatureOnly?: true;
  readonly refusesRepeats?: true;
  readonly refusesOlder?: true;
  readonly refusesTypes?: true;
  readonly refusesEntries?: true;
  readonly refusesLong?: true;
  readonly refusesLetters?: true;
  readonly answersHtml?: true;
  readonly neverAnswers?: true;
}

const headersOf = ({ headers }: IncomingMessage) =>
  Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);

const isGenuine = (request: IncomingMessage, body: Buffer, faults: Faults): boolean => {
  if (faults.forgetsSignature) return Math.abs(Date.now() / 1000 - Number(request.headers["webhook-timestamp"])) < 300;
  const whole = String(request.headers["webhook-signature"]);
  const signature = faults.readsFirstSignatureOnly ? `${whole.split(" ")[0]}` : whole;
  const headers = { ...Object.fromEntries(headersOf(request)), "webhook-signature": signature };
  const atSeconds = faults.forgetsAge ? Number(request.headers["webhook-timestamp"]) : Date.now() / 1000;
  return isSignedBy(secretsIn(secret), headers, { body: String(body), atSeconds });
};

/** A receiver of an agency. @returns the status with which it answers */
const receiver = (faults: Faults) => {
  const had = new Set<string>();
  let latest = 0;
  return (request: IncomingMessage, body: Buffer): number => {
    if (faults.refusesLong && body.length > 16_000) return 413;
    if (!isGenuine(request, body, faults)) return 401;
    const event = decodeCloudEvent(headersOf(request), body);
    if (!event.ok) return 400;
    const { id, type, place } = event.value;
    if (faults.refusesTypes && !type.includes("handed-over")) return 400;
    if (faults.refusesEntries && "extra" in event.value) return 400;
    if (faults.refusesLetters && place !== undefined) return 400;
    if (faults.refusesRepeats && had.has(id)) return 409;
    if (faults.refusesOlder && versionOf(event.value) < latest) return 409;
    had.add(id);
    latest = Math.max(latest, versionOf(event.value));
    return 204;
  };
};

let server: Server;
const serve = async (faults: Faults): Promise<string> => {
  const take = receiver(faults);
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    if (faults.neverAnswers) return;
    const status = take(request, Buffer.concat(parts));
    if (faults.answersHtml && status === 204) response.writeHead(200).end("<html>Xin chào</html>");
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};
beforeEach(() => vi.spyOn(process.stdout, "write").mockReturnValue(true));
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

const failedOf = async (faults: Faults, mode: ContentMode = "structured"): Promise<string[]> => {
  const url = await serve(faults);
  const findings = await runChecks({ url, secret, mode, patienceMs: 1000 });
  return findings.filter(({ why }) => why !== undefined).map(({ name }) => name);
};

describe("The kit", () => {
  test.each(["structured", "binary"] as const)("passes a good receiver in %s mode", async (mode) => {
    expect(await failedOf({}, mode)).toEqual([]);
  });

  test.each<[Faults, string]>([
    [{ forgetsSignature: true }, "signature"],
    [{ forgetsAge: true }, "age"],
    [{ readsFirstSignatureOnly: true }, "rotation"],
    [{ refusesRepeats: true }, "twice"],
    [{ refusesOlder: true }, "order"],
    [{ refusesTypes: true }, "type"],
    [{ refusesEntries: true }, "entries"],
    [{ refusesLong: true }, "large"],
    [{ refusesLetters: true }, "letters"],
    [{ answersHtml: true }, "answer"],
  ])("finds a receiver that %j by exactly the check of it", async (faults, name) => {
    expect(await failedOf(faults)).toEqual([name]);
  });

  test("says in both languages what is to be mended, and ends with exit code 1", async () => {
    const url = await serve({ refusesRepeats: true });
    await agency(["check", "--url", url, "--secret", secret]);
    const report = String(vi.mocked(process.stdout.write).mock.calls[0]?.[0]);
    expect(report).toContain("✓ Nhận một sự kiện đúng (Takes a right event)");
    expect(report).toContain("Vì: trả lời 409; sự kiện có thể đến hai lần");
    expect(report).toMatch(/Đạt 10\/11, còn 1 mục phải sửa\.\n10 of 11 passed, 1 to be mended\.\n$/);
    expect(process.exitCode).toBe(1);
  });

  test("says of an address where nobody is that it cannot be reached", async () => {
    const findings = await runChecks({ url: "http://127.0.0.1:9/", secret, mode: "structured", patienceMs: 1000 });
    expect(findings[0]?.why?.en).toMatch(/^could not be reached \(.*\); answer 2xx within 10 seconds$/);
    expect(reportOf(findings)).toContain("✗ Nhận một sự kiện đúng");
  });

  test("says of a receiver that never answers that it is late", async () => {
    const url = await serve({ neverAnswers: true });
    const [first] = await runChecks({ url, secret, mode: "structured", patienceMs: 20 });
    expect(first?.why?.vi).toContain("không trả lời kịp");
  });

  test.each([
    [[]],
    [["--url", "ftp://x", "--secret", "s"]],
    [["--url", "https://x.vn"]],
    [["--url", "https://x.vn", "--secret", "s", "--mode", "batch"]],
    [["--what"]],
  ])("does not understand %j", (args) => expect(readCheckArgs(args)).toBeUndefined());
});

describe("An answer in a file", () => {
  const folder = join(import.meta.dirname, "../../../tests/contracts/answers");

  test("that is right is told with what it does", async () => {
    await agency(["read", join(folder, "motcua.agency.outcome.v1.json")]);
    expect(process.stdout.write).toHaveBeenCalledWith(
      "✓ motcua.agency.outcome.v1 → RecordOutcome, H14.101-261117-0004\n",
    );
  });

  const event = { specversion: "1.0", id: "1", type: "motcua.agency.returned.v1", source: "/agency/H14.15" };
  test.each([
    ["{", "It is not valid JSON."],
    ["{}", "lacks the attribute specversion"],
    [JSON.stringify({ ...event, type: "motcua.agency.lost.v1" }), "no answer of the type motcua.agency.lost.v1"],
    [JSON.stringify({ ...event, data: { handoff: "x" } }), "data.reason còn thiếu, cần điền. (is missing.)"],
    [JSON.stringify({ ...event, data: { handoff: "x", reason: "y" } }), "✗"],
  ])("that is wrong is told with what is to be mended: %s", (text, says) => {
    const { ok, lines } = readingOf(text);
    expect(ok).toBe(false);
    expect(lines.join("\n")).toContain(says);
  });

  test("with a fault ends with exit code 1, a call that is not understood with 2", async () => {
    await agency(["read", join(folder, "../envelopes/motcua.dossier.received.v1.json")]);
    expect(process.exitCode).toBe(1);
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await agency(["send"]);
    expect(process.exitCode).toBe(2);
  });
});
