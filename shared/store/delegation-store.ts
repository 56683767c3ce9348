import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Delegation } from "../domain/access/delegation.ts";
import { number, text, toItem } from "./attributes.ts";
import { conditional, ifSeen } from "./conditional.ts";
import { delegationsKey } from "./keys.ts";
import { readRecently } from "./read-recently.ts";
import { readItem } from "./reads.ts";

/** All that was passed on at one place; `version` is the condition of the next write. */
export interface Delegations {
  readonly version: number;
  readonly list: readonly Delegation[];
}

export interface DelegationStore {
  load(scope: string): Promise<Delegations>;
  /** As `load`, but read so many milliseconds ago at most, a quarter of a minute when nothing is said. */
  recent(scope: string, at: string, withinMs?: number): Promise<readonly Delegation[]>;
  /** False when somebody else wrote first, and then nothing was written. */
  save(scope: string, seen: Delegations, list: readonly Delegation[]): Promise<boolean>;
}

/** How long another environment of the function may still follow a delegation that was taken back, in milliseconds. */
const recentMs = 15_000;
/** So many stay in a place's list; the audit list keeps that each was made. */
const kept = 200;

const List = z.array(Delegation);

export const delegationStore = (client: DynamoDBClient, table: string): DelegationStore => {
  const load: DelegationStore["load"] = async (scope) => {
    const item = await readItem(client, table, delegationsKey(scope));
    if (item === undefined) return { version: 0, list: [] };
    return { version: number(item, "v"), list: List.parse(JSON.parse(text(item, "list"))) };
  };
  const seen = readRecently(load, recentMs);
  return {
    load,
    recent: async (scope, at, withinMs) => (await seen.of(scope, at, withinMs)).list,
    async save(scope, { version }, list) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem({ ...delegationsKey(scope), v: version + 1, list: JSON.stringify(list.slice(-kept)) }),
        ...ifSeen(version),
      });
      return conditional(() => client.send(put)).finally(() => seen.forget(scope));
    },
  };
};
