import type { Commune } from "../agency/province.ts";
import { formatDate, type Instant, type LocalDate, toLocal } from "../calendar/time.ts";
import { type OpenDossier, workOf } from "../dossier/state.ts";
import type { SlipDocument } from "./document.ts";
import { dossierValues } from "./dossier-values.ts";
import { fillSlip, type Row } from "./fill-slip.ts";
import { deciderOf, outcomeOf } from "./outcome-values.ts";
import { dateWords, phoneWords } from "./slip-words.ts";
import { known, lastOf, type SlipSubject } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";

const dateOf = (instant: Instant | undefined): string | undefined => instant && dateWords(instant);

const ENDS = { refused: "Từ chối", withdrawn: "Rút hồ sơ", stopped: "Dừng giải quyết" } as const;

/** The office that has it, or the one that decided it. */
const agencyOf = (subject: SlipSubject): string | undefined => {
  const outcome = outcomeOf(subject);
  const sent = lastOf(subject, "DossierHandedOver");
  return sent && deciderOf(subject, outcome ?? sent).name.vi;
};

/** A bundle is counted with its own line; those of its procedures say where they belong. */
const noteOf = ({ state }: SlipSubject): string | undefined =>
  state.opened.partOf !== undefined ? partNote(state, state.opened.partOf.dossier) : endOf(state);

const partNote = (state: OpenDossier, bundle: string): string =>
  [`Thuộc hồ sơ liên thông ${bundle}`, endOf(state)].filter((one) => one !== undefined).join("; ");

const endOf = (state: OpenDossier): string | undefined =>
  state.status === "refused" || state.status === "withdrawn" || state.status === "stopped"
    ? ENDS[state.status]
    : undefined;

const wayOf = (subject: SlipSubject): string | undefined => {
  const returned = lastOf(subject, "OutcomeReturned");
  return returned && (returned.to === "proxy" ? "Người được ủy quyền" : "Tại quầy");
};

const entry = (subject: SlipSubject, at: number): Row => {
  const { code, owner, procedure, ownerAddress, sets } = dossierValues(subject);
  const clock = workOf(subject.state)?.clock;
  const phone = subject.owner.phone ?? subject.submitter?.phone;
  return known({
    no: String(at + 1),
    ...{ code, owner, procedure, sets },
    address: ownerAddress,
    phone: phone && phoneWords(phone),
    agency: agencyOf(subject),
    received: dateOf(clock?.receivedAt ?? subject.state.opened.submittedAt),
    forwarded: dateOf(subject.events.find(({ type }) => type === "DossierHandedOver")?.at),
    due: dateOf(clock?.dueAt),
    resultReceived: dateOf(outcomeOf(subject)?.at),
    returned: dateOf((lastOf(subject, "OutcomeReturned") ?? lastOf(subject, "SettledAtOnce"))?.at),
    delivery: wayOf(subject),
    note: noteOf(subject),
  });
};

export interface BookPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const periodWords = ({ from, to }: BookPeriod): string =>
  from === to ? `Ngày ${formatDate(from)}` : `Từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;

/**
 * The book of what came in and what became of it (form 07), dossier by dossier in the order of their codes.
 * @param at when it is printed
 */
export const trackingBook = (
  template: SlipTemplate,
  book: BookPeriod & { readonly commune: Commune; readonly subjects: readonly SlipSubject[]; readonly at: Instant },
): SlipDocument =>
  fillSlip(template, {
    commune: book.commune.name.vi,
    at: book.at,
    values: {
      commune: book.commune.name.vi,
      centreAddress: book.commune.address,
      centrePhone: phoneWords(book.commune.phone),
      day: formatDate(toLocal(book.at).date),
      period: periodWords(book),
      count: String(book.subjects.filter(({ state }) => state.opened.partOf === undefined).length),
    },
    tables: { entries: book.subjects.map(entry) },
  });
