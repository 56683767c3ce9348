import type { TicketView } from "../../shared/contracts/ticket-api.ts";

/** What an officer does at a counter, in the order of the buttons. */
export const ACTS = ["call-next", "serve", "recall", "no-show", "hold", "finish"] as const;
export type Act = (typeof ACTS)[number];

export const KEY_OF: Readonly<Record<Act, string>> = {
  "call-next": "N",
  serve: "S",
  recall: "R",
  "no-show": "A",
  finish: "F",
  hold: "H",
};

type Ticket = Pick<TicketView, "status"> | null;

/** What fits the ticket now. One not served yet can be called again, held or marked absent; a served one is finished or held. */
export const possibleActs = (ticket: Ticket): readonly Act[] => {
  switch (ticket?.status) {
    case "called":
      return ["serve", "recall", "no-show", "hold", "call-next"];
    case "serving":
      return ["finish", "hold", "call-next"];
    case "no-show":
      return ["recall", "call-next"];
    default:
      return ["call-next"];
  }
};

/** What mostly comes next: who was called is served; else the next one is called. */
export const likeliestAct = (ticket: Ticket): Act => (ticket?.status === "called" ? "serve" : "call-next");

/** Calling somebody else, the next or one who was called before. */
export type Leaving =
  | { readonly act: "call-next" }
  | { readonly act: "recall"; readonly id: string; readonly number: string };

/**
 * How the person at the counter may be left when somebody else is called, to be asked of the officer; undefined when
 * nothing needs to be asked. Calling the next ends a service by itself.
 */
export const waysToLeave = (ticket: Ticket, { act }: Leaving): readonly ("no-show" | "finish")[] | undefined => {
  if (ticket?.status === "called") return ["no-show", "finish"];
  return ticket?.status === "serving" && act === "recall" ? ["finish"] : undefined;
};
