import type { SQSRecord } from "aws-lambda";
import { RepublishRequest } from "../../shared/contracts/republish.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import { asAfter, unfolded } from "../../shared/store/recorded-dossier.ts";
import type { RoutingDeps } from "./deps.ts";
import { factsOf } from "./facts-of.ts";
import { follow } from "./route.ts";

/**
 * Publishes what a dossier's history says, write by write, with the ids and the content of the first time: whoever has a
 * fact already drops it. Then the dossier is sent on, if that is owed.
 * @throws when the dossier cannot be read or the topic does not take a fact; the queue gives the request again
 */
export const republish =
  (deps: RoutingDeps) =>
  async (message: SQSRecord): Promise<void> => {
    const request = RepublishRequest.parse(jsonBody(message));
    const { dossier, from, to = Number.POSITIVE_INFINITY, agency } = request;
    const again = request.again ?? message.messageId;
    const recorded = await deps.dossiers.load(dossier);
    if (recorded === undefined) throw new Error(`Dossier ${dossier} is unknown`);
    const whole = unfolded(recorded, await deps.dossiers.archived(recorded));
    const province = await deps.province();
    for (const [at, { events }] of whole.writes.entries()) {
      const then = asAfter(whole, at);
      const first = then.version - events.length + 1;
      const facts = factsOf(then, events.length, province);
      const wanted = facts.filter(
        ({ attributes }, index) =>
          from <= first + index && first + index <= to && (agency === undefined || attributes.agency === agency),
      );
      await deps.publish(wanted, again);
    }
    await follow(deps, recorded, undefined);
  };
