import { HostFault } from "../infra/local/host-fault.ts";
import { preferHeadlessShell, requireChromium, requireJava } from "../infra/local/preflight.ts";

/** What the tests need beside npm's packages: installed where that is allowed, else named with the line that does. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  requireJava(say);
  preferHeadlessShell(say);
  requireChromium(say);
} catch (error) {
  if (!(error instanceof HostFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
