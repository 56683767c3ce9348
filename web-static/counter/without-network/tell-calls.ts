import type { OfflineCallsView, OfflineCallTold } from "../../../shared/contracts/offline-calls-api.ts";
import { ticketId } from "../../../shared/domain/ticket/ticket-id.ts";
import type { Api } from "../../browser/api.ts";
import { type BookedCall, type CallAnswer, type CallBook, isToTell } from "./call-book.ts";
import type { Stamp } from "./stamp.ts";

/** The API takes so many in one request. */
const AT_ONCE = 50;

interface Telling {
  readonly api: Api;
  readonly book: Pick<CallBook, "calls" | "answered">;
  readonly counter: string;
  readonly instant: (stamp: Stamp) => string;
}

const told = (call: BookedCall, instant: Telling["instant"]): OfflineCallTold => ({
  ...{ key: call.key, ticket: ticketId(call), calledAt: instant(call.calledAt) },
  ...(call.servedAt === undefined ? {} : { servedAt: instant(call.servedAt) }),
  ...(call.end === undefined ? {} : { end: { as: call.end.as, at: instant(call.end.at) } }),
});

/** Refusals that say nothing of the calls: nobody is signed in, or too much was asked at once. */
const isForLater = (status: number): boolean => status === 401 || status === 429;

/** Tells the server of each call that it does not have, in their order. @returns whether it could be told */
export const tellCalls = async ({ api, book, counter, instant }: Telling): Promise<boolean> => {
  const calls = (await book.calls()).filter(isToTell);
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    const some = calls.slice(from, from + AT_ONCE);
    const body = { calls: some.map((call) => told(call, instant)) };
    const answer = await api.post<OfflineCallsView>(`/counters/${counter}/offline-calls`, { body });
    if (answer.kind === "offline" || answer.kind === "fault") return false;
    if (answer.kind === "refused" && isForLater(answer.status)) return false;
    const answers = new Map<string, CallAnswer>();
    for (const { key, rev } of some) {
      if (answer.kind === "refused") {
        const { detail, detailEn } = answer.problem;
        answers.set(key, { rev, outcome: "waits", text: { vi: detail, en: detailEn || detail } });
        continue;
      }
      const said = answer.value.calls.find((one) => one.key === key);
      if (said !== undefined) answers.set(key, { rev, outcome: said.outcome, text: said.text });
    }
    await book.answered(answers);
  }
  return true;
};
