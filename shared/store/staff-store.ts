import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Holder } from "../domain/dossier/event.ts";
import { StaffOfficer } from "../domain/staff/office-staff.ts";
import { number, text, toItem } from "./attributes.ts";
import { conditional, ifSeen } from "./conditional.ts";
import { staffKey } from "./keys.ts";
import { readRecently } from "./read-recently.ts";
import { readItem } from "./reads.ts";

/** Officers by office key; those of an agency, which has one office, by the empty key. */
const Offices = z.record(z.string(), z.array(StaffOfficer));

/** Everybody among whom one agency's or commune's work is shared out; `version` is the condition of the next write. */
export interface AgencyStaff {
  readonly version: number;
  readonly offices: Readonly<Record<string, readonly StaffOfficer[]>>;
}

export interface StaffStore {
  /** @param agency code, a commune's too */
  load(agency: string): Promise<AgencyStaff>;
  /** Of one office, read a minute ago at most; empty where its work is not shared out. */
  recent(holder: Holder, at: string): Promise<readonly StaffOfficer[]>;
  /** False when somebody else wrote first, and then nothing was written. */
  save(agency: string, seen: AgencyStaff, offices: AgencyStaff["offices"]): Promise<boolean>;
}

/** How long another environment of the function may still share out by an older list, in milliseconds. */
const recentMs = 60_000;

export const officeOf = ({ office = "" }: Holder): string => office;

export const staffStore = (client: DynamoDBClient, table: string): StaffStore => {
  const load: StaffStore["load"] = async (agency) => {
    const item = await readItem(client, table, staffKey(agency));
    if (item === undefined) return { version: 0, offices: {} };
    return { version: number(item, "v"), offices: Offices.parse(JSON.parse(text(item, "offices"))) };
  };
  const seen = readRecently(load, recentMs);
  return {
    load,
    recent: async (holder, at) => (await seen.of(holder.agency, at)).offices[officeOf(holder)] ?? [],
    async save(agency, { version }, offices) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem({ ...staffKey(agency), v: version + 1, offices: JSON.stringify(offices) }),
        ...ifSeen(version),
      });
      return conditional(() => client.send(put)).finally(() => seen.forget(agency));
    },
  };
};
