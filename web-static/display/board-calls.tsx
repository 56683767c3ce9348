import type { BoardView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { timeText } from "../browser/clock-text.ts";
import { board as en } from "../text/waiting-en.ts";
import { board as vi } from "../text/waiting-vi.ts";

export type BoardCall = BoardView["calls"][number];

/** The same number called again is a new call. */
export const callKey = (call: BoardCall): string => `${call.number}@${call.at}`;

const FRESH_MS = 20_000;
/** Rows that fit the screen in each size of letters, and the size's class. */
const SIZES = [
  [6, ""],
  [9, "more"],
  [12, "many"],
] as const;
const sizeFor = (rows: number): string => SIZES.find(([room]) => rows <= room)?.[1] ?? "very-many";

const Row = ({ call, isNewest, isFresh, language }: RowProps) => (
  <tr class={`${isNewest ? "newest" : ""} ${isFresh ? "fresh" : ""}`} data-status={call.status}>
    <th scope="row">{call.number}</th>
    <td>
      {call.counterName[language]}
      {call.slotAt !== undefined && (
        <span class="board-slot" data-testid="board-slot">
          {{ vi, en }[language].slot(timeText(call.slotAt))}
        </span>
      )}
    </td>
  </tr>
);
interface RowProps {
  readonly call: BoardCall;
  readonly isNewest: boolean;
  readonly isFresh: boolean;
  readonly language: Language;
}

/**
 * A row for each counter that serves somebody, the latest call first and largest. A centre with many counters gets
 * smaller rows rather than people who never see their number.
 */
export const BoardCalls = (props: { calls: readonly BoardCall[]; now: number; language: Language }) => {
  const { calls, now, language } = props;
  const text = { vi, en }[language];
  if (calls.length === 0) return <p class="board-wait">{text.nobody}</p>;
  return (
    <table class={`board-calls ${sizeFor(calls.length)}`} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          <th scope="col">{text.counter}</th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call, at) => (
          <Row
            key={callKey(call)}
            call={call}
            isNewest={at === 0}
            isFresh={call.status === "called" && now - Date.parse(call.at) < FRESH_MS}
            language={language}
          />
        ))}
      </tbody>
    </table>
  );
};
