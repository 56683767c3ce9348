import type { SyncRequest } from "../../shared/contracts/portal-sync.ts";
import type { ReportScope } from "../../shared/domain/portal/report.ts";
import type { NationalPortal } from "../../shared/messaging/national-portal.ts";
import type { Send } from "../../shared/messaging/queue.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { PortalLedger } from "../../shared/store/portal-ledger.ts";
import type { TakeInDeps } from "./take-in.ts";

export interface PortalApiDeps extends TakeInDeps {
  readonly dossiers: Pick<
    DossierStore,
    "load" | "loadMany" | "archived" | "loadForm" | "claimForm" | "create" | "nextSequence" | "lastSequence"
  >;
  readonly ledger: Pick<PortalLedger, "unsentOf" | "askAgain">;
  readonly portal: Pick<NationalPortal, "acknowledge" | "dossiersOn">;
  readonly send: Send<SyncRequest>;
  readonly scope: ReportScope;
  readonly audit: Pick<AuditStore, "record">;
  readonly newId: () => string;
}
