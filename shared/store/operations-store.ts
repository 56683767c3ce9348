import { type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { epochOf } from "../domain/calendar/time.ts";
import { type Result, refuse } from "../domain/decider.ts";
import { afterFound, type Found, Stuck } from "../domain/operations/stuck.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { faultKey, stuckKey, stuckList } from "./operations-keys.ts";
import { queryAll, readItem } from "./reads.ts";

export interface StuckWithBody {
  readonly row: Stuck;
  readonly body: string;
}

export interface StuckPage {
  readonly rows: Stuck[];
  readonly next?: string;
}

export interface OperationsStore {
  /** Keeps a message that was found; safe to repeat. @returns false when it was kept before */
  keep(found: Found, body: string): Promise<boolean>;
  load(id: string): Promise<StuckWithBody | undefined>;
  /** Changes a row as the rule says, with its body as it shall be from now on. Tries again when somebody else was faster. */
  change(id: string, rule: (now: StuckWithBody) => Result<StuckWithBody>): Promise<Result<StuckWithBody>>;
  /** One queue's rows, the longest waiting first, or those that were closed, the latest first. */
  list(
    which: "OPEN" | "CLOSED",
    queue: string,
    page: { limit: number; after?: string | undefined },
  ): Promise<StuckPage>;
  count(queue: string): Promise<number>;
  /** Every row about one dossier or ticket. */
  about(subject: string): Promise<Stuck[]>;
  /** What a consumer of ours noted about this message. */
  faultOf(messageId: string): Promise<string | undefined>;
}

/** Days for which it can be looked up what became of a message. */
const closedDays = 90;
const attempts = 5;
const isClosed = ({ state }: Stuck): boolean => state === "sent" || state === "dropped";

const shownOf = (item: Item): Stuck => Stuck.parse(JSON.parse(text(item, "shown")));

const itemOf = ({ row, body }: StuckWithBody, version: number): Item => {
  const at = row.handled?.at ?? row.since;
  return toItem({
    ...stuckKey(row.id),
    v: version,
    body,
    shown: JSON.stringify(row),
    listedIn: stuckList(isClosed(row) ? "CLOSED" : "OPEN", row.queue),
    placedAt: `${isClosed(row) ? at : row.since}#${row.id}`,
    about: row.facts.subject,
    expiresAt: isClosed(row) ? Math.floor(epochOf(at) / 1000) + closedDays * 86_400 : undefined,
  });
};

export const operationsStore = (client: DynamoDBClient, TableName: string): OperationsStore => {
  const read = async (id: string) => {
    const item = await readItem(client, TableName, stuckKey(id));
    return item && { row: shownOf(item), body: text(item, "body"), version: number(item, "v") };
  };
  /** False when the row is no more as it was read. */
  const write = (next: StuckWithBody, version: number): Promise<boolean> =>
    conditional(() =>
      client.send(
        new PutItemCommand({
          TableName,
          Item: itemOf(next, version + 1),
          ConditionExpression: version === 0 ? "attribute_not_exists(pk)" : "v = :seen",
          ...(version === 0 ? {} : { ExpressionAttributeValues: { ":seen": { N: String(version) } } }),
        }),
      ),
    );

  return {
    async keep(found, body) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const known = await read(found.id);
        const row = afterFound(known?.row, found);
        if (row === undefined) return false;
        if (await write({ row, body }, known?.version ?? 0)) return true;
      }
      throw new Error(`The row ${found.id} is changed all the time`);
    },
    load: read,
    async change(id, rule) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const known = await read(id);
        if (known === undefined) return refuse("STUCK_UNKNOWN");
        const decided = rule(known);
        if (!decided.ok || (await write(decided.value, known.version))) return decided;
      }
      return refuse("CHANGED_MEANWHILE");
    },
    async list(which, queue, { limit, after }) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: "by-queue",
          KeyConditionExpression: `listedIn = :list${after === undefined ? "" : ` AND placedAt ${which === "OPEN" ? ">" : "<"} :after`}`,
          ExpressionAttributeValues: {
            ":list": { S: stuckList(which, queue) },
            ...(after === undefined ? {} : { ":after": { S: after } }),
          },
          ScanIndexForward: which === "OPEN",
          Limit: limit,
        }),
      );
      const next = LastEvaluatedKey === undefined ? undefined : Items.at(-1)?.placedAt?.S;
      return { rows: Items.map(shownOf), ...(next === undefined ? {} : { next }) };
    },
    async count(queue) {
      let sum = 0;
      let start: Item | undefined;
      do {
        const { Count = 0, LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName,
            IndexName: "by-queue",
            KeyConditionExpression: "listedIn = :list",
            ExpressionAttributeValues: { ":list": { S: stuckList("OPEN", queue) } },
            Select: "COUNT",
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        sum += Count;
        start = LastEvaluatedKey;
      } while (start !== undefined);
      return sum;
    },
    async about(subject) {
      const items = await queryAll(client, {
        TableName,
        IndexName: "by-subject",
        KeyConditionExpression: "about = :subject",
        ExpressionAttributeValues: { ":subject": { S: subject } },
      });
      return items.map(shownOf);
    },
    async faultOf(messageId) {
      return (await readItem(client, TableName, faultKey(messageId)))?.code?.S;
    },
  };
};
