import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { decidingCommune } from "../../shared/domain/dossier/state.ts";
import { messageEvent } from "../../shared/domain/message/event-variables.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import { provinceContact } from "../../shared/domain/routing/leads.ts";
import { isWaiting } from "../../shared/domain/ticket/ticket.ts";
import { parseTicketId } from "../../shared/domain/ticket/ticket-id.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { MessageTrail, TrailLine } from "../../shared/store/message-trail.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import { messageText, ticketText } from "../../shared/text/way-text.ts";
import type { KnownWay, Step } from "./way-facts.ts";

export interface MessagesDeps {
  readonly dossiers: Pick<DossierStore, "loadForm">;
  readonly tickets: Pick<TicketStore, "find">;
  readonly trail: MessageTrail;
  readonly province: () => Promise<Province>;
}

type Facts = KnownWay["facts"];
type Reader = Parameters<typeof messageText>[1];

const step = (line: TrailLine, to: Reader): Step => ({
  at: line.at,
  kind: "message",
  text: messageText(line, to),
  eventId: line.eventId,
});

const daysOf = (facts: Facts): string[] => [...new Set(facts.map(({ event }) => toLocal(event.at).date))];
/** Numbers are hashed here and go no further. */
const hashes = (phones: readonly (string | undefined)[]): string[] => [
  ...new Set(
    phones.flatMap((one) => {
      const phone = parsePhone(one ?? "");
      return phone.ok ? [personHash(phone.value)] : [];
    }),
  ),
];

/** Everybody who may have been called about this dossier: leads of its communes and of the agencies that had it, the province. */
const leadPhones = ({ dossier, facts }: KnownWay, province: Province): (string | undefined)[] => {
  const communes = [dossier.opened.commune, decidingCommune(dossier.opened)];
  const agencies = facts.flatMap(({ event }) => (event.type === "DossierHandedOver" ? [event.to.agency] : []));
  return [
    ...communes.map((code) => findCommune(province, code)?.leadPhone),
    ...province.agencies.filter(({ code }) => agencies.includes(code)).map(({ leadPhone }) => leadPhone),
    provinceContact(province)?.phone,
  ];
};

/** Messages to whoever handed the dossier in, and to the leads that its facts call: one query for each person and day. */
export const messagesOf = async (deps: MessagesDeps, code: string, known: KnownWay): Promise<Step[]> => {
  const called = known.facts.filter(({ event }) => messageEvent(event.type)?.told === "lead");
  const [form, province] = await Promise.all([deps.dossiers.loadForm(known.dossier.opened.form), deps.province()]);
  const applicants = hashes([form?.owner.phone, form?.submitter?.phone]);
  const leads = hashes(leadPhones(known, province)).filter((one) => !applicants.includes(one));
  const [toApplicants, toLeads] = await Promise.all([
    deps.trail(applicants, daysOf(known.facts), `${code}:`),
    deps.trail(leads, daysOf(called), `${code}:`),
  ]);
  return [...toApplicants.map((line) => step(line, "applicant")), ...toLeads.map((line) => step(line, "lead"))];
};

/**
 * A number's way: when it was taken and called, and the message to whoever holds it. The phone goes with the call, and with it
 * the way to the message; that is told. Undefined when there is no such number.
 */
export const ticketWay = async ({ tickets, trail }: MessagesDeps, id: string): Promise<Step[] | undefined> => {
  const place = parseTicketId(id);
  const ticket = place && (await tickets.find(place));
  if (place === undefined || ticket === undefined) return undefined;
  const taken: Step = { at: ticket.issuedAt, kind: "fact", text: ticketText.taken };
  if (!isWaiting(ticket)) return [taken, { at: ticket.calledAt, kind: "fact", text: ticketText.called }];
  const lines = await trail(hashes([ticket.phone]), [place.date], `${id}:`);
  return [taken, ...lines.map((line) => step(line, "ticket-holder"))];
};
