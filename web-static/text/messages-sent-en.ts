import type { messagesSent as vi } from "./messages-sent-vi.ts";
import type { Wording } from "./wording.ts";

/** What was sent about a dossier, in the console. */
export const messagesSent: Wording<typeof vi> = {
  title: "Messages",
  none: "Nothing has been sent about this dossier yet.",
  unreachable: "The applicant left no telephone number, so no message is sent. Tell him at the counter or call.",
  toLead: "to the centre's lead",
  until: (moment: string) => `goes at ${moment}`,
  size: (segments: number, cost: string) => `${segments} SMS, ${cost} VND`,
  cost: (cost: string) => `${cost} VND`,
  reason: (reason: string) => `Reason: ${reason}.`,
  again: (officer: string, why: string) => `${officer} had it sent again: ${why}`,
  notBy: (channel: string, moment: string) => `${channel} did not arrive (${moment}).`,
  call: "No way reached the person. Please call the number in the dossier and tell what the message says.",
  noteCall: "Called",
  noteFailed: "The call could not be noted. Please try again.",
  called: (officer: string, moment: string) => `${officer} called at ${moment}`,
  resend: "Send again",
  why: "Why is it sent again?",
  confirm: "Send this message again",
  cancel: "Cancel",
  failed: "It could not be sent again. Please try once more.",
  asked: "It will be sent again in a few seconds.",
};
