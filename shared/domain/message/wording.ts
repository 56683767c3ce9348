import * as z from "zod";
import { variableNamed } from "./event-variables.ts";
import { sendingFields } from "./sending.ts";
import { placeholdersIn, type SmsTemplate } from "./template.ts";

/** Longest text that is kept while it is typed; what can be published is far shorter. */
const TYPED_LIMIT = 1_000;

const Typed = z.string().max(TYPED_LIMIT);

/** What an official writes of a message, right or not. Its event and the room of its variables are not his to choose. */
export const MessageWording = z
  .strictObject({ texts: z.strictObject({ vi: Typed, en: Typed }), ...sendingFields })
  .meta({ id: "MessageWording", description: "Texts of a message and how it is sent, as an official types them" });
export type MessageWording = z.infer<typeof MessageWording>;

export const wordingOf = ({ id: _, event: __, variables: ___, ...wording }: SmsTemplate): MessageWording => wording;

/** A name that no event knows keeps little room; the check names it. */
const unknownVariable = { maxLength: 1, whenLonger: "cut" } as const;

/** The template that a wording makes of a message: its variables are those that the texts name. */
export const composed = ({ id, event, variables }: SmsTemplate, wording: MessageWording) => {
  const names = [...new Set([...placeholdersIn(wording.texts.vi), ...placeholdersIn(wording.texts.en)])];
  return {
    id,
    event,
    ...wording,
    variables: names.map((name) => {
      const known = variables.find((one) => one.name === name) ?? variableNamed(name) ?? unknownVariable;
      return { name, maxLength: known.maxLength, whenLonger: known.whenLonger };
    }),
  };
};
