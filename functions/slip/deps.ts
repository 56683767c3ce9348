import type { Faces } from "../../shared/print/lettering.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";

export interface SlipDeps {
  readonly dossiers: Pick<DossierStore, "load" | "loadMany" | "archived" | "loadForm" | "lastSequence">;
  readonly definitions: Pick<
    DefinitionReader,
    "procedure" | "procedureInForce" | "province" | "workingCalendar" | "slipTemplates"
  >;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
  /** Address of the public site, for tracking links. */
  readonly publicUrl: string;
  readonly faces: Faces;
}
