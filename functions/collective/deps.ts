import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CollectiveStore } from "../../shared/store/collective-store.ts";
import type { DefinitionStore } from "../../shared/store/definition-store.ts";
import type { ExecuteDeps } from "../../shared/store/execute.ts";
import type { RegisterStore } from "../../shared/store/register-store.ts";

export interface CollectiveDeps extends ExecuteDeps {
  readonly lists: CollectiveStore;
  readonly registers: RegisterStore;
  readonly definitions: Pick<DefinitionStore, "province">;
  readonly audit: Pick<AuditStore, "record" | "failedAttempts" | "countFailure">;
  readonly now: Clock;
  readonly newId: () => string;
  /** What a link ends with: unguessable, at least 128 bits. */
  readonly newToken: () => string;
  /** Address of the public site, for links. */
  readonly publicUrl: string;
}
