import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  type QueryCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { type Appointment, holdsPlace } from "../domain/appointment/appointment.ts";
import type { AppointmentPlace } from "../domain/appointment/appointment-id.ts";
import type { Instant } from "../domain/calendar/time.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { bookingAttribute, decodeSlot, encodeAppointment, type KeptSlot, slotExpiresAt } from "./kept-appointment.ts";
import { appointmentsKey } from "./ticket-keys.ts";

/** Either way the slot comes back as it is now; undefined when nobody has ever booked it. */
export interface SlotWritten {
  readonly written: boolean;
  readonly slot: KeptSlot | undefined;
}

/** Whose slots, and from which to which, both included. */
export interface SlotRange {
  readonly commune: string;
  readonly line: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** The appointment book: what can be asked of it in one call each. */
export interface AppointmentSlots {
  /** Slots in order; those that nobody booked are not among them. Without `fresh` they may be a second old. */
  read(range: SlotRange, fresh?: "fresh"): Promise<KeptSlot[]>;
  /** How many hold a place in each, without anything about them. May be a second old. */
  counts(range: SlotRange): Promise<ReadonlyMap<Instant, number>>;
  readOne(place: Pick<AppointmentPlace, "commune" | "line" | "slotAt">): Promise<KeptSlot | undefined>;
  /** Adds it, unless `places` are held or this request has booked the slot. One write. */
  book(appointment: Appointment, places: number): Promise<SlotWritten>;
  /** Replaces it, if it is exactly as it was read; a place that is given back is free with the same write. */
  change(seen: Appointment, next: Appointment): Promise<SlotWritten>;
}

const keyOf = ({ commune, line, slotAt }: Pick<AppointmentPlace, "commune" | "line" | "slotAt">): Item =>
  toItem({ pk: appointmentsKey(commune, line), sk: slotAt });

/** The slots of each line lie in the table of tickets: a booking becomes a ticket there, and never leaves the capability. */
export const appointmentSlots = (client: DynamoDBClient, table: string): AppointmentSlots => {
  const write = async (update: Omit<UpdateItemCommandInput, "TableName">): Promise<SlotWritten> => {
    try {
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          ...update,
          TableName: table,
          ReturnValues: "ALL_NEW",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return { written: true, slot: decodeSlot(Attributes) };
    } catch (cause) {
      if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
      return { written: false, slot: cause.Item && decodeSlot(cause.Item) };
    }
  };

  const itemsIn = async (
    { commune, line, from, to }: SlotRange,
    how: Pick<QueryCommandInput, "ProjectionExpression" | "ConsistentRead"> = {},
  ): Promise<Item[]> => {
    const found: Item[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: toItem({ ":pk": appointmentsKey(commune, line), ":from": from, ":to": to }),
        ...how,
      },
    );
    for await (const { Items = [] } of pages) found.push(...Items);
    return found;
  };

  return {
    read: async (range, fresh) => (await itemsIn(range, { ConsistentRead: fresh === "fresh" })).map(decodeSlot),

    counts: async (range) =>
      new Map(
        (await itemsIn(range, { ProjectionExpression: "sk, n" })).map((item) => [text(item, "sk"), number(item, "n")]),
      ),

    async readOne(place) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyOf(place), ConsistentRead: true }),
      );
      return Item && decodeSlot(Item);
    },

    book: (appointment, places) =>
      write({
        Key: keyOf(appointment),
        UpdateExpression: "SET #booking = :booking, n = if_not_exists(n, :none) + :one, expiresAt = :expiresAt",
        ConditionExpression: "attribute_not_exists(#booking) AND (attribute_not_exists(n) OR n < :places)",
        ExpressionAttributeNames: { "#booking": bookingAttribute(appointment.bookedBy) },
        ExpressionAttributeValues: toItem({
          ":booking": encodeAppointment(appointment),
          ":none": 0,
          ":one": 1,
          ":places": places,
          ":expiresAt": slotExpiresAt(appointment.slotAt),
        }),
      }),

    change: (seen, next) =>
      write({
        Key: keyOf(seen),
        UpdateExpression: "SET #booking = :next, n = n - :freed",
        ConditionExpression: "#booking = :seen",
        ExpressionAttributeNames: { "#booking": bookingAttribute(seen.bookedBy) },
        ExpressionAttributeValues: toItem({
          ":seen": encodeAppointment(seen),
          ":next": encodeAppointment(next),
          ":freed": Number(holdsPlace(seen)) - Number(holdsPlace(next)),
        }),
      }),
  };
};
