import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CatalogueStore } from "../../shared/store/catalogue-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { DraftStore } from "../../shared/store/draft-store.ts";
import type { DryRunStore } from "../../shared/store/dry-run-store.ts";

/** It reads dossiers, and writes nothing but what it found. */
export interface DryRunDeps {
  readonly definitions: Pick<DefinitionReader, "refresh" | "procedure" | "province" | "workingCalendar" | "routes">;
  readonly catalogue: Pick<CatalogueStore, "inForce">;
  readonly routeDrafts: Pick<DraftStore, "load">;
  readonly dryRuns: DryRunStore;
  readonly dossiers: Pick<DossierStore, "lastSequence" | "loadMany">;
  /** From so many on a part ends. */
  readonly dossiersAPart: number;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
}
