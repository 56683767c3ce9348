import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { itemBytes } from "./item-bytes.ts";

/** One call as DynamoDB bills it. */
export interface BilledCall {
  readonly operation: string;
  readonly table: string;
  /** Write units of the table itself and of its indexes. */
  readonly write: number;
  readonly indexWrite: Readonly<Record<string, number>>;
  readonly read: number;
  /** Items that a query looked at. */
  readonly scanned: number;
  readonly refused: boolean;
  /** What was going on: set by whoever drives the system. */
  readonly step: string;
  readonly actor: string;
}

export interface Bill {
  readonly calls: BilledCall[];
  /** Labels the calls that follow. */
  label(step: string, actor: string): void;
}

const Units = z.object({ CapacityUnits: z.number() });
const Consumed = z.object({
  TableName: z.string(),
  CapacityUnits: z.number(),
  GlobalSecondaryIndexes: z.record(z.string(), Units).optional(),
});
const Output = z.object({
  ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).optional(),
  ScannedCount: z.number().default(0),
});
const Input = z.object({ TableName: z.string().optional() });

const writes = /^(Put|Update|Delete|BatchWrite|TransactWrite)Items?$/;
const billed = /^(Put|Update|Delete|Get|BatchGet|BatchWrite|TransactWrite|TransactGet)Items?Command$|^QueryCommand$/;
const isTransaction = (operation: string): boolean => operation.startsWith("Transact");

/** AWS bills each started kB of the item that is there, at least one, though nothing was written. */
const refusedUnits = (error: ConditionalCheckFailedException): number =>
  Math.max(1, Math.ceil(itemBytes(error.Item ?? {}) / 1024));

/**
 * Keeps DynamoDB's own bill for every call of a client. DynamoDB Local reports a transaction at half of what AWS bills,
 * and a refused write not at all; both are put right here.
 */
export const keepBill = (client: DynamoDBClient): Bill => {
  const calls: BilledCall[] = [];
  const now = { step: "", actor: "" };
  const billOf = (operation: string, output: unknown): BilledCall[] => {
    const { ConsumedCapacity, ScannedCount } = Output.parse(output);
    const factor = isTransaction(operation) ? 2 : 1;
    return [ConsumedCapacity ?? []].flat().map(({ TableName, CapacityUnits, GlobalSecondaryIndexes = {} }) => {
      const indexes = Object.entries(GlobalSecondaryIndexes).map(
        ([name, units]) => [name, units.CapacityUnits] as const,
      );
      const isWrite = writes.test(operation);
      const ofIndexes = indexes.reduce((sum, [, units]) => sum + units, 0);
      return {
        ...now,
        operation,
        table: TableName,
        write: isWrite ? (CapacityUnits - ofIndexes) * factor : 0,
        indexWrite: isWrite ? Object.fromEntries(indexes) : {},
        read: isWrite ? 0 : CapacityUnits * factor,
        scanned: ScannedCount,
        refused: false,
      };
    });
  };
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (call) => {
        if (!billed.test(commandName)) return next(call);
        const operation = commandName.replace("Command", "");
        const asked = { ...call, input: { ...call.input, ReturnConsumedCapacity: "INDEXES" } };
        try {
          const answer = await next(asked);
          calls.push(...billOf(operation, answer.output));
          return answer;
        } catch (error) {
          if (error instanceof ConditionalCheckFailedException) {
            const table = Input.parse(call.input).TableName ?? "";
            const none = { indexWrite: {}, read: 0, scanned: 0 };
            calls.push({ ...now, ...none, operation, table, write: refusedUnits(error), refused: true });
          }
          throw error;
        }
      },
    { step: "initialize", name: "keepBill" },
  );
  return {
    calls,
    label: (step, actor) => {
      now.step = step;
      now.actor = actor;
    },
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const indexWriteOf = ({ indexWrite }: BilledCall): number => sum(Object.values(indexWrite));
export const writeUnits = (calls: readonly BilledCall[]): number => sum(calls.map((c) => c.write + indexWriteOf(c)));
export const indexUnits = (calls: readonly BilledCall[]): number => sum(calls.map(indexWriteOf));
export const readUnits = (calls: readonly BilledCall[]): number => sum(calls.map(({ read }) => read));
