import { join } from "node:path";
import { findings, notes } from "./aws/check-rules.ts";
import { readProvince } from "./aws/province-file.ts";
import { provinceApp } from "./province-app.ts";

/**
 * Synthesizes one province: `MOTCUA_PROVINCE` names its file, `CDK_OUTDIR` the folder of the result, and
 * `MOTCUA_BUNDLE=off` leaves the functions' code out. Ends with 1 when the file or one of AWS's rules is not obeyed.
 */
function main(): void {
  const { CDK_OUTDIR = join(import.meta.dirname, "../cdk.out"), MOTCUA_BUNDLE } = process.env;
  const named = process.env.MOTCUA_PROVINCE || "cao-bang";
  const province = readProvince(join(import.meta.dirname, "provinces", `${named}.yaml`));
  const { app } = provinceApp({ province, outdir: CDK_OUTDIR, bundle: MOTCUA_BUNDLE !== "off" });
  const found = [...notes(app.synth()), ...findings(app)];
  if (found.length > 0) throw new Error(`The rules are not obeyed:\n${found.map((line) => `  ${line}`).join("\n")}`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
