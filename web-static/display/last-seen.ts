import type { BoardView } from "../../shared/contracts/ticket-api.ts";
import { today } from "../browser/clock-text.ts";
import { kept } from "../browser/kept.ts";

interface Seen {
  readonly view: BoardView;
  /** Of the server's clock, in ms. */
  readonly at: number;
}

/** What the board showed last, for a screen that starts while the line is down; nothing of another day. */
export const lastSeen = (commune: string) => {
  const store = kept<Seen>(() => localStorage, `board-${commune}`);
  return {
    read: (now: number): Seen | undefined => {
      const seen = store.read();
      return seen !== undefined && today(seen.at) === today(now) ? seen : undefined;
    },
    write: store.write,
  };
};
