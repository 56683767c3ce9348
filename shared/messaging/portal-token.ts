import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { awsCalls } from "../runtime/aws-calls.ts";

/** How long a token is used before it is read again: a changed one is in use everywhere within this time. */
const keptMs = 5 * 60_000;

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const ssm = (): SSMClient => new SSMClient(awsCalls);

/** The province's token for the portal, from an encrypted parameter. It is in no environment, template or log. */
export const portalToken = (client: SSMClient, name: string): (() => Promise<string>) => {
  let kept: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (kept !== undefined && Date.now() < kept.until) return kept.value;
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    if (!Parameter?.Value) throw new Error(`The parameter ${name} is empty`);
    kept = { value: Parameter.Value, until: Date.now() + keptMs };
    return kept.value;
  };
};
