import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { text } from "./attributes.ts";
import { queryAll } from "./reads.ts";
import { heldPlace } from "./recorded-dossier.ts";

/** What an inbox counts, sorts and searches by, straight from the index. */
export interface OpenDossierLine {
  readonly code: string;
  readonly status: string;
  readonly ownerName: string;
  /** An office gave it back to the counter. */
  readonly returned: boolean;
  /** Absent before receipt. */
  readonly dueAt?: string;
  /** Absent while it is at the counter. */
  readonly heldBy?: string;
}

export interface HeldLine {
  readonly code: string;
  readonly place: string;
}

export interface AssignedLine extends HeldLine {
  readonly officer: string;
}

export interface HeldPage {
  readonly limit: number;
  readonly after?: string;
}

/** Lists of dossiers, read from the indexes: each may be a moment behind the dossiers themselves. */
export interface DossierLists {
  openIn(commune: string): Promise<OpenDossierLine[]>;
  /** What came to one holder from outside, soonest due first; `place` is where it stands in this order. */
  heldBy(holder: string, page: HeldPage): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** The commune's own with some of its offices, out of its list: a move between them costs no further index. */
  heldIn(commune: string, holders: readonly string[], page: HeldPage): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** All that lies with officers of one office that shares its work out, officer by officer, soonest due first. */
  assignedIn(holder: string): Promise<AssignedLine[]>;
  /** Of what one office owes its opinion, soonest first. */
  askedOf(holder: string, page: HeldPage): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** Codes whose clock must be looked at, of one hour's bucket and before this instant. */
  awake(hour: string, before: string): Promise<string[]>;
}

export const dossierLists = (client: DynamoDBClient, table: string): DossierLists => {
  const waiting = async (
    holder: string,
    { limit, after }: HeldPage,
    { index, of, place: sort }: { index: string; of: string; place: string },
  ) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: after === undefined ? "#of = :holder" : "#of = :holder AND #place > :after",
        ExpressionAttributeNames: { "#of": of, ...(after === undefined ? {} : { "#place": sort }) },
        ExpressionAttributeValues: {
          ":holder": { S: holder },
          ...(after === undefined ? {} : { ":after": { S: after } }),
        },
        Limit: limit,
      }),
    );
    const held = Items.map((item) => {
      const place = text(item, sort);
      return { place, code: place.slice(place.indexOf("#") + 1) };
    });
    return { held, isMore: LastEvaluatedKey !== undefined };
  };

  const lists: DossierLists = {
    async openIn(commune) {
      const items = await queryAll(client, {
        TableName: table,
        IndexName: "by-commune",
        KeyConditionExpression: "openIn = :commune",
        ExpressionAttributeValues: { ":commune": { S: commune } },
      });
      return items.map((item) => ({
        code: text(item, "code"),
        status: text(item, "status"),
        ownerName: text(item, "ownerName"),
        returned: item.returned !== undefined,
        ...(item.dueAt?.S === undefined ? {} : { dueAt: item.dueAt.S }),
        ...(item.heldBy?.S === undefined ? {} : { heldBy: item.heldBy.S }),
      }));
    },
    async heldIn(commune, holders, { limit, after = "" }) {
      const rest = (await lists.openIn(commune))
        .filter(({ heldBy }) => heldBy !== undefined && holders.includes(heldBy))
        .map(({ code, dueAt }) => ({ code, place: heldPlace(code, dueAt) }))
        .filter(({ place }) => place > after)
        .sort((a, b) => (a.place < b.place ? -1 : 1));
      return { held: rest.slice(0, limit), isMore: rest.length > limit };
    },
    heldBy: (holder, page) => waiting(holder, page, { index: "by-holder", of: "heldBy", place: "heldDue" }),
    async assignedIn(holder) {
      const items = await queryAll(client, {
        TableName: table,
        IndexName: "by-assignee",
        KeyConditionExpression: "assignedIn = :holder",
        ExpressionAttributeValues: { ":holder": { S: holder } },
      });
      return items.map((item) => {
        const [officer = "", dueAt = "", code = ""] = text(item, "assignedTo").split("#");
        return { officer, code, place: heldPlace(code, dueAt) };
      });
    },
    askedOf: (holder, page) => waiting(holder, page, { index: "by-consulted", of: "askedOf", place: "askedDue" }),
    async awake(hour, before) {
      const items = await queryAll(client, {
        TableName: table,
        IndexName: "by-wake",
        KeyConditionExpression: "wakeHour = :hour AND wakeAt < :before",
        ExpressionAttributeValues: { ":hour": { S: hour }, ":before": { S: before } },
      });
      return items.map((item) => text(item, "wakeAt").slice(text(item, "wakeAt").indexOf("#") + 1));
    },
  };
  return lists;
};
