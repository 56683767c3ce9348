import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { wakeMessages } from "../../functions/notification/wake.ts";
import { epochOf, instantOf } from "../../shared/domain/calendar/time.ts";
import { bodiesSender } from "../../shared/messaging/queue.ts";
import { waitingMessages } from "../../shared/store/waiting-messages.ts";
import type { outside, Process } from "./scenario.ts";

/** The schedule that puts what has waited into the queue again. */
export const theWaker = "each minute";

interface Parts {
  readonly client: DynamoDBClient;
  /** The ledger of messages. */
  readonly table: string;
  readonly sent: ReturnType<typeof outside>;
  readonly clock: { readonly at: string };
}

/** After two minutes what waited for its next try has come to it. */
const soon = (at: string, turn = 1): string => instantOf(epochOf(at) + turn * 120_000);

export const wakerOf = ({ client, table, sent, clock }: Parts, turn = () => 1) => {
  const waiting = waitingMessages(client, table);
  const put = bodiesSender(sent.sqs, "https://queue/notification");
  return () => wakeMessages({ waiting, put, now: () => soon(clock.at, turn()) });
};

/** A process of the queue's reader which also reads what the schedule has put there. @param process made with this clock */
export const withWaker = ({
  process,
  ...parts
}: Parts & { readonly process: (now: () => string) => Process<unknown> }): Process<unknown> => {
  const { clock, sent } = parts;
  let turn = 0;
  const [atOnce, later] = [process(() => clock.at), process(() => soon(clock.at, turn))];
  const wake = wakerOf(parts, () => turn);
  return async (message) => {
    if (message !== theWaker) return atOnce(message);
    turn++;
    await wake();
    for (let next = sent.queued[0]; next !== undefined; next = sent.queued[0]) {
      if (!(await later(next))) return false;
      sent.queued.shift();
    }
    return true;
  };
};
