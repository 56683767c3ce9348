import { DescribeTableCommand, type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { RepublishRequest } from "../../../shared/contracts/republish.ts";
import { READ_DOLLARS_PER_MILLION } from "../../../shared/domain/routing/dry-run-price.ts";
import type { Item } from "../../../shared/store/attributes.ts";
import type { DossierStore } from "../../../shared/store/dossier-store.ts";
import { dossierKey } from "../../../shared/store/keys.ts";
import { decodeDossier, unfolded } from "../../../shared/store/recorded-dossier.ts";
import { requestInRange } from "./in-range.ts";
import type { RangeArgs } from "./range-args.ts";

export interface ScanDeps {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly dossiers: Pick<DossierStore, "archived">;
  readonly send: (request: RepublishRequest) => Promise<void>;
  /** Names this run. */
  readonly again: string;
  /** Told after each page; the cursor goes on behind it. */
  readonly tell: (told: { read: number; asked: number; cursor: string | undefined }) => void;
}

/** A scan that may be a moment behind takes half a unit for 4 kB. */
const bytesPerUnit = 8192;
/** Wishes that are sent at once. */
const lanes = 10;

export interface Estimate {
  readonly items: number;
  readonly units: number;
  readonly dollars: number;
}

/** What reading the whole table costs, as DynamoDB counted it some hours ago. */
export const estimateScan = async (client: DynamoDBClient, table: string): Promise<Estimate> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const units = Math.ceil((Table?.TableSizeBytes ?? 0) / bytesPerUnit);
  return { items: Table?.ItemCount ?? 0, units, dollars: (units * READ_DOLLARS_PER_MILLION) / 1_000_000 };
};

const encode = (key: Item | undefined): string | undefined =>
  key && Buffer.from(JSON.stringify(key)).toString("base64url");
const decode = (cursor: string): Item => JSON.parse(Buffer.from(cursor, "base64url").toString());

const wishOf = async (deps: ScanDeps, args: RangeArgs, item: Item): Promise<RepublishRequest | undefined> => {
  const recorded = decodeDossier(item);
  const whole = recorded.archives === 0 ? recorded : unfolded(recorded, await deps.dossiers.archived(recorded));
  return requestInRange(whole, args, deps.again);
};

/**
 * Reads every dossier page by page and asks for what was made within the range. One page is in memory at a time; a run that ended
 * goes on with the cursor of its last page, and what is asked for twice is dropped by its receivers.
 */
export const scanHistory = async (deps: ScanDeps, args: RangeArgs): Promise<{ read: number; asked: number }> => {
  let start = args.cursor === undefined ? undefined : decode(args.cursor);
  let [read, asked] = [0, 0];
  do {
    const { Items = [], LastEvaluatedKey } = await deps.client.send(
      new ScanCommand({
        TableName: deps.table,
        FilterExpression: "sk = :head",
        ExpressionAttributeValues: { ":head": { S: dossierKey("").sk } },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (let at = 0; at < Items.length; at += lanes) {
      const wishes = await Promise.all(Items.slice(at, at + lanes).map((item) => wishOf(deps, args, item)));
      const wanted = wishes.filter((wish) => wish !== undefined);
      await Promise.all(wanted.map(deps.send));
      asked += wanted.length;
    }
    read += Items.length;
    start = LastEvaluatedKey;
    deps.tell({ read, asked, cursor: encode(start) });
  } while (start !== undefined);
  return { read, asked };
};
