import { type DossierEventData, envelope } from "../../shared/contracts/event.ts";
import { publicType } from "../../shared/contracts/public-type.ts";
import { findAgency, findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { handoffId } from "../../shared/domain/dossier/code.ts";
import type { DossierEvent, EventOf, Holder } from "../../shared/domain/dossier/event.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import { type Dossier, type OpenDossier, statusOf, workOf } from "../../shared/domain/dossier/state.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { traceparent } from "../../shared/runtime/trace.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";

interface Happened {
  readonly event: DossierEvent;
  /** The dossier just before the event. */
  readonly before: Dossier;
  readonly after: OpenDossier;
  /** Of the dossier right after it. */
  readonly version: number;
  /** Key of the request that caused it. */
  readonly request: string;
}

/** The last events of the history, as many as were appended. */
const happenedIn = (recorded: RecordedDossier, appended: number): Happened[] => {
  const events = recorded.writes.flatMap(({ events, request }) =>
    events.map((event) => ({ event, request: request.key })),
  );
  const first = recorded.version - events.length + 1;
  let before = recorded.base;
  return events
    .map(({ event, request }, at) => {
      const after = evolve(before, event);
      if (after.status === "none") throw new Error(`Dossier ${recorded.code} has a history that does not open it`);
      const happened = { event, before, after, version: first + at, request };
      before = after;
      return happened;
    })
    .slice(-appended);
};

/** The agency that a fact concerns: the one that has the dossier, else the commune that received it. */
const concerned = (dossier: OpenDossier, province: Province): Holder => {
  const position = workOf(dossier)?.position;
  if (position?.at === "office") return position.handoff.to;
  return { agency: findCommune(province, dossier.opened.commune)?.agencyCode ?? dossier.opened.commune };
};

/** The hand-over that the event made or ended, or that was under way. */
const handoffOf = (code: string, event: DossierEvent, before: Dossier): DossierEventData["handoff"] => {
  if (event.type === "DossierHandedOver") return handoffData(code, event.handoff, event.step, event.to, event.acceptBy);
  const position = before.status === "none" ? undefined : workOf(before)?.position;
  if (!("handoff" in event) || position?.at !== "office") return undefined;
  const { number, step, to, acceptBy } = position.handoff;
  return handoffData(code, number, step, to, acceptBy);
};

const dataOf = (code: string, { event, before, after: state, version }: Happened): DossierEventData => {
  const { commune, procedure, procedureVersion, case: caseId } = state.opened;
  const dueAt = workOf(state)?.clock.dueAt;
  const handoff = handoffOf(code, event, before);
  return {
    ...{ event: event.type, commune, procedure, procedureVersion, case: caseId, status: statusOf(state), version },
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(state.opened.decidedIn === undefined ? {} : { decidedIn: state.opened.decidedIn }),
    ...(state.opened.partOf === undefined ? {} : { partOf: state.opened.partOf.dossier }),
    ...(event.type === "SupplementRequested" ? { components: event.components } : {}),
    ...(event.type === "ConsultationAsked" ? { consultation: consultationData(code, event) } : {}),
    ...(handoff === undefined ? {} : { handoff }),
  };
};

const consultationData = (code: string, { consultation, to, replyBy }: EventOf<"ConsultationAsked">) => ({
  ...{ id: handoffId(code, consultation), number: consultation, replyBy, agency: to.agency },
  ...(to.office === undefined ? {} : { office: to.office }),
});

const handoffData = (code: string, number: number, step: string, to: Holder, acceptBy: string) => ({
  ...{ id: handoffId(code, number), number, step, acceptBy, agency: to.agency },
  ...(to.office === undefined ? {} : { office: to.office }),
});

/** One envelope for each event of the dossier's last write, with the attributes by which subscriptions choose. */
export const factsOf = (recorded: RecordedDossier, appended: number, province: Province): Fact[] => {
  return happenedIn(recorded, appended).map((happened) => {
    const { event, version, after, request } = happened;
    // A question is for the office that is asked, all else for the one that has the dossier.
    const { agency } = event.type === "ConsultationAsked" ? event.to : concerned(after, province);
    const delivery = findAgency(province, agency)?.delivery ?? "inbox";
    const type = publicType[event.type];
    const id = `${recorded.code}:${version}`;
    return {
      envelope: envelope({
        id,
        type,
        source: `/motcua/${province.id}/${recorded.state.opened.commune}`,
        subject: recorded.code,
        time: event.at,
        data: dataOf(recorded.code, happened),
        traceparent: traceparent(request, id),
      }),
      attributes: {
        type,
        agency,
        commune: recorded.state.opened.commune,
        inbox: delivery === "inbox" ? "built-in" : "own",
        channel: recorded.state.opened.channel,
      },
    };
  });
};
