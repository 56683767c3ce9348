import type { subscribers as vi } from "./subscribers-vi.ts";
import type { Wording } from "./wording.ts";

/** Who asks at the counter for a commune's announcements, and the counts of who asked. */
export const subscribers: Wording<typeof vi> = {
  title: "Sign somebody up",
  more: "The person reads a six-digit code from his own telephone. Do it only when he asks for it himself.",
  what: "He wants messages about",
  phone: "Mobile number",
  phoneHint: "For example 0912 345 678",
  email: "E-mail (optional)",
  emailHint: "Used when the person has chosen to hear by e-mail.",
  language: "Language of the messages",
  languages: { vi: "Vietnamese", en: "English" } as const,
  send: "Send the code",
  stop: "No more messages",
  needSubject: "Choose at least one subject.",
  codeSent: (minutes: number) =>
    `A code was sent to this number; it lasts ${minutes} minutes. A number gets at most 3 codes a day; if none comes, check the number.`,
  code: "Code that the person reads out",
  confirm: "Confirm",
  other: "Another number",
  done: "Signed up. He will get messages about what he chose.",
  stopped: "This number gets no announcements any more. Messages about dossiers come as before.",
  trouble: "It could not be sent. Check the network and try again.",
  csv: "Download the counts (CSV)",
  csvName: "announcement-counts",
  csvHead: ["Subject", "Announcement", "State", "Time", "People", "Sent", "Stopped", "Over the cap", "Refused"],
  csvAsked: "Signed up",
};
