import type { SlipForm } from "./form.ts";

/** What a form's template may ask for, and what it must, since the form prescribes it. */
export interface KnownVariables {
  readonly variables: readonly string[];
  /** Each list with the variables of its rows. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Whether there is something that a QR code can hold. */
  readonly codes: boolean;
  readonly mandatory: readonly string[];
  readonly mandatoryTables: readonly string[];
}

const centre = ["commune", "centreAddress", "centrePhone", "day", "clerk"] as const;
const dossier = [
  ...centre,
  ...["code", "procedure", "procedureCode", "field", "caseName", "timeLimit", "channel", "submittedAt"],
  ...["owner", "ownerId", "ownerPhone", "ownerAddress"],
  ...["submitter", "submitterId", "submitterPhone", "submitterAddress", "receivedAt", "dueAt", "provisional"],
  ...["secret", "lookUpAt", "told", "notTold", "outcomeName", "delivery", "proxyMustShow", "sets"],
] as const;

const papers = { papers: ["no", "name", "form", "count"] };
const contact = ["contactOffice", "contactOfficer", "contactPhone"] as const;

const of = (
  more: Partial<Omit<KnownVariables, "variables" | "mandatory">> &
    Pick<KnownVariables, "mandatory"> & { readonly own?: readonly string[] },
  base: readonly string[] = dossier,
): KnownVariables => ({
  variables: [...base, ...(more.own ?? [])],
  tables: more.tables ?? {},
  codes: more.codes ?? true,
  mandatory: more.mandatory,
  mandatoryTables: more.mandatoryTables ?? [],
});

const decision = ["decision", "documentNumber", "decidedAt", "decidedBy", "note"] as const;

/** Law: Circular 03/2025/TT-VPCP, app. I, as far as known (docs/law.md); fields of forms 01–07. */
export const knownVariables: Readonly<Record<SlipForm, KnownVariables>> = {
  receipt: of({
    tables: papers,
    mandatory: ["submitter", "procedure", "receivedAt", "dueAt", "code"],
    mandatoryTables: ["papers"],
  }),
  "receipt-of-bundle": of({
    tables: { ...papers, parts: ["no", "procedure", "code", "dueAt"] },
    mandatory: ["submitter", "procedure", "receivedAt", "code"],
    mandatoryTables: ["papers", "parts"],
  }),
  supplement: of({
    own: ["reason", "askedAt", ...contact],
    tables: { missing: ["no", "name", "form", "count"] },
    mandatory: ["owner", "procedure", "reason", "contactPhone"],
    mandatoryTables: ["missing"],
  }),
  refusal: of({
    own: ["reason", "legalBasis", "refusedAt", ...contact],
    mandatory: ["owner", "procedure", "code", "reason", "legalBasis"],
  }),
  apology: of({
    own: ["reason", "originalDue", "newDue", "lateOffice", ...contact],
    mandatory: ["owner", "procedure", "code", "reason", "originalDue", "newDue", "lateOffice"],
  }),
  stopping: of({
    own: ["reason", "stoppedBecause", "stoppedAt", ...contact],
    mandatory: ["owner", "procedure", "code", "stoppedBecause", "reason"],
  }),
  "control-slip": of({
    tables: { handoffs: ["no", "from", "to", "sentAt", "acceptedAt", "doneAt", "result", "note"] },
    mandatory: ["code", "procedure", "receivedAt", "dueAt"],
    mandatoryTables: ["handoffs"],
  }),
  "tracking-book": of(
    {
      own: ["period", "count"],
      tables: {
        entries: [
          ...["no", "code", "procedure", "sets", "owner", "address", "phone", "agency", "received", "forwarded"],
          ...["due", "resultReceived", "returned", "delivery", "note"],
        ],
      },
      codes: false,
      mandatory: ["period"],
      mandatoryTables: ["entries"],
    },
    centre,
  ),
  "fee-receipt": of({
    own: ["feeNumber", "payer", "total", "totalWords", "method", "paidAt", "reason"],
    tables: { fees: ["no", "name", "kind", "amount"] },
    mandatory: ["feeNumber", "payer", "total", "totalWords"],
    mandatoryTables: ["fees"],
  }),
  "outcome-hand-over": of({
    own: [...decision, "returnedAt", "recipient", "proxy"],
    tables: papers,
    mandatory: ["code", "outcomeName", "documentNumber", "recipient"],
  }),
  "receipt-of-several": of(
    {
      own: ["submitter", "submitterPhone", "submitterId", "submitterAddress", "count"],
      tables: { dossiers: ["no", "code", "procedure", "owner", "receivedAt", "dueAt", "secret"] },
      codes: false,
      mandatory: ["submitter"],
      mandatoryTables: ["dossiers"],
    },
    centre,
  ),
  "outcome-certificate": of({
    own: [...decision, "verifyAt"],
    mandatory: ["code", "owner", "procedure", "decision", "documentNumber", "decidedAt", "decidedBy", "verifyAt"],
  }),
};
