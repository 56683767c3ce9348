import { GetParameterCommand, ParameterNotFound, SSMClient } from "@aws-sdk/client-ssm";
import { awsCalls } from "../runtime/aws-calls.ts";
import { secretsIn } from "./webhook-signature.ts";

/** How long a secret is used before it is read again: a changed one is known everywhere within this time. */
const keptMs = 5 * 60_000;

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const ssm = (): SSMClient => new SSMClient(awsCalls);

/** What stands in encrypted parameters, and in no environment, template or log. Empty where nobody has made it yet. */
const parameterTexts = (client: SSMClient, nowMs: () => number): ((name: string) => Promise<string>) => {
  const kept = new Map<string, { readonly text: string; readonly until: number }>();
  return async (name) => {
    const known = kept.get(name);
    if (known !== undefined && nowMs() < known.until) return known.text;
    const text = await readParameter(client, name);
    // One that is missing is kept as missing: strangers who post must not have AWS asked each time.
    kept.set(name, { text, until: nowMs() + keptMs });
    return text;
  };
};

const readParameter = async (client: SSMClient, name: string): Promise<string> => {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    return Parameter?.Value ?? "";
  } catch (fault) {
    if (fault instanceof ParameterNotFound) return "";
    throw fault;
  }
};

/** A partner's token. @throws when nobody has written it */
export const parameterToken = (client: SSMClient, name: string, nowMs: () => number = Date.now) => {
  const read = parameterTexts(client, nowMs);
  return async (): Promise<string> => {
    const token = await read(name);
    if (token === "") throw new Error(`The parameter ${name} is empty`);
    return token;
  };
};

/** Secrets behind the name of an encrypted parameter, several while one is changed, none where nobody has written it. */
export type SecretsOf = (parameter: string) => Promise<readonly Buffer[]>;

export const parameterSecrets = (client: SSMClient, nowMs: () => number): SecretsOf => {
  const read = parameterTexts(client, nowMs);
  return async (name) => secretsIn(await read(name));
};
