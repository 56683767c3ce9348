import * as z from "zod";
import type { AnnouncementMessage } from "../../shared/contracts/announcement-api.ts";
import { queueSender, sqs } from "../../shared/messaging/queue.ts";
import { now } from "../../shared/runtime/clock.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { announcementStore } from "../../shared/store/announcement-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";

const Name = z.string().min(1);

/** What the API and the sweep work with: the table, and the queue of what is to be sent. */
export const liveDeps = () => {
  const env = readEnv(z.object({ ANNOUNCEMENT_TABLE: Name, ANNOUNCEMENT_QUEUE_URL: Name }));
  const client = dynamodb();
  return {
    client,
    table: env.ANNOUNCEMENT_TABLE,
    announcements: announcementStore(client, env.ANNOUNCEMENT_TABLE),
    send: queueSender<AnnouncementMessage>(sqs(), env.ANNOUNCEMENT_QUEUE_URL),
    now,
  };
};
