import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";

/** A phone as typed; nobody has to leave one. */
export const phoneOf = (text: string | undefined): Result<string | undefined> => {
  if (text === undefined || text.trim() === "") return accept(undefined);
  const phone = parsePhone(text);
  return phone.ok ? phone : refuse(phone.refusal.code, { field: "phone" });
};
