/** The only file that builds a key of the operations table. */

/** A message that nobody could handle, by the name that it keeps however often it is sent again. */
export const stuckKey = (id: string) => ({ pk: `STUCK#${id}`, sk: "STUCK" });

/** What a consumer noted of its fault, by SQS's name of the message. */
export const faultKey = (messageId: string) => ({ pk: `FAULT#${messageId}`, sk: "FAULT" });

/** Partition of a list: what is open of one queue, or what was closed. */
export const stuckList = (list: "OPEN" | "CLOSED", queue: string): string => `${list}#${queue}`;
