import type { Province } from "../../shared/domain/agency/province.ts";
import type { Publish } from "../../shared/messaging/event-topic.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { Closures } from "../../shared/store/closures.ts";
import type { ExecuteDeps } from "../../shared/store/execute.ts";
import type { SubmitDeps } from "../../shared/store/submit-dossier.ts";

export interface RoutingDeps extends ExecuteDeps {
  readonly dossiers: ExecuteDeps["dossiers"] & SubmitDeps["dossiers"];
  readonly definitions: SubmitDeps["definitions"];
  /** Who is closed, for the dossiers that a bundle opens. */
  readonly closures: Closures;
  readonly people: SubmitDeps["people"];
  readonly province: () => Promise<Province>;
  readonly publish: Publish;
  readonly now: Clock;
}
