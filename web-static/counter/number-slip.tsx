import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import { dateText, timeText } from "../browser/clock-text.ts";
import { numberSlip as text } from "../text/calling-vi.ts";

/** A number on paper; without `ahead` the machine that gave it had no network and knew of no others. */
export type SlipNumber = Pick<TicketView, "number" | "lineName" | "date" | "issuedAt"> &
  Partial<Pick<TicketView, "ahead" | "estimatedMinutes" | "slotAt">>;

/** What the person takes along, in Vietnamese as every slip of the centre; printed alone on the narrow paper of a kiosk. */
export const NumberSlip = ({ ticket, place }: { ticket: SlipNumber; place: string }) => (
  <div class="number-slip" data-testid="number-slip">
    <p>{text.centre(place)}</p>
    <p class="number-slip-big">{ticket.number}</p>
    {ticket.slotAt !== undefined && <p class="number-slip-slot">{text.slot(timeText(ticket.slotAt))}</p>}
    <p>
      <strong>{ticket.lineName.vi}</strong>
    </p>
    <p>{ticket.ahead === undefined ? text.withoutNetwork : text.ahead(ticket.ahead)}</p>
    <p class="small">
      {text.day(dateText(ticket.date))} · {text.taken(timeText(ticket.issuedAt))}
    </p>
    <p class="small">{text.keep}</p>
  </div>
);
