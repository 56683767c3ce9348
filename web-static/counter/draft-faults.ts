import type { Draft, DraftPerson } from "./draft.ts";
import { isIdNumber, isPhone } from "./typed-entries.ts";

/** Key of the sentence in the wording's `fresh.faults`. */
export type DraftFault = "procedure" | "case" | "ownerName" | "submitterName" | "phone" | "idNumber";

const personFaults = (part: "owner" | "submitter", { name, phone, idNumber }: DraftPerson): [string, DraftFault][] => [
  ...(name.trim() === "" ? [[`${part}.name`, `${part}Name`] as [string, DraftFault]] : []),
  ...(phone.trim() === "" || isPhone(phone) ? [] : [[`${part}.phone`, "phone"] as [string, DraftFault]]),
  ...(idNumber.trim() === "" || isIdNumber(idNumber) ? [] : [[`${part}.idNumber`, "idNumber"] as [string, DraftFault]]),
];

/** Everything that must be put right before the dossier can be sent, by field, in the order of the form. */
export const draftFaults = (draft: Draft): ReadonlyMap<string, DraftFault> =>
  new Map<string, DraftFault>([
    ...(draft.procedure === undefined ? [["procedure", "procedure"] as const] : []),
    ...(draft.procedure !== undefined && draft.case === undefined ? [["case", "case"] as const] : []),
    ...personFaults("owner", draft.owner),
    ...(draft.channel === "assisted" ? personFaults("submitter", draft.submitter) : []),
  ]);

const PERSON = ["name", "phone", "idNumber", "address"] as const;

/** Fields that the form shows, in their order. */
export const draftFields = ({ channel }: Pick<Draft, "channel">): string[] =>
  ["procedure", "case"].concat(
    (channel === "assisted" ? (["owner", "submitter"] as const) : (["owner"] as const)).flatMap((part) =>
      PERSON.map((name) => `${part}.${name}`),
    ),
  );
