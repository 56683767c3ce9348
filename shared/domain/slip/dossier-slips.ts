import type { Instant } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { DossierEvent } from "../dossier/event.ts";
import { workOf } from "../dossier/state.ts";
import { bundleRows } from "./bundle-rows.ts";
import { controlRows } from "./control-rows.ts";
import type { SlipDocument } from "./document.ts";
import { contactValues, dossierValues, paperRows } from "./dossier-values.ts";
import { feeRows, feeValues, paidIn } from "./fee-paid.ts";
import { fillSlip, type Row, type SlipData } from "./fill-slip.ts";
import type { SlipForm } from "./form.ts";
import { outcomeOf, outcomeValues } from "./outcome-values.ts";
import { momentWords } from "./slip-words.ts";
import { communeOf, lastOf, type SlipSubject } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";

/** Forms of one dossier; the others are of several, or are made when an outcome is recorded. */
export const dossierSlipForms = [
  "receipt",
  "supplement",
  "refusal",
  "apology",
  "stopping",
  "control-slip",
  "fee-receipt",
  "outcome-hand-over",
] as const satisfies SlipForm[];
export type DossierSlipForm = (typeof dossierSlipForms)[number];

export type SlipRefusal = "SLIP_NOT_DUE" | "SLIP_NOT_DEFINED";

/** What a form adds to what every form of the dossier says, and the moment that it is dated by. */
interface Own {
  readonly at: Instant;
  readonly values?: Row;
  readonly tables?: SlipData["tables"];
}

const receipt = (subject: SlipSubject): Own | undefined => {
  const { state } = subject;
  const at = state.status === "in-parts" ? state.receivedAt : workOf(state)?.clock.receivedAt;
  const papers = paperRows(subject, state.opened.components);
  return at === undefined ? undefined : { at, tables: { papers, parts: bundleRows(subject) } };
};

/** The receipt of a bundle tells the time of each of its procedures. */
export const templateFor = (
  form: DossierSlipForm,
  { state }: Pick<SlipSubject, "state">,
  templates: readonly SlipTemplate[],
): SlipTemplate | undefined => {
  const isBundle = form === "receipt" && state.status === "in-parts";
  return templates.find(({ id }) => id === (isBundle ? "receipt-of-bundle" : form));
};

const supplement = (subject: SlipSubject): Own | undefined => {
  const asked = lastOf(subject, "SupplementRequested");
  if (asked === undefined) return undefined;
  const missing = paperRows(
    subject,
    asked.components.map((id) => ({ id })),
  );
  return {
    at: asked.at,
    values: { ...contactValues(subject), reason: asked.reason, askedAt: momentWords(asked.at) },
    tables: { missing },
  };
};

const refusal = (subject: SlipSubject): Own | undefined => {
  const refused = lastOf(subject, "DossierRefused");
  if (refused === undefined || subject.state.status !== "refused") return undefined;
  const { at, reason, legalBasis } = refused;
  return { at, values: { ...contactValues(subject), reason, legalBasis, refusedAt: momentWords(at) } };
};

/** The time that was in force until an event: of the receipt, or as a pause or an agreement had moved it since. */
const dueBefore = ({ events }: SlipSubject, until: DossierEvent): Instant | undefined =>
  events
    .slice(0, events.indexOf(until))
    .flatMap((event) => ("dueAt" in event ? [event.dueAt] : "clock" in event && event.clock ? [event.clock.dueAt] : []))
    .at(-1);

/** Law: Decree 61/2018/ND-CP, art. 19: the letter says why, who is late, and the new day. */
const apology = (subject: SlipSubject): Own | undefined => {
  const told = lastOf(subject, "DelayApologized");
  const before = told && dueBefore(subject, told);
  if (told === undefined || before === undefined) return undefined;
  const contact = contactValues(subject);
  return {
    at: told.at,
    values: {
      ...contact,
      reason: told.reason,
      originalDue: momentWords(before),
      newDue: momentWords(told.appointment),
      lateOffice: `${contact.contactOffice}`,
    },
  };
};

const stopping = (subject: SlipSubject): Own | undefined => {
  const { state } = subject;
  if (state.status !== "withdrawn" && state.status !== "stopped") return undefined;
  const because = { withdrawn: "theo đề nghị của người nộp hồ sơ", stopped: "theo quyết định của cơ quan" };
  return {
    at: state.at,
    values: {
      ...contactValues(subject),
      reason: state.reason,
      stoppedBecause: because[state.status],
      stoppedAt: momentWords(state.at),
    },
  };
};

const controlSlip = (subject: SlipSubject): Own | undefined => {
  const clock = workOf(subject.state)?.clock;
  return clock && { at: clock.receivedAt, tables: { handoffs: controlRows(subject) } };
};

const feeReceipt = (subject: SlipSubject): Own | undefined => {
  const paid = paidIn(subject);
  return (
    paid && {
      at: paid.at,
      values: { ...feeValues(paid), paidAt: momentWords(paid.at) },
      tables: { fees: feeRows(paid) },
    }
  );
};

/** Ready to be signed while the outcome waits, and the proof afterwards. */
const handOver = (subject: SlipSubject): Own | undefined => {
  const outcome = outcomeOf(subject);
  if (outcome === undefined || !["ready", "returned"].includes(subject.state.status)) return undefined;
  const returned = lastOf(subject, "OutcomeReturned");
  const at = returned?.at ?? outcome.at;
  return {
    at,
    values: {
      ...outcomeValues(subject, outcome),
      recipient: returned?.proxyName ?? subject.owner.name,
      ...(returned === undefined ? {} : { returnedAt: momentWords(returned.at) }),
      ...(returned?.to === "proxy" ? { proxy: "Người nhận thay có văn bản ủy quyền" } : {}),
    },
    tables: { papers: paperRows(subject, subject.state.opened.components) },
  };
};

const own: Readonly<Record<DossierSlipForm, (subject: SlipSubject) => Own | undefined>> = {
  receipt,
  supplement,
  refusal,
  apology,
  stopping,
  "control-slip": controlSlip,
  "fee-receipt": feeReceipt,
  "outcome-hand-over": handOver,
};

/** Forms that can be printed of the dossier as it is now, in the order of their numbers. */
export const slipsDue = (subject: SlipSubject): DossierSlipForm[] =>
  dossierSlipForms.filter((form) => own[form](subject) !== undefined);

/** The address that a citizen's phone opens: the secret stands behind #, so no server ever logs it. */
export const trackingLink = ({ publicUrl, code, state }: SlipSubject): string =>
  `${publicUrl}/tra-cuu/#${code}.${state.opened.secret}`;

/** One form of a dossier, or why there is none. */
export const dossierSlip = (
  form: DossierSlipForm,
  subject: SlipSubject,
  templates: readonly SlipTemplate[],
): Result<SlipDocument, SlipRefusal> => {
  const template = templateFor(form, subject, templates);
  if (template === undefined) return refuse("SLIP_NOT_DEFINED", { detail: { form } });
  const more = own[form](subject);
  if (more === undefined) return refuse("SLIP_NOT_DUE", { detail: { form: template.title } });
  return accept(
    fillSlip(template, {
      commune: communeOf(subject).name.vi,
      at: more.at,
      values: { ...dossierValues(subject), ...more.values, day: momentWords(more.at) },
      tables: more.tables ?? {},
      qr: trackingLink(subject),
    }),
  );
};
