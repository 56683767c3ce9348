import * as z from "zod";
import { eventTopic } from "../../shared/messaging/event-topic.ts";
import { sns } from "../../shared/messaging/sns.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { consumeAnswer } from "./consume.ts";
import { AnswerEnvironment, liveDeps } from "./live-deps.ts";

const Name = z.string().min(1);
const env = readEnv(AnswerEnvironment.extend({ EVENT_TOPIC_ARN: Name, ANSWER_QUEUE_PREFIX: Name }));

export const handler = entry(
  eachNotedMessage(
    consumeAnswer({
      ...liveDeps(env),
      publish: eventTopic(sns(), env.EVENT_TOPIC_ARN),
      queuePrefix: env.ANSWER_QUEUE_PREFIX,
    }),
  ),
);
