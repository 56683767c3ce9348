import { type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { epochOf, type Instant } from "../domain/calendar/time.ts";
import { type Result, refuse } from "../domain/decider.ts";
import { Breaker, freshBreaker } from "../domain/delivery/breaker.ts";
import { Outage } from "../domain/delivery/outage.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { AGENCIES, agencyKey, unwantedKey } from "./delivery-keys.ts";
import { queryAll, readItem } from "./reads.ts";

/** What is known of the way to one agency. */
export interface AgencyState {
  readonly breaker: Breaker;
  readonly outages: readonly Outage[];
}

export interface DeliveryStore {
  load(agency: string): Promise<AgencyState>;
  /** Every agency that anything is known of. */
  all(): Promise<ReadonlyMap<string, AgencyState>>;
  /**
   * Changes what is known of the answers, unless somebody else does meanwhile: then the change is made anew on what he wrote.
   * @param change undefined leaves all as it is  @returns as it is afterwards
   */
  changeBreaker(agency: string, change: (breaker: Breaker) => Breaker | undefined): Promise<Breaker>;
  changeOutages<Code extends string>(
    agency: string,
    change: (outages: readonly Outage[]) => Result<Outage[], Code>,
  ): Promise<Result<Outage[], Code | "CHANGED_MEANWHILE">>;
  /** @returns how often the agency did not want the message, this time counted */
  countUnwanted(agency: string, message: string, at: Instant): Promise<number>;
}

type Part = "breaker" | "outages";
interface Seen {
  readonly state: AgencyState;
  readonly versions: Readonly<Record<Part, number>>;
}

const Outages = z.array(Outage);
const tries = 8;
/** As long as SQS may keep the message, and a day. */
const rememberedSeconds = 15 * 24 * 3600;

const partOf = <Value>(item: Item | undefined, name: Part, read: (json: unknown) => Value, otherwise: Value): Value =>
  item?.[name]?.S === undefined ? otherwise : read(JSON.parse(text(item, name)));
const versionOf = (item: Item | undefined, name: Part): number =>
  item?.[`${name}V`] === undefined ? 0 : number(item, `${name}V`);

const seenIn = (item: Item | undefined): Seen => ({
  state: {
    breaker: partOf(item, "breaker", (json) => Breaker.parse(json), freshBreaker),
    outages: partOf(item, "outages", (json) => Outages.parse(json), []),
  },
  versions: { breaker: versionOf(item, "breaker"), outages: versionOf(item, "outages") },
});

export const deliveryStore = (client: DynamoDBClient, TableName: string): DeliveryStore => {
  const read = async (agency: string): Promise<Seen> => seenIn(await readItem(client, TableName, agencyKey(agency)));

  /** Both parts lie in one item, read at once, and are written each on its own condition. */
  const write = (agency: string, part: Part, value: unknown, version: number): Promise<boolean> =>
    conditional(() =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...agencyKey(agency) }),
          UpdateExpression: "SET #part = :value, #version = :next",
          ConditionExpression: version === 0 ? "attribute_not_exists(#version)" : "#version = :seen",
          ExpressionAttributeNames: { "#part": part, "#version": `${part}V` },
          ExpressionAttributeValues: {
            ":value": { S: JSON.stringify(value) },
            ":next": { N: String(version + 1) },
            ...(version === 0 ? {} : { ":seen": { N: String(version) } }),
          },
        }),
      ),
    );

  return {
    load: async (agency) => (await read(agency)).state,
    async all() {
      const items = await queryAll(client, {
        TableName,
        KeyConditionExpression: "pk = :all",
        ExpressionAttributeValues: { ":all": { S: AGENCIES } },
      });
      return new Map(items.map((item) => [text(item, "sk"), seenIn(item).state]));
    },
    async changeBreaker(agency, change) {
      for (let attempt = 1; attempt <= tries; attempt++) {
        const { state, versions } = await read(agency);
        const changed = change(state.breaker);
        if (changed === undefined) return state.breaker;
        if (await write(agency, "breaker", changed, versions.breaker)) return changed;
      }
      throw new Error(`Somebody else writes about ${agency} all the time`);
    },
    async changeOutages(agency, change) {
      for (let attempt = 1; attempt <= tries; attempt++) {
        const { state, versions } = await read(agency);
        const changed = change(state.outages);
        if (!changed.ok || (await write(agency, "outages", changed.value, versions.outages))) return changed;
      }
      return refuse("CHANGED_MEANWHILE");
    },
    async countUnwanted(agency, message, at) {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...unwantedKey(agency, message) }),
          UpdateExpression: "ADD #times :one SET expiresAt = :expiry",
          ExpressionAttributeNames: { "#times": "times" },
          ExpressionAttributeValues: {
            ":one": { N: "1" },
            ":expiry": { N: String(Math.floor(epochOf(at) / 1000) + rememberedSeconds) },
          },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return number(Attributes ?? {}, "times");
    },
  };
};
