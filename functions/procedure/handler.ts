import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { procedureApi } from "./api.ts";

const { DEFINITION_TABLE: table } = readEnv(z.object({ DEFINITION_TABLE: z.string().min(1) }));
const definitions = definitionStore({ client: dynamodb(), table, now });
const answer = handle(procedureApi({ definitions, now }));

export const handler = entry((event: LambdaEvent) => answer(event));
