import type { SQSRecord } from "aws-lambda";
import { DossierEventData, Envelope } from "../../shared/contracts/event.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import { type ExecuteDeps, executeDossier } from "../../shared/store/execute.ts";

export interface HandoffDeps extends ExecuteDeps {
  readonly now: Clock;
}

const by = "system:handoff";

/**
 * A hand-over has reached motcua's own inbox. Recorded once: a repeat, or a hand-over that is over, changes nothing.
 * @throws on a message that is no hand-over of a known dossier; the queue gives it up to its dead-letter queue
 */
export const recordDelivery =
  (deps: HandoffDeps) =>
  async (record: SQSRecord): Promise<void> => {
    const { id, subject, data } = Envelope.parse(jsonBody(record));
    const { handoff } = DossierEventData.parse(data);
    if (handoff === undefined) throw new Error(`Event ${id} is no hand-over`);
    const command = { type: "RecordDelivery" as const, at: deps.now(), by, handoff: handoff.number };
    const request = requestOf(requestName(by, id), command.type);
    const recorded = await executeDossier(deps)(subject, command, { request });
    if (!recorded.ok) throw new Error(`Delivery of ${id} refused: ${recorded.refusal.code}`);
  };
