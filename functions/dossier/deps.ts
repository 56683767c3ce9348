import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { BookedDossiers } from "../../shared/store/cash-book.ts";
import type { DelegationStore } from "../../shared/store/delegation-store.ts";
import type { TroubleOf } from "../../shared/store/handoff-trouble.ts";
import type { PersonIndex } from "../../shared/store/person-index.ts";
import type { RecentOutages } from "../../shared/store/recent-outages.ts";
import type { StaffStore } from "../../shared/store/staff-store.ts";
import type { SubmitDeps } from "../../shared/store/submit-dossier.ts";
import type { PartsDeps } from "./parts-view.ts";

export interface DossierDeps {
  readonly dossiers: BookedDossiers;
  readonly definitions: SubmitDeps["definitions"];
  readonly audit: AuditStore;
  readonly delegations: DelegationStore;
  /** Among whom offices share their work out; nobody does when absent. */
  readonly staff?: StaffStore;
  readonly people: PersonIndex;
  readonly outages: RecentOutages;
  readonly troubleOf: TroubleOf;
  readonly now: Clock;
  /** Unguessable: at least 40 bits. */
  readonly newSecret: () => string;
  readonly newId: () => string;
  /** See `intakeKeys`. */
  readonly intakeKeyOf: (officer: string) => string;
  /** Address of the public site, for tracking links. */
  readonly publicUrl: string;
}

/** What a citizen's look at his dossier needs. */
export type TrackingDeps = Pick<DossierDeps, "dossiers" | "audit" | "now" | "outages" | "troubleOf"> &
  Pick<PartsDeps, "definitions">;
