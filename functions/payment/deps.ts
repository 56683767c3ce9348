import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { BookedDossiers } from "../../shared/store/cash-book.ts";
import type { CashStore } from "../../shared/store/cash-store.ts";
import type { RuleDefinitions } from "../../shared/store/rules-for.ts";

export interface PaymentDeps {
  readonly dossiers: BookedDossiers;
  readonly cash: CashStore;
  readonly definitions: RuleDefinitions;
  readonly audit: AuditStore;
  /** Secrets by which banks sign; two of one bank while one takes the other's place. */
  readonly bankSecrets: ReadonlyMap<string, readonly string[]>;
  readonly now: Clock;
  readonly newId: () => string;
}
