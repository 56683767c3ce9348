import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Unsent } from "../domain/message/plan.ts";
import { ChannelName } from "../domain/message/preference.ts";
import type { MessageKind } from "../domain/message/sending.ts";
import { type Item, texts, type Value } from "./attributes.ts";
import { dailyPlaces } from "./daily-places.ts";
import { ledgerChange, ledgerItemKey, owesCall, waitingFields, wakesAt } from "./ledger-change.ts";
import type { LedgerKey } from "./ledger-key.ts";
import { type Month, monthOf } from "./month-spend.ts";

/** One line of the ledger: what goes to one person about one fact. It holds no text and no number of a person. */
export interface LedgerLine extends LedgerKey {
  readonly kind: MessageKind;
  readonly template: string;
  readonly subject: string;
  readonly commune: string;
  readonly at: string;
  /** Officer who has it sent again, and why; absent on what the system sends by itself. */
  readonly by?: string;
  readonly because?: string;
}

/** What was done before about a message that is now ours. */
export interface Before {
  /** Taken from the month already, in VND: whoever tries again pays only what is missing. */
  readonly paidVnd: number;
  /** How often carriers failed to take it. */
  readonly tries: number;
  /** Channels that refused it for good. */
  readonly refused: readonly ChannelName[];
}

export type Claim =
  | { readonly is: "mine"; readonly before: Before }
  | { readonly is: "busy" }
  | { readonly is: "done"; readonly status: string };

/** Until when a message waits, and what is then put into the queue again. */
export interface Wait {
  readonly until: string;
  /** The fact as it came, JSON. Facts hold codes and no personal data. */
  readonly envelope: string;
  /** When it says nothing new any more. */
  readonly goodUntil: string;
}

export interface Handed {
  readonly channel: ChannelName;
  readonly carrier: string;
  readonly carrierId: string;
  readonly segments: number;
  readonly costVnd: number;
  /** How it goes on should it not arrive; absent when there is no other way to the person. */
  readonly rest?: Rest | undefined;
}

/** Ways that were not tried, the next first, and what is then put into the queue again. */
export interface Rest extends Omit<Wait, "until"> {
  readonly left: readonly ChannelName[];
}

/** Somebody of this commune is to call the person, from then on. */
export interface CallOwed {
  readonly commune: string;
  readonly at: string;
}

export interface NotificationStore extends Month {
  /**
   * Claims the message for one sender. An earlier claim that did not come to an end before `staleBefore` is taken over, and
   * so is one that waits and whose time has come; "busy" while someone else may still be sending it, "done" when nothing is
   * left to do now.
   */
  claim(line: LedgerLine, staleBefore: string): Promise<Claim>;
  /** Instead of a claim: the message is to wait, or will never be sent. */
  setAside(
    line: LedgerLine,
    staleBefore: string,
    what: Wait | Unsent,
    call?: CallOwed,
  ): Promise<"kept" | "busy" | "done">;
  /** Gives a claim up until later. */
  wait(key: LedgerKey, wait: Wait & Before): Promise<void>;
  /** @param call when nothing reached the person and he must be told all the same; by the same write */
  finish(key: LedgerKey, outcome: Handed | Unsent, call?: CallOwed): Promise<void>;
  /** Takes one of the day's places under the person's cap, once a message; false when all are taken. */
  takePlace(key: LedgerKey, cap: number): Promise<boolean>;
}

const wakes = ({ until, envelope, goodUntil }: Wait): Record<string, string> => ({
  ...{ status: "waiting", envelope, goodUntil },
  ...wakesAt(until),
});

const closed = (status: Unsent, call: CallOwed | undefined): Record<string, string> => ({
  status,
  ...(call && owesCall(call.commune, call.at)),
});

const handedOver = ({ rest, ...handed }: Handed): Record<string, Value> => ({ status: "sent", ...handed, ...rest });

const missing = (values: Readonly<Record<string, unknown>>): string[] =>
  waitingFields.filter((name) => !(name in values));

const free = "attribute_not_exists(pk) OR (#status = :open AND #at < :stale) OR (#status = :waits AND #wakeAt <= :at)";

const beforeOf = (item: Item): Before => ({
  paidVnd: Number(item.paidVnd?.N ?? 0),
  tries: Number(item.tries?.N ?? 0),
  refused: z.array(ChannelName).parse(texts(item, "refused")),
});

/** @param near is told the month's sum when it has passed four fifths of the cap */
export const notificationStore = (
  client: DynamoDBClient,
  table: string,
  near: (spentVnd: number) => void = () => undefined,
): NotificationStore => {
  const write = (key: LedgerKey, change: ReturnType<typeof ledgerChange>) =>
    client.send(new UpdateItemCommand({ TableName: table, Key: ledgerItemKey(key), ...change }));

  /** One conditional write, whatever becomes of the line: two that come at once never both have it. */
  const take = async (
    { person, day, eventId, ...line }: LedgerLine,
    staleBefore: string,
    state: Readonly<Record<string, string>>,
  ): Promise<{ took: Item } | Exclude<Claim, { is: "mine" }>> => {
    const change = ledgerChange({ ...line, ...state }, missing(state));
    const command = new UpdateItemCommand({
      TableName: table,
      Key: ledgerItemKey({ person, day, eventId }),
      ...change,
      ConditionExpression: free,
      ExpressionAttributeNames: { ...change.ExpressionAttributeNames, "#wakeAt": "wakeAt" },
      ExpressionAttributeValues: {
        ...change.ExpressionAttributeValues,
        ...{ ":open": { S: "sending" }, ":waits": { S: "waiting" }, ":stale": { S: staleBefore } },
      },
      ReturnValues: "ALL_NEW",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    try {
      return { took: (await client.send(command)).Attributes ?? {} };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const status = error.Item?.status?.S ?? "";
      return status === "sending" ? { is: "busy" } : { is: "done", status };
    }
  };

  return {
    async claim(line, staleBefore) {
      const taken = await take(line, staleBefore, { status: "sending" });
      return "took" in taken ? { is: "mine", before: beforeOf(taken.took) } : taken;
    },
    async setAside(line, staleBefore, what, call) {
      const state = typeof what === "string" ? closed(what, call) : wakes(what);
      const taken = await take(line, staleBefore, state);
      return "took" in taken ? "kept" : taken.is;
    },
    async wait(key, { paidVnd, tries, refused, ...wait }) {
      await write(key, ledgerChange({ ...wakes(wait), paidVnd, tries, refused }));
    },
    async finish(key, outcome, call) {
      const values = typeof outcome === "string" ? closed(outcome, call) : handedOver(outcome);
      await write(key, ledgerChange(values, missing(values)));
    },
    takePlace: dailyPlaces(client, table),
    ...monthOf(client, table, near),
  };
};
