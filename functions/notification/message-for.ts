import {
  AppointmentData,
  DossierEventData,
  type Envelope,
  LineOverloadedData,
  lineOverloaded,
  TicketData,
} from "../../shared/contracts/event.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import type { Appointment } from "../../shared/domain/appointment/appointment.ts";
import { formatDate, formatShort, type LocalDate } from "../../shared/domain/calendar/time.ts";
import { nameHolder } from "../../shared/domain/dossier/holder-name.ts";
import { decidingCommune, type Opened, openConsultation } from "../../shared/domain/dossier/state.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import { bookingLink, smsLink } from "../../shared/domain/message/sms-link.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { type Addresses, addressesOf, nameIn } from "./addresses.ts";
import { escalatedTo, isToProvince, provinceCalled } from "./escalated-to.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { isLate, isStillTrue } from "./still-true.ts";

/** Who is to be told, in which language, and everything that a template may say about the fact. */
export interface Told {
  /** His number, by which the ledger knows him. */
  readonly to: string;
  readonly addresses: Addresses;
  readonly language: Language;
  readonly commune: string;
  /** By which messages know the fact; it calls for their words. */
  readonly event: string;
  /** Whose words are said where the province's messages have none for it. */
  readonly insteadOf?: string;
  readonly values: Readonly<Record<string, string>>;
  /** Times of the dossier at which a message may lose its sense. */
  readonly moments: Moments;
  /** When it is told at the earliest; at once when absent. */
  readonly notBefore?: string | undefined;
}

/** A fact of a dossier's history, as far as a message names it. */
export interface DossierFact {
  readonly event: string;
  readonly time: string;
  readonly handoff?: Pick<NonNullable<DossierEventData["handoff"]>, "agency" | "office"> | undefined;
}

/** Someone who waits with a number and left his phone. */
export interface WaitingPerson {
  readonly phone: string;
  readonly language: Language;
}

export interface PeopleDeps {
  readonly dossiers: Pick<DossierStore, "load" | "loadForm">;
  readonly waiting: (ticketId: string) => Promise<WaitingPerson | undefined>;
  readonly appointment: (appointmentId: string) => Promise<Appointment | undefined>;
  /** Whether the lead of the commune has closed the day, as it is at this moment. */
  readonly isClosed: (commune: string, date: LocalDate) => Promise<boolean>;
  readonly province: () => Promise<Province>;
  readonly now: Clock;
  readonly publicUrl: string;
  readonly sender: string;
}

/** What of a fact a message needs; what goes by another way brings the event alone. */
const FactTold = DossierEventData.pick({ event: true, handoff: true });

/** @param elsewhere it did not arrive by one way, which may have taken days */
type Announced = Envelope & { readonly elsewhere?: true | undefined };

/** Undefined when nobody is to be told: no phone was left, no lead is named, or it comes late and is no longer true. */
export const toldAbout = async (deps: PeopleDeps, event: Announced): Promise<Told | undefined> => {
  if (event.type === lineOverloaded) return leadOfLine(deps, event);
  if (event.type.startsWith("motcua.ticket.")) return ticketHolder(deps, event);
  return event.type.startsWith("motcua.appointment.") ? appointmentHolder(deps, event) : dossierPerson(deps, event);
};

const placeName = (province: Province, commune: string, language: Language): string => {
  const name = findCommune(province, commune)?.name ?? { vi: commune, en: commune };
  return language === "vi" ? `một cửa ${name.vi}` : `${name.en} one-stop`;
};

const ticketHolder = async (deps: PeopleDeps, { subject, data }: Envelope): Promise<Told | undefined> => {
  const told = TicketData.parse(data);
  const { commune, number: ticket, event } = told;
  const [person, province] = await Promise.all([deps.waiting(subject), deps.province()]);
  // Who is called meanwhile is told nothing, nor is anybody told what became of his day when it is so no longer.
  if (person === undefined) return undefined;
  if (told.event !== "TicketNear" && (await deps.isClosed(commune, told.date)) !== (told.event === "TicketClosedOut"))
    return undefined;
  const { phone: to, language } = person;
  const ofEvent: Record<string, string> =
    told.event === "TicketNear"
      ? { ahead: String(told.ahead) }
      : {
          day: formatDate(told.date),
          bookingLink: bookingLink(deps.publicUrl, language, findCommune(province, commune)?.slug ?? ""),
        };
  const values = { sender: deps.sender, ticket, place: placeName(province, commune, language), ...ofEvent };
  return { ...reached({ sms: to }, to), language, commune, event, values, moments: {} };
};

/** The lead of the commune whose line is overloaded; he reads Vietnamese. */
const leadOfLine = async (deps: PeopleDeps, { data }: Envelope): Promise<Told | undefined> => {
  const { event, commune, lineName, minutes, waiting } = LineOverloadedData.parse(data);
  const addresses = leadOf(await deps.province(), commune);
  const to = nameIn(addresses);
  if (to === undefined) return undefined;
  const values = { sender: deps.sender, line: lineName, minutes: String(minutes), waiting: String(waiting) };
  return { ...reached(addresses, to), language: "vi", commune, event, values, moments: {} };
};

/** How an appointment is while the word about it is true: of one that was moved or given back meanwhile nobody hears. */
const trueWhile: Readonly<Record<AppointmentData["event"], Appointment["status"]>> = {
  AppointmentBooked: "booked",
  AppointmentMoved: "booked",
  AppointmentReminder: "booked",
  AppointmentCancelled: "cancelled",
  AppointmentCalledOff: "cancelled",
  AppointmentClosedOut: "closed-out",
};

const appointmentHolder = async (deps: PeopleDeps, { subject, data }: Envelope): Promise<Told | undefined> => {
  const { commune, event, slotAt, remindAt: notBefore } = AppointmentData.parse(data);
  const [one, province] = await Promise.all([deps.appointment(subject), deps.province()]);
  if (one?.phone === undefined || one.status !== trueWhile[event]) return undefined;
  const { phone: to, language, code } = one;
  const values = {
    ...{ sender: deps.sender, slot: formatShort(slotAt), booking: `${code.slice(0, 4)} ${code.slice(4)}` },
    bookingLink: bookingLink(deps.publicUrl, language, findCommune(province, commune)?.slug ?? ""),
  };
  const place = one.hamlet?.[language] ?? placeName(province, commune, language);
  const told = { language, commune, event, values: { ...values, place }, moments: { slot: slotAt }, notBefore };
  return { ...reached({ sms: to }, to), ...told };
};

const reached = (addresses: Addresses, to: string): Pick<Told, "to" | "addresses"> => ({ to, addresses });

const dossierPerson = async (deps: PeopleDeps, announced: Announced): Promise<Told | undefined> => {
  const { subject: code, data, time, elsewhere = false } = announced;
  const { event, handoff } = FactTold.parse(data);
  const recorded = await deps.dossiers.load(code);
  if (recorded === undefined) throw new Error(`Dossier ${code} is unknown`);
  const fact = { event, time, handoff: handoff?.number };
  if ((elsewhere || isLate(time, deps.now())) && !isStillTrue(recorded.state, fact)) return undefined;
  return toldOf(deps, recorded, { event, time, handoff });
};

/** What a dossier's message says, and to whom, as the dossier is here. Undefined when nobody is to be told. */
export const toldOf = async (
  deps: PeopleDeps,
  recorded: Pick<RecordedDossier, "code" | "state" | "writes">,
  { event, time, handoff }: DossierFact,
): Promise<Told | undefined> => {
  const { code } = recorded;
  if (isToldOfTheWhole(recorded.state.opened, event)) return undefined;
  const province = await deps.province();
  const { commune, form, ...opened } = recorded.state.opened;
  const tellsLead = isForLead(event);
  // Whose office has it, or whose counter has not answered or sent it on.
  const lead = atCounter.has(event) ? commune : decidingCommune(recorded.state.opened);
  const toProvince = event === "HandoffEscalated" && isToProvince(recorded, time);
  const called = (): Addresses =>
    event === "HandoffEscalated" ? escalatedTo(recorded, toProvince, province) : leadOf(province, lead);
  const addresses = tellsLead ? called() : await applicantOf(deps, form);
  const to = nameIn(addresses);
  if (to === undefined) return undefined;
  // A lead reads Vietnamese, whatever the citizen chose.
  const language = tellsLead ? "vi" : opened.language;
  const asked = event === "ConsultationLate" ? openConsultation(recorded.state)?.to : undefined;
  const holder = asked ?? handoff;
  const office = holder && nameHolder(holder, province).name[language];
  const moments = momentsOf(recorded.state);
  const values = {
    ...{ sender: deps.sender, code, at: formatShort(time), link: smsLink(deps.publicUrl, language, code) },
    ...timesOf(moments),
    place: placeName(province, commune, language),
    ...(office === undefined ? {} : { office }),
  };
  const named = toProvince ? { event: provinceCalled, insteadOf: event } : { event };
  return { ...reached(addresses, to), ...named, language, commune, values, moments };
};

/** A bundle's parts are received together and told together, with one message of the bundle itself. */
const isToldOfTheWhole = ({ partOf }: Opened, event: string): boolean =>
  partOf !== undefined && (event === "DossierReceived" || (event === "DossierReady" && partOf.tells === undefined));

export const isForLead = (event: string): boolean => forLead.has(event);

/** What the commune's lead is told, and not the citizen. */
const forLead: ReadonlySet<string> = new Set(["HandoffEscalated", "ConsultationLate", "AnswerLate", "ForwardReminded"]);

/** What lies at the counter that took the dossier in, wherever it is decided. */
const atCounter: ReadonlySet<string> = new Set(["AnswerLate", "ForwardReminded"]);

const timesOf = (moments: Moments): Record<string, string> =>
  Object.fromEntries(
    Object.entries(moments).flatMap(([name, at]) => (at === undefined ? [] : [[name, formatShort(at)]])),
  );

const leadOf = (province: Province, code: string): Addresses => {
  const phone = parsePhone(findCommune(province, code)?.leadPhone ?? "");
  return phone.ok ? { sms: phone.value } : {};
};

/** The owner is told; when he left no way to reach him, the person who handed it in. */
const applicantOf = async (deps: PeopleDeps, form: string): Promise<Addresses> => {
  const people = await deps.dossiers.loadForm(form);
  const owner = addressesOf(people?.owner ?? {});
  return nameIn(owner) === undefined ? addressesOf(people?.submitter ?? {}) : owner;
};
