import type { BoardView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { board as en } from "../text/en.ts";
import { board as vi } from "../text/vi.ts";

export type BoardCall = BoardView["calls"][number];

/** The same number called again is a new call. */
export const callKey = (call: BoardCall): string => `${call.number}@${call.at}`;

const FRESH_MS = 20_000;
const ROWS = 6;

export const BoardCalls = ({
  calls,
  now,
  language,
}: {
  calls: readonly BoardCall[];
  now: number;
  language: Language;
}) => {
  const text = { vi, en }[language];
  if (calls.length === 0) return <p class="board-wait">{text.nobody}</p>;
  return (
    <table class="board-calls" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          <th scope="col">{text.counter}</th>
        </tr>
      </thead>
      <tbody>
        {calls.slice(0, ROWS).map((call, at) => {
          const fresh = call.status === "called" && now - Date.parse(call.at) < FRESH_MS;
          return (
            <tr
              key={callKey(call)}
              class={`${at === 0 ? "newest" : ""} ${fresh ? "fresh" : ""}`}
              data-status={call.status}
            >
              <th scope="row">{call.number}</th>
              <td>{call.counterName[language]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
