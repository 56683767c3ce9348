import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { OutingStore } from "../../shared/store/outing-store.ts";

export interface OutingDeps {
  readonly outings: OutingStore;
  /** Read only: whose outcome waits, and whose was handed out. */
  readonly dossiers: Pick<DossierStore, "load" | "loadMany">;
  readonly definitions: Pick<DefinitionReader, "province" | "procedure" | "procedureInForce">;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
}
