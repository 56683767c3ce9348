import { type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { TroubleKind } from "../domain/portal/trouble.ts";
import { type Item, number, text, toAttribute, toItem } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { portalOpenKey, portalSyncKey } from "./keys.ts";
import { queryAll, readItem } from "./reads.ts";

/** A report that the portal does not have yet, and why. */
export const Unsent = z.object({
  code: z.string(),
  portalCode: z.string().optional(),
  commune: z.string(),
  /** Version and national status that were to be told. */
  version: z.int(),
  status: z.int(),
  kind: TroubleKind,
  detail: z.string(),
  attempts: z.int(),
  /** First attempt in a row that failed. */
  since: z.string(),
  /** Absent when nobody tries again by himself. */
  nextTryAt: z.string().optional(),
  /** What was refused: the same is not sent again. */
  content: z.string(),
});
export type Unsent = z.infer<typeof Unsent>;

export interface Sent {
  readonly version: number;
  readonly at: string;
  /** Hash of what was told. */
  readonly content: string;
}

export interface Ledger {
  readonly sent?: Sent;
  readonly unsent?: Unsent;
  /** Somebody asked for it to be sent again, whatever the portal has. */
  readonly again: boolean;
}

export interface Lease {
  readonly id: string;
  readonly at: string;
  /** From then on somebody else may take it over. */
  readonly until: string;
}

export interface PortalLedger {
  load(code: string): Promise<Ledger>;
  /** The right to send reports of this dossier; undefined while somebody else has it. The ledger as it is now. */
  claim(code: string, lease: Lease): Promise<Ledger | undefined>;
  /** Gives the right back without a report. */
  release(code: string, lease: Lease): Promise<void>;
  finish(code: string, lease: Lease, sent: Sent): Promise<void>;
  /** @param sweepAt when the sweep shall see to it, later than the queue's own next try */
  fail(code: string, lease: Lease, unsent: Unsent, sweepAt: string | undefined): Promise<void>;
  /** Has the next look send it, whether or not it was sent. */
  askAgain(code: string): Promise<void>;
  unsentOf(commune: string): Promise<Unsent[]>;
  /** Codes whose next try is over and that no queue holds any more, longest waiting first. */
  overdue(before: string, limit: number): Promise<string[]>;
}

const TRY = "SYNC";
const openEntries = ["openIn", "openSince", "shown", "tryFor", "tryAt"] as const;

const ledgerOf = (item: Item | undefined): Ledger => {
  const { sentAt, shown, again } = item ?? {};
  return {
    ...(item === undefined || sentAt === undefined
      ? {}
      : {
          sent: { version: number(item, "sentVersion"), at: text(item, "sentAt"), content: text(item, "sentContent") },
        }),
    ...(shown?.S === undefined ? {} : { unsent: Unsent.parse(JSON.parse(shown.S)) }),
    again: again !== undefined,
  };
};

export const portalLedger = (client: DynamoDBClient, TableName: string): PortalLedger => {
  const keyOf = (code: string) => toItem({ ...portalSyncKey(code) });

  /** Writes while this sender has the right, and gives the right back with it. */
  const settle = async (
    code: string,
    lease: Lease,
    set: Readonly<Record<string, string | number>>,
    remove: readonly string[],
  ): Promise<void> => {
    const gone = ["lease", "leaseUntil", ...remove];
    const assignments = Object.keys(set).map((name) => `#${name} = :${name}`);
    await conditional(() =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(code),
          UpdateExpression: `${assignments.length > 0 ? `SET ${assignments.join(", ")} ` : ""}REMOVE ${gone.map((name) => `#${name}`).join(", ")}`,
          ConditionExpression: "#lease = :mine",
          ExpressionAttributeNames: Object.fromEntries(
            [...Object.keys(set), ...gone].map((name) => [`#${name}`, name]),
          ),
          ExpressionAttributeValues: {
            ":mine": { S: lease.id },
            ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, toAttribute(value)])),
          },
        }),
      ),
    );
  };

  return {
    async load(code) {
      return ledgerOf(await readItem(client, TableName, portalSyncKey(code)));
    },
    async claim(code, { id, at, until }) {
      let held: Item | undefined;
      const isMine = await conditional(async () => {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(code),
            UpdateExpression: "SET #lease = :id, leaseUntil = :until",
            ConditionExpression: "attribute_not_exists(leaseUntil) OR leaseUntil <= :at",
            ExpressionAttributeNames: { "#lease": "lease" },
            ExpressionAttributeValues: { ":id": { S: id }, ":until": { S: until }, ":at": { S: at } },
            ReturnValues: "ALL_NEW",
          }),
        );
        held = Attributes;
      });
      return isMine ? ledgerOf(held) : undefined;
    },
    release: (code, lease) => settle(code, lease, {}, []),
    finish: (code, lease, { version, at, content }) =>
      settle(code, lease, { sentVersion: version, sentAt: at, sentContent: content }, ["again", ...openEntries]),
    fail: (code, lease, unsent, sweepAt) =>
      settle(
        code,
        lease,
        {
          openIn: portalOpenKey("UNSENT", unsent.commune),
          openSince: `${unsent.since}#${code}`,
          shown: JSON.stringify(unsent),
          ...(sweepAt === undefined ? {} : { tryFor: TRY, tryAt: `${sweepAt}#${code}` }),
        },
        sweepAt === undefined ? ["again", "tryFor", "tryAt"] : [],
      ),
    async askAgain(code) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(code),
          UpdateExpression: "SET again = :yes",
          ExpressionAttributeValues: { ":yes": { S: "yes" } },
        }),
      );
    },
    async unsentOf(commune) {
      const items = await queryAll(client, {
        TableName,
        IndexName: "by-open",
        KeyConditionExpression: "openIn = :here",
        ExpressionAttributeValues: { ":here": { S: portalOpenKey("UNSENT", commune) } },
      });
      return items.map((item) => Unsent.parse(JSON.parse(text(item, "shown"))));
    },
    async overdue(before, limit) {
      const items = await queryAll(
        client,
        {
          TableName,
          IndexName: "by-try",
          KeyConditionExpression: "tryFor = :sync AND tryAt < :before",
          ExpressionAttributeValues: { ":sync": { S: TRY }, ":before": { S: before } },
          Limit: limit,
        },
        limit,
      );
      return items.map((item) => text(item, "tryAt").slice(text(item, "tryAt").indexOf("#") + 1));
    },
  };
};
