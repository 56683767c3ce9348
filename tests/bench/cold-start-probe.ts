/**
 * Runs in a fresh process, as a Lambda environment does: loads the bundle named first, then gives its handler the event
 * on standard input, if there is one. Prints milliseconds since the process began, and of processor time,
 * and the most memory that it held.
 * It is written out without types before it runs, so that no part of the time is the compiler's.
 */
import { readFileSync } from "node:fs";

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const [, , file, eventFile] = process.argv;
const { handler } = file ? await import(file) : { handler: undefined };
const loaded = { ms: performance.now(), cpuMs: cpuMs() };
let status: unknown;
if (eventFile) {
  const context = { awsRequestId: "cold", functionName: "cold", memoryLimitInMB: "1024" };
  status = (await handler(JSON.parse(readFileSync(eventFile, "utf8")), context))?.statusCode;
}
const done = { ms: performance.now(), cpuMs: cpuMs() };
process.stderr.write(JSON.stringify({ loaded, done, status, peakMb: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
