import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { PaperFiles } from "../../shared/store/paper-files.ts";
import type { PaperStore } from "../../shared/store/paper-store.ts";
import type { RuleDefinitions } from "../../shared/store/rules-for.ts";

export interface PaperDeps {
  readonly papers: PaperStore;
  readonly files: PaperFiles;
  readonly dossiers: Pick<DossierStore, "load" | "loadForm">;
  readonly definitions: RuleDefinitions & {
    procedureInForce(code: string, date: string): Promise<Procedure | undefined>;
  };
  readonly audit: Pick<AuditStore, "record">;
  /** A person's name in keys, of his identity number. */
  readonly personName: (idNumber: string) => string;
  readonly now: Clock;
  readonly newId: () => string;
}
