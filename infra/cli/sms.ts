import { parseArgs } from "node:util";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { measureSms, type SmsSize } from "../../shared/domain/message/sms.ts";
import { stripMarks } from "../../shared/domain/message/strip-marks.ts";
import { complainUsage } from "./usage.ts";

/** The size of a text as it would be sent: marks stripped unless they are kept. Words given apart are joined. */
export const measure = (args: string[]): Result<SmsSize & { text: string }, "USAGE"> => {
  try {
    const options = { "keep-marks": { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [command, ...words] = positionals;
    if (command !== "measure" || words.length === 0) return refuse("USAGE");
    const given = words.join(" ");
    const text = values["keep-marks"] ? given.normalize("NFC") : stripMarks(given);
    return accept({ ...measureSms(text), text });
  } catch {
    return refuse("USAGE");
  }
};

/** `motcua sms measure`: encoding, units and segments as JSON; exit code 2 when it is not understood. */
export async function sms(args: string[]): Promise<void> {
  const size = measure(args);
  if (size.ok) process.stdout.write(`${JSON.stringify(size.value, null, 2)}\n`);
  else complainUsage("sms");
}
