import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { log } from "../../shared/runtime/log.ts";
import { fromStreamImage } from "../../shared/store/recorded-dossier.ts";
import { type RoutingDeps, route } from "./route.ts";

const consume = async (deps: RoutingDeps, { dynamodb }: DynamoDBRecord): Promise<void> => {
  const written = fromStreamImage(dynamodb?.NewImage);
  if (written !== undefined) await route(deps, written.recorded, written.appended);
};

/**
 * Records of one shard in their order; the first that fails stops the batch there, so a dossier's facts never overtake
 * each other. Lambda bisects and retries from that record on.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const routeChanges =
  (deps: RoutingDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records)
      try {
        await consume(deps, record);
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber ?? "";
        log.error("change failed", { sequence, error: error as Error });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    return { batchItemFailures: [] };
  };
