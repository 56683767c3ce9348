import { isWaiting, type Ticket } from "./ticket.ts";

/**
 * Numbers of one line that may wait at once for visitors of one network address. A whole waiting room, or a village behind
 * one address of its mobile carrier, looks like one visitor, and so does the kiosk at the door. So the limit is above what
 * a line ever holds: on the nation's busiest Saturday a centre sees 400 people in all its lines and hours. What nobody has
 * called yet is counted, not what was taken in ten minutes: else whoever asks all night long has every number of the next
 * day by morning.
 */
export const WAITING_FROM_ONE_ADDRESS = 200;

/**
 * Numbers of one line that may wait at once without an officer having taken them, whatever the addresses: far more than
 * the line's counters serve in a day. Whoever can choose his address ends here, far from the line's last number.
 */
export const WAITING_FROM_ALL = 2000;

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
