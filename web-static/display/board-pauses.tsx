import type { BoardView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { board as en } from "../text/waiting-en.ts";
import { board as vi } from "../text/waiting-vi.ts";

/** A screen may still show what it kept before boards told of pauses. */
type Pauses = BoardView["pauses"] | undefined;

/** Counters that call nobody for a while, and why: people see that they wait for nothing there. */
export const BoardPauses = ({ pauses, language }: { pauses: Pauses; language: Language }) => {
  const text = { vi, en }[language];
  if (pauses === undefined || pauses.length === 0) return null;
  return (
    <p class="board-pauses" role="status">
      {pauses.map(({ counterName, text: why }) => text.paused(counterName[language], why[language])).join(" · ")}
    </p>
  );
};
