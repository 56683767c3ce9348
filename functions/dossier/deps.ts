import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DelegationStore } from "../../shared/store/delegation-store.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { PersonIndex } from "../../shared/store/person-index.ts";
import type { RuleDefinitions } from "../../shared/store/rules-for.ts";

export interface DossierDeps {
  readonly dossiers: DossierStore;
  readonly definitions: RuleDefinitions & {
    procedureInForce(code: string, date: string): Promise<Procedure | undefined>;
    isKnown(code: string): Promise<boolean>;
  };
  readonly audit: AuditStore;
  readonly delegations: DelegationStore;
  readonly people: PersonIndex;
  readonly now: Clock;
  /** Unguessable: at least 40 bits. */
  readonly newSecret: () => string;
  readonly newId: () => string;
  /** Address of the public site, for tracking links. */
  readonly publicUrl: string;
}
