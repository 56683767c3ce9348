import { HelpView, MoveCounterRequest } from "./help-api.ts";
import type { Method, Operation } from "./operation.ts";
import { CounterView } from "./ticket-api.ts";

/** Operations by which a lead helps a line that is overloaded. */
export const helpOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/counters/{commune}/help": {
    get: {
      summary: "Which lines need help, who can give it and what it would bring",
      tag: "tickets",
      answer: HelpView,
    },
  },
  "/api/counters/{id}/move": {
    post: {
      summary: "The counter serves this line alone, until it is moved back or the day ends; for the lead",
      tag: "tickets",
      body: MoveCounterRequest,
      answer: CounterView,
    },
  },
  "/api/counters/{id}/move-back": {
    post: { summary: "The counter serves its own lines again", tag: "tickets", answer: CounterView },
  },
};
