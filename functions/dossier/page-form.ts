import { TrackingAnswerRequest } from "../../shared/contracts/tracking-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { Choice } from "../../shared/domain/message/choice.ts";
import { readCode, readSecret, type TrackingKey } from "../../web-static/citizen/tracking-link.ts";

/** What the form of a browser without scripts says. */
export interface TrackingForm {
  readonly language: Language;
  readonly typed: TrackingKey;
  /** His answer to the draft, when he pressed one of its buttons. */
  /** How he wants to be told, when he pressed that button. */
  readonly choice?: Choice;
  readonly answer?: { readonly agrees: boolean; readonly note?: string | undefined };
}

/** Longer than any code with blanks; what is beyond cannot be one. */
const ENTRY_LENGTH = 60;
const NOTE_LENGTH = 1000;

const { note: Note } = TrackingAnswerRequest.shape;

/** Reads a form as browsers send it. Nothing in it is refused here: what is no code is found out when it is looked for. */
export const readTrackingForm = (body: string): TrackingForm => {
  const fields = new URLSearchParams(body);
  const entry = (name: string) => (fields.get(name) ?? "").slice(0, ENTRY_LENGTH);
  const typed = { code: readCode(entry("code")), secret: readSecret(entry("secret")) };
  const language = fields.get("language") === "en" ? "en" : "vi";
  if (fields.has("choose")) {
    const said = { channel: fields.get("channel"), reminders: fields.get("reminders") === "yes" };
    const choice = Choice.safeParse(said);
    return choice.success ? { language, typed, choice: choice.data } : { language, typed };
  }
  const pressed = fields.get("answer");
  if (pressed !== "right" && pressed !== "wrong") return { language, typed };
  const agrees = pressed === "right";
  // A browser counts a line's end as one letter and sends two.
  const written = (fields.get("note") ?? "").replaceAll("\r\n", "\n").slice(0, NOTE_LENGTH);
  const note = agrees ? undefined : Note.safeParse(written).data;
  return { language, typed, answer: { agrees, ...(note === undefined ? {} : { note }) } };
};
