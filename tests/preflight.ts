import { HostFault } from "../infra/local/host-fault.ts";
import { requireChromium, requireJava } from "../infra/local/preflight.ts";

/** What the tests need beside npm's packages: installed where that is allowed, else named with the line that does. */
try {
  await requireJava((line) => process.stdout.write(`${line}\n`));
  await requireChromium((line) => process.stdout.write(`${line}\n`));
} catch (error) {
  if (!(error instanceof HostFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
