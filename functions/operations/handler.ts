import { handle, type LambdaEvent } from "hono/aws-lambda";
import { entry } from "../../shared/runtime/entry.ts";
import { operationsApi } from "./api.ts";
import { liveDeps } from "./live-deps.ts";

const answer = handle(operationsApi(liveDeps()));

export const handler = entry((event: LambdaEvent) => answer(event));
