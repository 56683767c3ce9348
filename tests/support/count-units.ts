import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";

/** DynamoDB's own bill for the calls of one client, in capacity units; a failed conditional write is billed too. */
export interface Units {
  write: number;
  read: number;
  calls: number;
}

const BILLED = /^(UpdateItem|PutItem|DeleteItem|GetItem|Query)Command$/;
const Bill = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
const READS = /^(GetItem|Query)Command$/;

/**
 * Counts what every call of this client costs from now on. A failed conditional write carries no bill in its answer;
 * DynamoDB charges it as a write of the item as it is, so it counts as the one unit of an item within 1 kB.
 */
export const countUnits = (client: DynamoDBClient): Units => {
  const units: Units = { write: 0, read: 0, calls: 0 };
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (call) => {
        if (!BILLED.test(commandName)) return next(call);
        units.calls += 1;
        const input = { ...call.input, ReturnConsumedCapacity: "TOTAL" };
        try {
          const answer = await next({ ...call, input });
          const { CapacityUnits } = Bill.parse(answer.output).ConsumedCapacity;
          units[READS.test(commandName) ? "read" : "write"] += CapacityUnits;
          return answer;
        } catch (cause) {
          if (cause instanceof ConditionalCheckFailedException) units.write += 1;
          throw cause;
        }
      },
    { step: "initialize", name: "countUnits" },
  );
  return units;
};
