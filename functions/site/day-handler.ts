import * as z from "zod";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { dynamodbDefinitionItems } from "../../shared/store/definition-items.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { siteFacts } from "../../shared/store/site-settings.ts";

const env = readEnv(z.object({ DEFINITION_TABLE: z.string().min(1) }));
const facts = siteFacts(dynamodbDefinitionItems(dynamodb(), env.DEFINITION_TABLE));

/** A version may begin or end with the day: its note in the table makes the pages follow, in turn with publications. */
export const handler = entry(async () => void (await facts.noteDay(toLocal(now()).date)));
