import { parseArgs } from "node:util";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { addOfficer } from "./add-officer.ts";
import { complain } from "./complain.ts";
import { type GivenGrant, grantSentence, readGrant } from "./grant.ts";
import { provinceNamed } from "./province-named.ts";
import { readStackOutputs, regionOf } from "./stack-outputs.ts";
import { complainUsage } from "./usage.ts";

/** As Cognito takes a user name, without signs that would look alike in a history. */
const User = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,60}$/);

interface OfficerArgs extends GivenGrant {
  readonly outputs: string;
  readonly user: string;
  readonly email: string;
}

type OfficerRefusal = "USAGE" | "MISSING" | "USER_NOT_VALID" | "EMAIL_NOT_VALID";

/** The words as they were written, whatever they hold; undefined when they are no call of this command. */
const readWords = (args: string[]) => {
  const text = { type: "string" } as const;
  const options = { outputs: text, user: text, email: text, role: text, commune: text, agency: text } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, province: { type: "boolean" } },
    });
    const [verb, province, ...rest] = positionals;
    const isWhole = verb === "add" && rest.length === 0 && (province === undefined || values.province === true);
    return isWhole ? { ...values, province: province ?? values.province } : undefined;
  } catch {
    return undefined;
  }
};

export const readOfficerArgs = (args: string[]): Result<OfficerArgs, OfficerRefusal> => {
  const words = readWords(args);
  if (words === undefined) return refuse("USAGE");
  const { outputs, role, commune, agency, province } = words;
  const missing = (["outputs", "user", "email", "role"] as const).filter((name) => words[name] === undefined);
  // Who writes the bare command wants to be told how it is written.
  if (outputs === undefined || missing.length > 0)
    return missing.length === 4
      ? refuse("USAGE")
      : refuse("MISSING", { detail: { names: missing.map((name) => `--${name}`).join(", ") } });
  const user = User.safeParse(words.user);
  if (!user.success) return refuse("USER_NOT_VALID", { detail: { given: words.user ?? "" } });
  const email = z.email().safeParse(words.email);
  if (!email.success) return refuse("EMAIL_NOT_VALID", { detail: { given: words.email ?? "" } });
  return accept({ outputs, user: user.data, email: email.data, role, commune, agency, province });
};

const sentences: Readonly<Record<Exclude<OfficerRefusal, "USAGE">, Localized>> = {
  MISSING: { vi: "Còn thiếu {names}.", en: "Missing: {names}." },
  USER_NOT_VALID: {
    vi: "Tên đăng nhập “{given}” không dùng được (--user): 2 đến 61 ký tự a–z, 0–9, dấu chấm, gạch nối, gạch dưới, bắt đầu bằng chữ hoặc số.",
    en: "The user name “{given}” cannot be used (--user): 2 to 61 of a–z, 0–9, dot, hyphen and underscore, beginning with a letter or digit.",
  },
  EMAIL_NOT_VALID: {
    vi: "“{given}” không phải là địa chỉ thư điện tử (--email).",
    en: "“{given}” is no e-mail address (--email).",
  },
};

/** `motcua officer add`: an officer of a deployed stack with one role; run again, it changes nothing. JSON on stdout. */
export async function officer(args: string[]): Promise<void> {
  const read = readOfficerArgs(args);
  if (!read.ok) {
    const { code, detail } = read.refusal;
    if (code === "USAGE") return complainUsage("officer");
    const sentence = sentences[code];
    return complain([fillSentence(sentence, detail, "vi"), fillSentence(sentence, detail, "en")]);
  }
  const given = read.value;
  const outputs = readStackOutputs(given.outputs);
  const grant = readGrant(given, provinceNamed(outputs.Province));
  if (!grant.ok) {
    const { code, detail } = grant.refusal;
    return code === "USAGE" ? complainUsage("officer") : complain(grantSentence(code, detail));
  }
  const cognito = new CognitoIdentityProviderClient({ region: regionOf(outputs) });
  const added = await addOfficer(cognito, { pool: outputs.UserPoolId, ...given, grant: grant.value });
  process.stdout.write(`${JSON.stringify(added, null, 2)}\n`);
}
