import type { Publish } from "../../shared/messaging/event-topic.ts";
import type { SecretsOf } from "../../shared/messaging/parameter-secrets.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { Closures } from "../../shared/store/closures.ts";
import type { ExecuteDeps } from "../../shared/store/execute.ts";
import type { OutcomeFiles } from "../../shared/store/outcome-files.ts";
import type { PaperFiles } from "../../shared/store/paper-files.ts";
import type { PaperStore } from "../../shared/store/paper-store.ts";
import type { RuleDefinitions } from "../../shared/store/rules-for.ts";
import type { ShareOut } from "../../shared/store/share-out.ts";

/** What taking an answer needs, whichever way it came. */
export interface AnswerDeps {
  readonly dossiers: ExecuteDeps["dossiers"];
  readonly definitions: RuleDefinitions;
  readonly closures: Closures;
  readonly shareOut: ShareOut;
  readonly audit: Pick<AuditStore, "record">;
  readonly papers: Pick<PaperStore, "create" | "load" | "replace">;
  readonly files: Pick<PaperFiles, "arrived" | "uploadForm">;
  readonly outcomeFiles: OutcomeFiles;
  readonly now: Clock;
  readonly newId: () => string;
}

export interface AnswerApiDeps extends AnswerDeps {
  readonly secretsOf: SecretsOf;
}

export interface AnswerQueueDeps extends AnswerDeps {
  readonly publish: Publish;
  /** Name of every answer queue up to the agency's key. */
  readonly queuePrefix: string;
}
