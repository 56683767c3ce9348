import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { toLocal } from "../domain/calendar/time.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { attemptsKey, auditKey } from "./keys.ts";

/** A read of personal data, or a denial: who, what, when. Kept for the auditor; it holds no personal data itself. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly officer: string;
  /** A name of the table of rights, as it was then. */
  readonly action: string;
  readonly subject: string;
  /** Commune or agency that the thing belongs to. */
  readonly scope: string;
  readonly allowed: boolean;
}

interface AuditPage {
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
  /** What was kept of one commune or agency on one day in Vietnam, in order of time. */
  list(scope: string, date: string, page: AuditPage): Promise<{ entries: AuditEntry[]; next?: string }>;
  /** Failed guesses of this caller within the present ten minutes. */
  failedAttempts(caller: string, at: string): Promise<number>;
  countFailure(caller: string, at: string): Promise<void>;
}

/** Seconds that audit entries are kept: five years. The period is ours, see docs/law.md. */
const retentionSeconds = 5 * 366 * 24 * 3600;
const attemptSeconds = 3600;

const epochSeconds = (at: string): number => Math.floor(Date.parse(at) / 1000);
/** "2026-11-21T01:2": ten minutes share one window. */
const windowOf = (at: string): string => at.slice(0, 15);

const entryOf = (item: Item, scope: string): AuditEntry => ({
  id: text(item, "sk").split("#")[1] ?? "",
  at: text(item, "at"),
  officer: text(item, "officer"),
  action: text(item, "action"),
  subject: text(item, "subject"),
  scope,
  allowed: text(item, "allowed") === "yes",
});

export const auditStore = (client: DynamoDBClient, table: string): AuditStore => ({
  async record({ id, ...entry }) {
    const item = toItem({
      ...auditKey(entry.scope, toLocal(entry.at).date, entry.at, id),
      at: entry.at,
      officer: entry.officer,
      action: entry.action,
      subject: entry.subject,
      allowed: entry.allowed ? "yes" : "no",
      expiresAt: epochSeconds(entry.at) + retentionSeconds,
    });
    await client.send(new PutItemCommand({ TableName: table, Item: item }));
  },
  async list(scope, date, { limit, after }) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :day AND sk > :after",
        ExpressionAttributeValues: { ":day": { S: auditKey(scope, date, "", "").pk }, ":after": { S: after ?? " " } },
        Limit: limit,
        // Who asks what was just done must see it; the list is read rarely.
        ConsistentRead: true,
      }),
    );
    const last = LastEvaluatedKey?.sk?.S;
    const entries = Items.map((item) => entryOf(item, scope));
    return last === undefined ? { entries } : { entries, next: last };
  },
  async failedAttempts(caller, at) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ ...attemptsKey(caller, windowOf(at)) }) }),
    );
    return Item === undefined ? 0 : number(Item, "n");
  },
  async countFailure(caller, at) {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ ...attemptsKey(caller, windowOf(at)) }),
        UpdateExpression: "ADD n :one SET expiresAt = :end",
        ExpressionAttributeValues: { ":one": { N: "1" }, ":end": { N: String(epochSeconds(at) + attemptSeconds) } },
      }),
    );
  },
});
