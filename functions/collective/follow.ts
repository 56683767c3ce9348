import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { MatchPart } from "../../shared/contracts/collective-api.ts";
import type { Send } from "../../shared/messaging/queue.ts";
import { log } from "../../shared/runtime/log.ts";
import { inTurns } from "../../shared/runtime/turnstile.ts";
import { listOfImage, type RecordedList } from "../../shared/store/recorded-list.ts";
import type { CollectiveDeps } from "./deps.ts";
import { recordCertificate } from "./issue.ts";

export interface FollowDeps extends Pick<CollectiveDeps, "lists" | "dossiers" | "rulesFor" | "now"> {
  readonly send: Send<MatchPart>;
}

/** Messages that are on their way to the queue at once. */
const sendsAtOnce = 10;

/** What a list owes after a change: its parts to the queue when it was started, its outcome to the dossier at the end. */
const follow = async (deps: FollowDeps, list: RecordedList): Promise<void> => {
  if (list.stage === "matching" && list.done === 0) {
    const parts = Array.from({ length: list.sealed?.parts ?? 0 }, (_, at) => at + 1);
    await inTurns(sendsAtOnce, parts, (part) => deps.send({ type: "motcua.collective.match.v1", list: list.id, part }));
  }
  if (list.stage !== "issuing") return;
  const recorded = await recordCertificate(deps, list);
  if (!recorded.ok) throw new Error(`The outcome of list ${list.id} was refused: ${recorded.refusal.code}`);
};

/** The table's changes in their order; both things that follow may be done twice. */
export const followLists =
  (deps: FollowDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb } of Records) {
      const sequence = dynamodb?.SequenceNumber ?? "";
      try {
        const list = listOfImage(dynamodb?.NewImage);
        if (list !== undefined) await follow(deps, list);
      } catch (error) {
        log.error("change failed", { sequence, error: error as Error });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  };
