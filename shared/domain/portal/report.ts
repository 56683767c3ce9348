import { findAgency, findCommune } from "../agency/find.ts";
import type { Province } from "../agency/province.ts";
import type { Channel } from "../dossier/channel.ts";
import type { DossierEvent, DossierEventType, EventOf, OutcomeWay } from "../dossier/event.ts";
import { handoffOf, type OpenDossier, statusOf, workOf } from "../dossier/state.ts";
import { dossierStatuses } from "../dossier/status.ts";
import type { ApplicantKind, CollectedAt } from "./codes.ts";

/** How far the work on the dossier is: what the portal calls TrangThaiHoSo, with its days. */
export interface BusinessState {
  /** 1 to 10. */
  readonly status: number;
  readonly submittedAt: string;
  readonly receivedAt?: string;
  readonly dueAt?: string;
  /** Decided; the KPI's end. */
  readonly decidedAt?: string;
  /** Refused, withdrawn, stopped or returned. */
  readonly endedAt?: string;
  /** Agency that has it. */
  readonly handledBy: string;
  /** Why it was refused, stopped or paused, as the citizen must be told. */
  readonly reason?: string;
}

/** Whether something is to be paid; the portal's TrangThaiThanhToan and HinhThucThu. */
export interface FinancialState {
  readonly state: "nothing-due" | "unpaid" | "paid";
  readonly amountVnd?: number;
  readonly collectedAt?: CollectedAt;
}

/** Whether the outcome is in the citizen's hands. */
export interface DeliveryState {
  readonly state: "not-yet" | "waiting" | "delivered";
  readonly to?: "owner" | "proxy";
  /** At the counter when absent. */
  readonly way?: OutcomeWay;
  readonly at?: string;
}

/**
 * All that the portal must know about a dossier, as it is now. It names no person: the portal knows its own dossiers by their
 * code.
 */
export interface PortalReport {
  readonly code: string;
  readonly portalCode?: string;
  /** Of the dossier; never an older one after a newer. */
  readonly version: number;
  readonly agency: string;
  readonly procedure: string;
  readonly channel: Channel;
  readonly applicant?: ApplicantKind;
  readonly business: BusinessState;
  readonly financial: FinancialState;
  readonly delivery: DeliveryState;
}

export interface Reported {
  readonly code: string;
  readonly version: number;
  readonly state: OpenDossier;
  /** The whole history. */
  readonly events: readonly DossierEvent[];
}

const last = <Type extends DossierEventType>(
  events: readonly DossierEvent[],
  ...types: readonly Type[]
): EventOf<Type> | undefined =>
  events.findLast((event): event is EventOf<Type> => types.some((type) => type === event.type));

const agencyOf = ({ opened }: OpenDossier, province: Province): string =>
  findCommune(province, opened.commune)?.agencyCode ?? opened.commune;

const reasonOf = (dossier: OpenDossier): string | undefined => {
  if ("reason" in dossier) return dossier.reason;
  if (dossier.status === "supplement-requested") return dossier.supplement.reason;
  return dossier.status === "payment-requested" ? dossier.payment.reason : undefined;
};

const businessOf = ({ state, events }: Reported, province: Province): BusinessState => {
  const { clock } = workOf(state) ?? {};
  const status = statusOf(state);
  const isDecided = status === "ready" || status === "returned";
  const decidedAt = isDecided ? last(events, "DossierReady", "SettledAtOnce", "BundleReady")?.at : undefined;
  const endedAt = last(events, "DossierRefused", "DossierWithdrawn", "DossierStopped", "OutcomeReturned")?.at;
  const isOver = dossierStatuses[status].clock === "ended";
  const reason = reasonOf(state);
  const holder = isOver ? undefined : handoffOf(state)?.to.agency;
  return {
    status: dossierStatuses[status].national,
    submittedAt: state.opened.submittedAt,
    ...(clock === undefined ? {} : { receivedAt: clock.receivedAt, dueAt: clock.dueAt }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(endedAt === undefined || !isOver ? {} : { endedAt }),
    handledBy: findAgency(province, holder ?? "")?.code ?? agencyOf(state, province),
    ...(reason === undefined ? {} : { reason }),
  };
};

const financialOf = ({ state, events }: Reported): FinancialState => {
  const { paidVnd } = state.opened.portal ?? {};
  const asked = last(events, "PaymentRequested");
  if (asked === undefined)
    return paidVnd === undefined
      ? { state: "nothing-due" }
      : { state: "paid", amountVnd: paidVnd, collectedAt: "receipt" };
  const isOpen = state.status === "payment-requested";
  // What was asked for after receipt is collected while the work goes on.
  return { state: isOpen ? "unpaid" : "paid", amountVnd: asked.amountVnd + (paidVnd ?? 0), collectedAt: "supplement" };
};

const deliveryOf = ({ state, events }: Reported): DeliveryState => {
  if (state.status === "ready") return { state: "waiting" };
  const returned = state.status === "returned" ? last(events, "OutcomeReturned") : undefined;
  return returned === undefined
    ? { state: "not-yet" }
    : {
        state: "delivered",
        to: returned.to,
        ...(returned.way === undefined ? {} : { way: returned.way }),
        at: returned.at,
      };
};

export const reportOf = (reported: Reported, province: Province): PortalReport => {
  const { code, version, state } = reported;
  const { portal, procedure, channel } = state.opened;
  return {
    code,
    ...(portal === undefined ? {} : { portalCode: portal.code }),
    version,
    agency: agencyOf(state, province),
    procedure,
    channel,
    ...(portal === undefined ? {} : { applicant: portal.applicant }),
    business: businessOf(reported, province),
    financial: financialOf(reported),
    delivery: deliveryOf(reported),
  };
};

/** Two reports with the same content tell the portal the same, so the later one need not be sent. */
export const contentOf = ({ version: _, ...content }: PortalReport): string => JSON.stringify(content);

/** Which dossiers a province reports: those that came from the portal, or every one. */
export type ReportScope = "portal" | "all";

export const mustReport = ({ opened }: OpenDossier, scope: ReportScope): boolean =>
  scope === "all" || opened.portal !== undefined;
