import * as z from "zod";
import { AnnouncementStatus, Subject } from "../domain/announcement/announcement.ts";
import { Language, Localized } from "../domain/localized.ts";

const Commune = z
  .string()
  .regex(/^\d{5}$/)
  .describe("Code of the commune");
const Phone = z.string().trim().min(1).max(30).describe("A Vietnamese mobile number as people write it");

export const SubscribeRequest = z
  .strictObject({ commune: Commune, phone: Phone, language: Language, subjects: z.array(Subject).min(1).max(3) })
  .meta({ id: "SubscribeRequest" });
/** Says nothing of the number: known or not, the answer is the same. */
export const SubscribeAnswer = z
  .object({ minutes: z.int().describe("How long the code lasts that the number gets") })
  .meta({ id: "SubscribeAnswer" });
export const ConfirmSubscriptionRequest = z
  .strictObject({ commune: Commune, phone: Phone, code: z.string().regex(/^\d{6}$/) })
  .meta({ id: "ConfirmSubscriptionRequest" });
/** POST /api/announcements/{commune}/subscribers: somebody at the counter asks; his number gets the code. */
export const SubscribeHereRequest = z
  .strictObject({
    phone: Phone,
    email: z.email().max(100).optional().describe("For who wants e-mail first, as he says it at the counter"),
    language: Language,
    subjects: z.array(Subject).min(1).max(3),
  })
  .meta({ id: "SubscribeHereRequest" });
export const ConfirmHereRequest = z
  .strictObject({ phone: Phone, code: z.string().regex(/^\d{6}$/) })
  .meta({ id: "ConfirmHereRequest" });
/** Whether the number was known or not, afterwards it is not. */
export const StopHereRequest = z.strictObject({ phone: Phone }).meta({ id: "StopHereRequest" });
export const StopRequest = z
  .strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{12}$/) })
  .meta({ id: "StopRequest", description: "By the token of the link; an unknown one is answered alike" });
export const Done = z.object({ done: z.literal(true) }).meta({ id: "AnnouncementsDone" });

export const AnnouncementResult = z
  .object({
    parts: z.int(),
    done: z.int().describe("Parts that are through"),
    people: z.int(),
    sent: z.int(),
    stopped: z.int().describe("Stopped the messages meanwhile, or declined announcements"),
    overCap: z.int().describe("Not sent because the month's money was used up"),
    failed: z.int().describe("Refused by the carrier for good"),
  })
  .meta({ id: "AnnouncementResult" });
export type AnnouncementResult = z.infer<typeof AnnouncementResult>;

export const AnnouncementView = z
  .object({
    id: z.string(),
    version: z.int(),
    status: AnnouncementStatus,
    subject: Subject,
    texts: Localized,
    by: z.string(),
    at: z.iso.datetime(),
    askedBy: z.string().optional(),
    confirmedBy: z.string().optional(),
    result: AnnouncementResult.optional(),
  })
  .meta({ id: "AnnouncementView" });
export type AnnouncementView = z.infer<typeof AnnouncementView>;

/** Everything that who writes an announcement must know before he sends it. */
export const AnnouncementList = z
  .object({
    items: z.array(AnnouncementView).describe("Newest first"),
    people: z
      .record(Subject, z.object({ vi: z.int(), en: z.int() }))
      .describe("Who asked for each subject, by language"),
    leftVnd: z.int().describe("What is left of the month's cap for messages"),
    priceVndPerSegment: z.int(),
    sender: z.string(),
    publicUrl: z.string(),
    stripMarks: z.boolean(),
    secondPersonAbove: z.int().describe("To more people it is sent once a second person agrees"),
    mayWrite: z.boolean(),
    mayConfirm: z.boolean(),
  })
  .meta({ id: "AnnouncementList" });
export type AnnouncementList = z.infer<typeof AnnouncementList>;

const Words = z.string().trim().min(1).max(450);
export const SaveAnnouncementRequest = z
  .strictObject({
    id: z.uuid().describe("Made by who writes it, so that a repeat is the same announcement"),
    subject: Subject,
    texts: z.strictObject({ vi: Words, en: Words }),
  })
  .meta({ id: "SaveAnnouncementRequest" });

/** Messages of the announcements' queue. They name people by hashes only. */
export const AnnouncementMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("motcua.announcement.code.v1"), commune: z.string(), person: z.string() }),
  z.object({ type: z.literal("motcua.announcement.part.v1"), commune: z.string(), id: z.string(), part: z.int() }),
]);
export type AnnouncementMessage = z.infer<typeof AnnouncementMessage>;
