import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CatalogueStore } from "../../shared/store/catalogue-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { DraftStore } from "../../shared/store/draft-store.ts";

export interface CatalogueDeps {
  readonly definitions: Pick<
    DefinitionReader,
    "procedure" | "province" | "serviceLines" | "workingCalendar" | "messageTemplates" | "routes"
  >;
  readonly catalogue: CatalogueStore;
  readonly drafts: DraftStore;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
}
