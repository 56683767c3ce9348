import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { RepublishRequest } from "../../shared/contracts/republish.ts";
import { isPassing } from "../../shared/messaging/passing.ts";
import type { Send } from "../../shared/messaging/queue.ts";
import { log } from "../../shared/runtime/log.ts";
import { fromStreamImage, versionsOf } from "../../shared/store/recorded-dossier.ts";
import type { RoutingDeps } from "./deps.ts";
import { route } from "./route.ts";

export interface ConsumeDeps extends RoutingDeps {
  /** Takes a change that cannot be worked on, to be published once its cause is mended. */
  readonly park: Send<RepublishRequest>;
}

const consume = async (deps: RoutingDeps, { dynamodb }: DynamoDBRecord): Promise<void> => {
  const written = fromStreamImage(dynamodb?.NewImage);
  if (written !== undefined) await route(deps, written.recorded, written.appended);
};

/** One bad change must not hold up the dossiers behind it; the history in the table still has all of its facts. */
const setAside = async ({ park }: ConsumeDeps, { dynamodb }: DynamoDBRecord): Promise<void> => {
  const versions = versionsOf(dynamodb?.NewImage);
  if (versions === undefined) throw new Error("A change of no dossier cannot be set aside");
  await park({ type: "motcua.republish.v1", ...versions });
};

/**
 * Records of one shard in their order. When AWS does not answer, the batch stops there and waits, for nobody else would
 * fare better, and so a dossier's facts never overtake each other. What is wrong with one change alone is set aside.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const routeChanges =
  (deps: ConsumeDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      const sequence = record.dynamodb?.SequenceNumber ?? "";
      try {
        await consume(deps, record).catch(async (fault: unknown) => {
          if (isPassing(fault)) throw fault;
          log.error("change set aside", { sequence, error: fault as Error });
          await setAside(deps, record);
        });
      } catch (error) {
        log.error("change failed", { sequence, error: error as Error });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  };
