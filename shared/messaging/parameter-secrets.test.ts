import { GetParameterCommand, ParameterNotFound, SSMClient } from "@aws-sdk/client-ssm";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { parameterSecrets, parameterToken } from "./parameter-secrets.ts";

const ssm = mockClient(SSMClient);
const client = new SSMClient({});
const texts = (secrets: readonly Buffer[]) => secrets.map(String);

test("a secret is read once in five minutes, so that a changed one is soon in use", async () => {
  ssm.reset();
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: "whsec_b2xk" } });
  let nowMs = 0;
  const secretsOf = parameterSecrets(client, () => nowMs);
  expect(texts(await secretsOf("/police"))).toEqual(["old"]);
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: "whsec_bmV3 whsec_b2xk" } });
  nowMs = 299_999;
  expect(texts(await secretsOf("/police"))).toEqual(["old"]);
  nowMs = 300_000;
  expect(texts(await secretsOf("/police"))).toEqual(["new", "old"]);
  expect(ssm.commandCalls(GetParameterCommand)).toHaveLength(2);
  expect(ssm.commandCalls(GetParameterCommand)[0]?.args[0].input).toEqual({ Name: "/police", WithDecryption: true });
});

test("a parameter that nobody has made holds no secret, and nothing that is signed fits it", async () => {
  ssm.reset();
  ssm.on(GetParameterCommand).rejects(new ParameterNotFound({ message: "none", $metadata: {} }));
  let nowMs = 0;
  const secretsOf = parameterSecrets(client, () => nowMs);
  expect(await secretsOf("/police")).toEqual([]);
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: "whsec_b2xk" } });
  nowMs = 300_000;
  expect(texts(await secretsOf("/police"))).toEqual(["old"]);
});

test("a partner's token that nobody has written keeps the function from calling without one", async () => {
  ssm.reset();
  ssm.on(GetParameterCommand).resolves({ Parameter: {} });
  let nowMs = 0;
  const token = parameterToken(client, "/portal", () => nowMs);
  await expect(token()).rejects.toThrow("/portal");
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: "token" } });
  nowMs = 300_000;
  expect(await token()).toBe("token");
});

test("when AWS does not answer, nobody is told that his signature is wrong", async () => {
  ssm.reset();
  ssm.on(GetParameterCommand).rejects(new Error("throttled"));
  await expect(parameterSecrets(client, () => 0)("/police")).rejects.toThrow("throttled");
});
