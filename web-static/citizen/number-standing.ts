import type { LineView, TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Localized } from "../../shared/domain/localized.ts";

/** What a page must know of a line's hours. */
export type Hours = Pick<LineView, "open" | "date" | "opensAt">;

/** How a waiting number stands. Only where somebody is called now is there a word about the turn. */
export type Standing =
  /** The lead has closed the number's day. */
  | { readonly kind: "closed"; readonly cause: Localized }
  | { readonly kind: "another-day"; readonly opensAt: string | undefined }
  /** Before opening or over midday, on the number's own day. */
  | { readonly kind: "pause"; readonly opensAt: string | undefined }
  | { readonly kind: "after-hours" }
  | { readonly kind: "next" }
  | { readonly kind: "soon" }
  | { readonly kind: "in-line" };

const SOON = 3;
/** Few people may take long where a counter serves another line first. */
const SOON_MINUTES = 20;

/** @param hours of the ticket's line as they are now; undefined while it is open or nobody knows */
export const standingOf = (
  { date, ahead, closed, estimatedMinutes = 0 }: Pick<TicketView, "date" | "ahead" | "closed" | "estimatedMinutes">,
  today: string,
  hours: Hours | undefined,
): Standing => {
  if (closed !== undefined) return { kind: "closed", cause: closed.text };
  if (date < today) return { kind: "after-hours" };
  const opensAt = hours?.date === date ? hours.opensAt : undefined;
  if (date > today) return { kind: "another-day", opensAt };
  if (hours !== undefined && !hours.open)
    return hours.date === date ? { kind: "pause", opensAt } : { kind: "after-hours" };
  if (ahead === 0) return { kind: "next" };
  return { kind: ahead <= SOON && estimatedMinutes <= SOON_MINUTES ? "soon" : "in-line" };
};
