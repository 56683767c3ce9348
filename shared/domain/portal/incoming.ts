import * as z from "zod";
import { Language } from "../localized.ts";
import { parsePhone } from "../message/phone.ts";
import { ProcedureCode } from "../procedure/procedure-code.ts";
import { ApplicantKind, isPortalCode } from "./codes.ts";

/** What is wrong with one entry of a dossier from the portal. */
export interface EntryFault {
  readonly field: string;
  readonly fault: "missing" | "not-valid";
}

const Text = z.string().trim().min(1);
const Identity = z.object({
  name: Text.max(100),
  idNumber: Text.optional(),
  phone: Text.optional(),
  address: Text.max(200).optional(),
});

/** Named by the procedure's own code of it, or by its words. */
const Paper = z
  .object({ id: Text.optional(), name: Text.optional() })
  .refine(({ id, name }) => id !== undefined || name !== undefined);

/** A dossier as the portal hands it over, in our own names; the adapter has translated names and numbers, no more. */
export const IncomingDossier = z
  .object({
    code: Text.refine(isPortalCode),
    procedure: ProcedureCode,
    /** Code of the agency at which it was filed. */
    agency: Text,
    case: Text.optional(),
    applicant: ApplicantKind,
    owner: Identity,
    submitter: Identity.optional(),
    papers: z.array(Paper).max(50),
    answers: z.record(z.string().max(60), z.string().max(60)).optional(),
    paidVnd: z.int().min(0).optional(),
    language: Language.default("vi"),
  })
  .superRefine(({ applicant, owner }, context) => {
    // A firm is known by its tax number, for which a form has no place; a person by his identity number.
    if (applicant !== "citizen" || owner.idNumber === undefined || isIdNumber(owner.idNumber)) return;
    context.addIssue({ code: "custom", path: ["owner", "idNumber"], message: "not an identity number" });
  });
export type IncomingDossier = z.infer<typeof IncomingDossier>;

/** An identity number has twelve digits; that of an old card nine. */
const isIdNumber = (text: string): boolean => /^\d{9}(\d{3})?$/.test(text);

/** Reads what the portal handed over, or tells every entry that is wrong, by its name. */
export const readIncoming = (
  entries: unknown,
): { ok: true; value: IncomingDossier } | { ok: false; faults: EntryFault[] } => {
  const read = IncomingDossier.safeParse(withoutEmpty(entries), { reportInput: true });
  if (read.success) return { ok: true, value: read.data };
  const faults = read.error.issues.map(({ path, input }): EntryFault => {
    const field = path.filter((part) => typeof part !== "number").join(".");
    return { field, fault: input === undefined ? "missing" : "not-valid" };
  });
  return { ok: false, faults: faults.filter((one, at) => faults.findIndex(({ field }) => field === one.field) === at) };
};

/** The portal writes an entry that nobody filled in as an empty text or as null. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.entries(value).filter(
    ([, inner]) => inner !== null && !(typeof inner === "string" && inner.trim() === ""),
  );
  return Object.fromEntries(filled.map(([name, inner]) => [name, withoutEmpty(inner)]));
};

/** A person for the form. A number that takes no SMS, and a tax number, stay with the portal's own copy. */
export const personOf = ({ name, idNumber, phone, address }: z.infer<typeof Identity>) => {
  const mobile = parsePhone(phone ?? "");
  return {
    name,
    ...(idNumber !== undefined && isIdNumber(idNumber) ? { idNumber } : {}),
    ...(mobile.ok ? { phone: mobile.value } : {}),
    ...(address === undefined ? {} : { address }),
  };
};
