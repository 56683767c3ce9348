import * as z from "zod";
import { Localized } from "../localized.ts";

/** About what people ask to hear from their commune. */
export const Subject = z.enum(["service-days", "mobile-team", "outage"]).meta({ id: "AnnouncementSubject" });
export type Subject = z.infer<typeof Subject>;

export const AnnouncementStatus = z.enum(["draft", "to-confirm", "sending", "paused", "sent"]);
export type AnnouncementStatus = z.infer<typeof AnnouncementStatus>;

/** One announcement of a commune; its state changes by one conditional write each. */
export const Announcement = z.object({
  id: z.string(),
  commune: z.string(),
  version: z.int(),
  status: AnnouncementStatus,
  subject: Subject,
  texts: Localized,
  by: z.string(),
  at: z.string(),
  /** Who asked that it be sent, and when. */
  askedBy: z.string().optional(),
  /** The second person, where one was needed. */
  confirmedBy: z.string().optional(),
  /** Parts into which the people were cut when it was sent. */
  parts: z.int().optional(),
  people: z.int().optional(),
});
export type Announcement = z.infer<typeof Announcement>;

export type AnnouncementRefusal =
  | "ANNOUNCEMENT_UNKNOWN"
  | "ANNOUNCEMENT_NOT_SO"
  | "ANNOUNCEMENT_NOBODY"
  | "ANNOUNCEMENT_TOO_LONG"
  | "ANNOUNCEMENT_OVER_CAP"
  | "ANNOUNCEMENT_SAME_PERSON"
  | "SUBSCRIPTION_CODE_WRONG";
