import { isWaiting, type Ticket } from "./ticket.ts";

/**
 * Numbers of one line that may wait at once for visitors of one network address. A whole waiting room, or a village behind
 * one address of its mobile carrier, looks like one visitor, so the limit is above what a room holds: on the nation's
 * busiest Saturday a centre sees 400 people in all its lines and hours, and 100 who wait in one line are two and a half
 * hours' work for eight counters. What nobody has called yet is counted, not what was taken in ten minutes: else whoever
 * asks all night long has every number of the next day by morning.
 */
export const WAITING_FROM_ONE_ADDRESS = 100;

/**
 * Numbers of one line that may wait at once without an officer having taken them, whatever the addresses: more than eight
 * counters serve in a day. Whoever can choose his address ends here, far from the line's last number.
 */
export const WAITING_FROM_ALL = 500;

/**
 * Whether one more number may be taken in the line.
 * @param visitor tells one network address from another; undefined when an officer takes it for somebody, who always may
 */
export const mayTakeAnother = (line: readonly Ticket[], visitor: string | undefined): boolean => {
  if (visitor === undefined) return true;
  const visitors = line.filter(isWaiting).flatMap((ticket) => ticket.visitor ?? []);
  return (
    visitors.length < WAITING_FROM_ALL && visitors.filter((one) => one === visitor).length < WAITING_FROM_ONE_ADDRESS
  );
};
