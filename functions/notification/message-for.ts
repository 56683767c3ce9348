import { DossierEventData, type Envelope, TicketNearData } from "../../shared/contracts/event.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { formatShort } from "../../shared/domain/calendar/time.ts";
import { nameHolder } from "../../shared/domain/dossier/holder-name.ts";
import {
  type Dossier,
  decidingCommune,
  type Opened,
  openConsultation,
  workOf,
} from "../../shared/domain/dossier/state.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import { smsLink } from "../../shared/domain/message/sms-link.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import { escalatedTo } from "./escalated-to.ts";
import { isLate, isStillTrue } from "./still-true.ts";

/** Who is to be told, in which language, and everything that a template may say about the fact. */
export interface Told {
  readonly to: string;
  readonly language: Language;
  readonly commune: string;
  readonly event: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Someone who waits with a number and left his phone. */
export interface WaitingPerson {
  readonly phone: string;
  readonly language: Language;
}

export interface PeopleDeps {
  readonly dossiers: Pick<DossierStore, "load" | "loadForm">;
  readonly waiting: (ticketId: string) => Promise<WaitingPerson | undefined>;
  readonly province: () => Promise<Province>;
  readonly now: Clock;
  readonly publicUrl: string;
  readonly sender: string;
}

/** Undefined when nobody is to be told: no phone was left, no lead is named, or it comes late and is no longer true. */
export const toldAbout = async (deps: PeopleDeps, event: Envelope): Promise<Told | undefined> =>
  event.type.startsWith("motcua.ticket.") ? ticketHolder(deps, event) : dossierPerson(deps, event);

const placeName = (province: Province, commune: string, language: Language): string => {
  const name = findCommune(province, commune)?.name ?? { vi: commune, en: commune };
  return language === "vi" ? `một cửa ${name.vi}` : `${name.en} one-stop`;
};

const ticketHolder = async (deps: PeopleDeps, { subject, data }: Envelope): Promise<Told | undefined> => {
  const { commune, number, ahead, event } = TicketNearData.parse(data);
  const [person, province] = await Promise.all([deps.waiting(subject), deps.province()]);
  if (person === undefined) return undefined;
  const values = { sender: deps.sender, ticket: number, ahead: String(ahead) };
  const { phone: to, language } = person;
  return { to, language, commune, event, values: { ...values, place: placeName(province, commune, language) } };
};

const dossierPerson = async (deps: PeopleDeps, { subject: code, data, time }: Envelope): Promise<Told | undefined> => {
  const { event, handoff } = DossierEventData.parse(data);
  const recorded = await deps.dossiers.load(code);
  if (recorded === undefined) throw new Error(`Dossier ${code} is unknown`);
  if (isToldOfTheWhole(recorded.state.opened, event)) return undefined;
  const fact = { event, time, handoff: handoff?.number };
  if (isLate(time, deps.now()) && !isStillTrue(recorded.state, fact)) return undefined;
  const province = await deps.province();
  const { commune, form, ...opened } = recorded.state.opened;
  const isForLead = forLead.has(event);
  // Whose office has it, or whose counter has not answered.
  const lead = event === "AnswerLate" ? commune : decidingCommune(recorded.state.opened);
  const isEscalated = event === "HandoffEscalated";
  const called = isEscalated ? escalatedTo(recorded, time, province) : leadOf(province, lead);
  const to = isForLead ? called : await phoneOf(deps, form);
  if (to === undefined) return undefined;
  // A lead reads Vietnamese, whatever the citizen chose.
  const language = isForLead ? "vi" : opened.language;
  const asked = event === "ConsultationLate" ? openConsultation(recorded.state)?.to : undefined;
  const holder = asked ?? handoff;
  const office = holder && nameHolder(holder, province).name[language];
  const values = {
    ...{ sender: deps.sender, code, at: formatShort(time), link: smsLink(deps.publicUrl, language, code) },
    ...timesOf(recorded.state),
    place: placeName(province, commune, language),
    ...(office === undefined ? {} : { office }),
  };
  return { to, language, commune, event, values };
};

/** A bundle's parts are received together and told together, with one message of the bundle itself. */
const isToldOfTheWhole = ({ partOf }: Opened, event: string): boolean =>
  partOf !== undefined && (event === "DossierReceived" || (event === "DossierReady" && partOf.tells === undefined));

/** What the commune's lead is told, and not the citizen. */
const forLead: ReadonlySet<string> = new Set(["HandoffEscalated", "ConsultationLate", "AnswerLate"]);

const timesOf = (state: Dossier): Record<string, string> => {
  const work = workOf(state);
  if (work === undefined) return {};
  const since = work.position.at === "office" ? { since: formatShort(work.position.handoff.sentAt) } : {};
  const { clock, draft, consultation } = work;
  return {
    due: formatShort(clock.dueAt),
    ...since,
    ...(clock.appointment === undefined ? {} : { appointment: formatShort(clock.appointment) }),
    ...(draft === undefined ? {} : { confirmBy: formatShort(draft.confirmBy) }),
    ...(consultation === undefined ? {} : { replyBy: formatShort(consultation.replyBy) }),
  };
};

const leadOf = (province: Province, code: string): string | undefined => {
  const phone = parsePhone(findCommune(province, code)?.leadPhone ?? "");
  return phone.ok ? phone.value : undefined;
};

/** The owner is told; when he left no phone, the person who handed it in. */
const phoneOf = async (deps: PeopleDeps, form: string): Promise<string | undefined> => {
  const people = await deps.dossiers.loadForm(form);
  return people?.owner.phone ?? people?.submitter?.phone;
};
