import * as z from "zod";
import { Outage } from "../domain/delivery/outage.ts";
import { Standing } from "../domain/delivery/standing.ts";
import { DeliveryTroubleKind } from "../domain/delivery/trouble.ts";
import { Localized } from "../domain/localized.ts";
import { prose } from "./text.ts";

/** How the way to one agency stands. */
export const AgencyView = z
  .object({
    code: z.string(),
    name: Localized,
    delivery: z.enum(["inbox", "queue", "webhook"]),
    standing: Standing,
    host: z.string().optional().describe("Host name that is called"),
    since: z.iso.datetime().optional().describe("Nothing was taken since then"),
    nextTryAt: z.iso.datetime().optional().describe("Until then nobody calls"),
    lastSuccessAt: z.iso.datetime().optional(),
    lastFailure: z
      .object({
        at: z.iso.datetime(),
        kind: DeliveryTroubleKind,
        text: Localized.describe("What went wrong, in plain words"),
        detail: z.string().describe("For who mends it, e.g. HTTP 503"),
      })
      .optional(),
    waiting: z.int().optional().describe("Messages in its queue, about; absent where it has none"),
    dead: z.int().optional().describe("Messages that were set aside, about"),
    outages: z.array(Outage).describe("Those that last or are to come"),
    mayAnnounce: z.boolean(),
    mayTry: z.boolean(),
  })
  .meta({ id: "AgencyView" });
export type AgencyView = z.infer<typeof AgencyView>;

export const AgencyList = z.object({ items: z.array(AgencyView) }).meta({ id: "AgencyList" });
export type AgencyList = z.infer<typeof AgencyList>;

export const AnnounceOutageRequest = z
  .object({
    begins: z.iso.datetime(),
    ends: z.iso.datetime(),
    reason: prose(300).describe("What people are told, in Vietnamese"),
    shortNotice: prose(300).optional().describe("Why it is announced less than 7 working days before"),
  })
  .meta({ id: "AnnounceOutageRequest" });
