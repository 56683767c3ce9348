import * as z from "zod";
import { accept, type Result, refuse } from "../decider.ts";

/** Why an officer has a message sent again. A choice and no free words, so that nothing about a person travels with it. */
export const ResendReason = z.enum(["not-received", "asked", "number-corrected"]);
export type ResendReason = z.infer<typeof ResendReason>;

export type ResendRefusal =
  | "MESSAGE_UNKNOWN"
  | "MESSAGE_STILL_COMING"
  | "MESSAGE_NO_LONGER_TRUE"
  | "MESSAGE_RESENT_ENOUGH";

/** As often a day and message, whoever asks. */
export const resendsADay = 2;

/** The name of a resent message: two officers who ask at once mean the same one. @param day in Vietnam */
const resentId = (eventId: string, day: string, number: number): string => `${eventId}~${day}.${number}`;

/** The fact of which a message is, be it sent by itself or again. */
export const factOf = (eventId: string): string => eventId.replace(/~.*$/, "");

interface Asked {
  readonly eventId: string;
  readonly today: string;
  /** Ids of this dossier's messages that the ledger knows. */
  readonly known: readonly string[];
  /** The message itself is on its way or waits for the morning. */
  readonly isComing: boolean;
  readonly isTrue: boolean;
}

/** The id under which the message goes again. What the law has us tell goes only while it says how things are. */
export const resend = ({ eventId, today, known, isComing, isTrue }: Asked): Result<string, ResendRefusal> => {
  if (isComing) return refuse("MESSAGE_STILL_COMING");
  if (!isTrue) return refuse("MESSAGE_NO_LONGER_TRUE");
  const free = Array.from({ length: resendsADay }, (_, at) => resentId(eventId, today, at + 1)).find(
    (id) => !known.includes(id),
  );
  return free === undefined ? refuse("MESSAGE_RESENT_ENOUGH", { detail: { count: `${resendsADay}` } }) : accept(free);
};
