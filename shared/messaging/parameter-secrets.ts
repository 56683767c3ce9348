import { GetParameterCommand, ParameterNotFound, type SSMClient } from "@aws-sdk/client-ssm";
import { secretsIn } from "./webhook-signature.ts";

/** How long secrets are used before they are read again: a changed one is known everywhere within this time. */
const keptMs = 5 * 60_000;

/** Secrets behind the name of an encrypted parameter, several while one is changed. */
export type SecretsOf = (parameter: string) => Promise<readonly Buffer[]>;

/** They are in no environment, template or log. A parameter that nobody has made yet holds none. */
export const parameterSecrets = (client: SSMClient, nowMs: () => number): SecretsOf => {
  const kept = new Map<string, { readonly secrets: readonly Buffer[]; readonly until: number }>();
  return async (name) => {
    const known = kept.get(name);
    if (known !== undefined && nowMs() < known.until) return known.secrets;
    const secrets = await readParameter(client, name);
    kept.set(name, { secrets, until: nowMs() + keptMs });
    return secrets;
  };
};

const readParameter = async (client: SSMClient, name: string): Promise<readonly Buffer[]> => {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    return secretsIn(Parameter?.Value ?? "");
  } catch (fault) {
    if (fault instanceof ParameterNotFound) return [];
    throw fault;
  }
};
