import * as z from "zod";

/**
 * What lies in a body: a fact for agencies and our own consumers, a wish of one of our functions to another, a place in a
 * table's stream that was given up, something that only its reader knows, or nothing that can be read.
 */
export const MessageKind = z.enum(["envelope", "request", "position", "other", "unreadable"]);
export type MessageKind = z.infer<typeof MessageKind>;

/** What a body tells without its content: enough to say in a list what it is about. */
export const MessageFacts = z.object({
  kind: MessageKind,
  /** Id of an envelope: the same fact has the same. */
  eventId: z.string().optional(),
  /** Public name of the fact or of the wish. */
  type: z.string().optional(),
  /** Dossier code or ticket id. */
  subject: z.string().optional(),
});
export type MessageFacts = z.infer<typeof MessageFacts>;

const Shape = z.looseObject({
  specversion: z.string().optional(),
  id: z.string().max(200).optional(),
  type: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  /** Wishes of our functions name the dossier so. */
  dossier: z.string().max(200).optional(),
  /** Lambda's own note about a stream's records that it gave up. */
  DDBStreamBatchInfo: z.looseObject({}).optional(),
});

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

export const messageFacts = (body: string): MessageFacts => {
  const shape = Shape.safeParse(parsed(body));
  if (!shape.success) return { kind: "unreadable" };
  const { specversion, id, type, subject, dossier, DDBStreamBatchInfo } = shape.data;
  if (DDBStreamBatchInfo !== undefined) return { kind: "position" };
  const about = subject ?? dossier;
  return {
    kind: specversion !== undefined ? "envelope" : type?.startsWith("motcua.") ? "request" : "other",
    ...(specversion === undefined || id === undefined ? {} : { eventId: id }),
    ...(type === undefined ? {} : { type }),
    ...(about === undefined ? {} : { subject: about }),
  };
};
