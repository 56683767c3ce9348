import type { PortalLine } from "../domain/portal/differences.ts";
import type { PortalReport } from "../domain/portal/report.ts";
import type { TroubleKind } from "../domain/portal/trouble.ts";

/** Why a call to the portal came to nothing. It is the partner's, so it is told and tried again, never thrown. */
export interface PortalTrouble {
  readonly kind: TroubleKind;
  /** A code or number for who mends it, e.g. "HTTP 503"; never words of a person. */
  readonly detail: string;
  /** The pause that the portal asked for. */
  readonly retryAfterSeconds?: number;
}

export type PortalAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: PortalTrouble };

/** A dossier as the portal hands it over: its code when it can be read, and its entries in our names, not checked. */
export interface HandedOver {
  readonly portalCode: string | undefined;
  readonly entries: unknown;
}

/** What motcua needs of the national portal. The one adapter behind it knows how the portal is spoken to. */
export interface NationalPortal {
  /** Dossiers filed for the province's agencies and not acknowledged yet, oldest first. @param after `next` of the page before */
  newDossiers(
    after: string | undefined,
  ): Promise<PortalAnswer<{ items: readonly HandedOver[]; next: string | undefined }>>;
  /** Tells that a dossier is kept here, and under which code. May be repeated. */
  acknowledge(portalCode: string, code: string): Promise<PortalAnswer<null>>;
  /** The state of a dossier. May be repeated; a version older than one that the portal has changes nothing there. */
  report(report: PortalReport): Promise<PortalAnswer<null>>;
  /** Dossiers of an agency's day, as the portal has them. @param date "YYYY-MM-DD" in Vietnam, of submission */
  dossiersOn(agency: string, date: string): Promise<PortalAnswer<readonly PortalLine[]>>;
}
