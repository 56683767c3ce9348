import type { Agency, Province } from "../../shared/domain/agency/province.ts";
import type { AgencyQueues } from "../../shared/messaging/agency-queues.ts";
import type { CallWebhook } from "../../shared/messaging/webhook-call.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { NoteFault } from "../../shared/runtime/sqs.ts";
import type { DeliveryCalls } from "../../shared/store/delivery-calls.ts";
import type { DeliveryStore } from "../../shared/store/delivery-store.ts";
import type { ExecuteDeps } from "../../shared/store/execute.ts";
import type { OperationsStore } from "../../shared/store/operations-store.ts";

export type Webhook = NonNullable<Agency["webhook"]>;

export interface WebhookDeps extends ExecuteDeps {
  readonly delivery: Pick<DeliveryStore, "load" | "changeBreaker" | "countUnwanted">;
  /** Calls that did not go through at once, for whoever follows a message's way. */
  readonly calls: Pick<DeliveryCalls, "note">;
  /** What our own last fault with a message was. */
  readonly faults: { readonly note: NoteFault } & Pick<OperationsStore, "faultOf">;
  readonly queues: Pick<AgencyQueues, "putBack" | "setAside">;
  readonly province: () => Promise<Province>;
  readonly call: CallWebhook;
  /** Secrets that the agency's software knows, the newest first; none where nobody has written one. */
  readonly secretsOf: (webhook: Webhook) => Promise<readonly Buffer[]>;
  /** Where an agency listens: what its file says, or on the local host its stand-in. */
  readonly addressOf: (agency: Pick<Agency, "code">, webhook: Webhook) => string;
  readonly now: Clock;
  /** 0 to 1. */
  readonly random: () => number;
}
