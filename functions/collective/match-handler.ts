import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { collectiveStore } from "../../shared/store/collective-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { registerStore } from "../../shared/store/register-store.ts";
import { matchPart } from "./match.ts";

const { COLLECTIVE_TABLE: table } = readEnv(z.object({ COLLECTIVE_TABLE: z.string().min(1) }));
const client = dynamodb();

export const handler = entry(
  eachNotedMessage(matchPart({ lists: collectiveStore(client, table), registers: registerStore(client, table), now })),
);
