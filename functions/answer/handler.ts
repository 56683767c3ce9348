import { handle, type LambdaEvent } from "hono/aws-lambda";
import { parameterSecrets, ssm } from "../../shared/messaging/parameter-secrets.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { answerApi } from "./api.ts";
import { AnswerEnvironment, liveDeps } from "./live-deps.ts";

const deps = liveDeps(readEnv(AnswerEnvironment));
const answer = handle(answerApi({ ...deps, secretsOf: parameterSecrets(ssm(), () => Date.parse(deps.now())) }));

export const handler = entry((event: LambdaEvent) => answer(event));
