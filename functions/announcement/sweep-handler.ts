import * as z from "zod";
import { QuietHours } from "../../shared/domain/message/quiet-hours.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { liveDeps } from "./live-deps.ts";
import { sweepAnnouncements } from "./sweep.ts";

const { QUIET_HOURS: quiet } = readEnv(
  z.object({ QUIET_HOURS: z.string().transform((text) => QuietHours.parse(JSON.parse(text))) }),
);
const { announcements, send, now } = liveDeps();

export const handler = entry(sweepAnnouncements({ announcements, send, quiet, now }));
