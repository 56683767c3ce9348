import { parseArgs } from "node:util";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
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

export const readOfficerArgs = (args: string[]): OfficerArgs | undefined => {
  const text = { type: "string" } as const;
  const options = { outputs: text, user: text, email: text, role: text, commune: text, agency: text } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, province: { type: "boolean" } },
    });
    const [verb, province, ...rest] = positionals;
    const user = User.safeParse(values.user);
    const email = z.email().safeParse(values.email);
    const isWhole = verb === "add" && rest.length === 0 && (province === undefined || values.province === true);
    if (!isWhole || values.outputs === undefined || !user.success || !email.success) return undefined;
    const { outputs, role, commune, agency } = values;
    const named = { role, commune, agency, province: province ?? values.province };
    return { outputs, user: user.data, email: email.data, ...named };
  } catch {
    return undefined;
  }
};

/** `motcua officer add`: an officer of a deployed stack with one role; run again, it changes nothing. JSON on stdout. */
export async function officer(args: string[]): Promise<void> {
  const given = readOfficerArgs(args);
  if (given === undefined) return complainUsage("officer");
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
