import type * as z from "zod";
import { dataOf, Envelope } from "../../shared/contracts/event.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { StuckWithBody } from "../../shared/store/operations-store.ts";
import { entryFault } from "../../shared/text/entry-faults.ts";
import { fieldName } from "../../shared/text/field-names.ts";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const notValid = ({ issues: [first] }: z.ZodError) =>
  refuse("STUCK_BODY_NOT_VALID", {
    field: "body",
    detail: {
      place: fieldName(first?.path.join(".") || "body"),
      fault: first === undefined ? "" : entryFault(first),
    },
  });

/** The row with another content. What the fact is stays: receivers drop repeats by its id. */
export const edited = ({ row, body }: StuckWithBody, next: string): Result<StuckWithBody> => {
  if (row.facts.kind !== "envelope") return refuse("STUCK_NOT_EDITABLE");
  const envelope = Envelope.safeParse(parsed(next), { reportInput: true });
  if (!envelope.success) return notValid(envelope.error);
  const { id, type, subject, data } = envelope.data;
  const given = dataOf(type).safeParse(data, { reportInput: true });
  if (!given.success) return notValid(given.error);
  const { eventId = id, type: known = type, subject: about = subject } = row.facts;
  if (id !== eventId || type !== known || subject !== about) return refuse("STUCK_OTHER_FACT", { field: "body" });
  const isSame = JSON.stringify(parsed(body)) === JSON.stringify(parsed(next));
  return accept({ body: next, row: { ...row, ...(isSame ? {} : { edited: true }) } });
};
