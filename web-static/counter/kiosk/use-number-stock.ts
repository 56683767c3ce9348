import { useEffect, useRef, useState } from "preact/hooks";
import { newKey } from "../../browser/new-key.ts";
import { steadyServerNow } from "../../browser/server-clock.ts";
import { useOnlineRounds } from "../../browser/use-rounds.ts";
import { useDesk } from "../desk.ts";
import { keptMachine } from "./kept-machine.ts";
import { machineClock } from "./machine-clock.ts";
import { type GivenNumber, numberStock, type StockedBlock, type Wish } from "./number-stock.ts";
import { syncStock } from "./sync-stock.ts";

const EACH_MS = 30_000;
const RETRY_MS = 10_000;

const start = { id: newKey(), elapsed: () => performance.now() };

const clock = machineClock({ steady: steadyServerNow, device: Date.now });
let learning: Promise<void> | undefined;
const learnClock = (): Promise<void> => {
  learning ??= keptMachine.seen().then(clock.learn, () => undefined);
  return learning;
};
/** Puts on the disk how far the machine's clock is off. @returns the server's time in epoch milliseconds */
const keepClock = async (): Promise<number> => {
  const [now, seen] = [clock.now(), clock.seen()];
  if (seen !== undefined) await keptMachine.see(seen);
  return now;
};

/** What the machine knows of its line to the server. */
export interface StockState {
  readonly isOnline: boolean;
  /** Numbers that the server does not have yet. */
  readonly waiting: number;
  readonly refused: readonly GivenNumber[];
  /** Lines of which it has numbers in hand. */
  readonly blocks: readonly StockedBlock[];
  /** Epoch milliseconds of the server. */
  readonly syncedAt?: number;
}

/** Numbers in hand for when there is no network, and what is told the server of them once it is back. */
export const useNumberStock = (commune: string) => {
  const { api } = useDesk();
  const [state, setState] = useState<StockState>({ isOnline: navigator.onLine, waiting: 0, refused: [], blocks: [] });
  const keys = useRef(new Map<string, string>());

  const look = async (known: Partial<StockState> = {}): Promise<void> => {
    await learnClock();
    const [given, blocks] = await Promise.all([numberStock.given(), numberStock.blocks()]);
    const refused = given.filter((one) => one.refused !== undefined);
    const ours = blocks.filter((block) => block.commune === commune && Date.parse(block.until) > clock.now());
    setState((before) => ({
      ...before,
      ...known,
      waiting: given.length - refused.length,
      refused,
      blocks: ours,
    }));
  };
  const syncs = useOnlineRounds(
    async (isCurrent) => {
      const given = { api, stock: numberStock, commune, now: steadyServerNow, start };
      // A browser that forbids its database has no stock; the machine then works with a network only.
      const isOnline = await syncStock(given, keys.current).catch(() => navigator.onLine);
      const heard = async () => {
        const syncedAt = isOnline ? { syncedAt: await keepClock() } : {};
        // The network may have gone while this was heard; what the browser said since holds until the next round.
        await look(isCurrent() ? { isOnline, ...syncedAt } : syncedAt);
      };
      await heard().catch(() => undefined);
      return isOnline ? EACH_MS : RETRY_MS;
    },
    [commune, api],
  );
  useEffect(() => {
    // The browser's word on the network is not always right: the server on this very computer answers without one.
    const lost = () => {
      setState((before) => ({ ...before, isOnline: false }));
      syncs.now();
    };
    addEventListener("offline", lost);
    void look().catch(() => undefined);
    return () => removeEventListener("offline", lost);
  }, [syncs]);

  return {
    state,
    /** A number from the stock, once it is safely kept; undefined when there is none. */
    give: async (wish: Pick<Wish, "line" | "priority" | "language" | "instead">): Promise<GivenNumber | undefined> => {
      await learnClock();
      const whole = { ...wish, commune, start: start.id, sinceStart: start.elapsed() };
      const given = await numberStock.give(whole, clock.now()).catch(() => undefined);
      await look({ isOnline: false }).catch(() => undefined);
      syncs.after(RETRY_MS);
      return given;
    },
  };
};
