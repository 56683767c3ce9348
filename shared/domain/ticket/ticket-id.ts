import type { LocalDate } from "../calendar/time.ts";
import type { Slip } from "./ticket.ts";

/** Where a ticket lies: enough to find it without an index. */
export type TicketPlace = Pick<Slip, "commune" | "line" | "date" | "number">;

/** "01288.civil-status.261123.12": readable, and safe in an address and in a QR code of small size. */
export const ticketId = ({ commune, line, date, number }: TicketPlace): string =>
  `${commune}.${line}.${date.slice(2).replaceAll("-", "")}.${number}`;

const pattern = /^(\d{5})\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\.([1-9]\d{0,3})$/;

/** The place that an id names, or undefined when no ticket can have this id. */
export const parseTicketId = (id: string): TicketPlace | undefined => {
  const [whole, commune = "", line = "", year, month, day, number] = pattern.exec(id) ?? [];
  if (whole === undefined) return undefined;
  const date: LocalDate = `20${year}-${month}-${day}`;
  return { commune, line, date, number: Number(number) };
};

/** Commune of a counter's id: "01288-1" stands in 01288. Undefined for any other text. */
export const communeOfCounter = (counter: string): string | undefined => /^(\d{5})-\d{1,3}$/.exec(counter)?.[1];
