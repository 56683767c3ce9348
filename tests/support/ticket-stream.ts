import type { DynamoDBRecord } from "aws-lambda";
import type { TicketPages } from "../../shared/store/ticket-pages.ts";
import { memoryTicketPages } from "./memory-ticket-pages.ts";

/** The ticket table in memory with its stream: what a page was before and after each write goes to `records`. */
export const streamingTicketPages = (records: DynamoDBRecord[]): TicketPages =>
  memoryTicketPages((before, after) => {
    const images = { ...(before === undefined ? {} : { OldImage: before }), NewImage: after };
    // The stream hands over the very attribute values of the table; the two libraries only name their types apart.
    const dynamodb = { SequenceNumber: `${records.length + 1}`, ...images } as DynamoDBRecord["dynamodb"] & object;
    records.push({ dynamodb });
  });
