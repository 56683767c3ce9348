import * as z from "zod";
import { channelEnv } from "../../shared/messaging/channel/channel-env.ts";
import { readEnv } from "../../shared/runtime/env.ts";

const Name = z.string().min(1);

export const readSendingEnv = () =>
  readEnv(
    z.object({
      ...{ DOSSIER_TABLE: Name, TICKET_TABLE: Name, DEFINITION_TABLE: Name, NOTIFICATION_TABLE: Name },
      ...channelEnv,
    }),
  );
