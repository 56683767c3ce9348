import type { NumberBlockView } from "../../../shared/contracts/number-block-api.ts";
import type { Language, Localized } from "../../../shared/domain/localized.ts";
import { slipNumber } from "../../../shared/domain/ticket/ticket.ts";
import { answerOf, type LocalDatabase, transact } from "../../browser/local-database.ts";

/** A block of numbers in the machine's hands. */
export interface StockedBlock extends NumberBlockView {
  /** The first number that has not been given. */
  readonly next: number;
  /** When the last one was given, in epoch milliseconds of the server. */
  readonly lastAt: number;
}

/** A number that was given without a network, until the server has it. */
export interface GivenNumber {
  /** Block and number. */
  readonly key: string;
  readonly commune: string;
  readonly line: string;
  readonly lineName: Localized;
  readonly date: string;
  readonly block: string;
  readonly ticketNumber: number;
  /** As on the slip, "A5001". */
  readonly slip: string;
  readonly priority: string;
  readonly language: Language;
  /** Epoch milliseconds of the server, as the machine knew it. */
  readonly at: number;
  /** Start of the page in which it was given, and how long after it. */
  readonly start: string;
  readonly sinceStart: number;
  /** Key of a request for this person whose answer never came. */
  readonly instead?: string;
  /** Why the server did not take it. */
  readonly refused?: Localized;
}

export type Wish = Pick<GivenNumber, "commune" | "line" | "priority" | "language" | "start" | "sinceStart"> & {
  readonly instead?: string | undefined;
};

const database: LocalDatabase = { name: "motcua-kiosk", stores: { blocks: "id", given: "key" } };

/** Numbers left in blocks of a line that are good for a day. */
export const leftIn = (blocks: readonly StockedBlock[], line: string, date: string): number =>
  blocks
    .filter((block) => block.line === line && block.date === date)
    .reduce((sum, { next, to }) => sum + to - next + 1, 0);

/** The block from which the next number comes: the earliest day's, and of it the first. */
export const nextBlock = (
  blocks: readonly StockedBlock[],
  { commune, line }: Pick<Wish, "commune" | "line">,
  now: number,
): StockedBlock | undefined =>
  blocks
    .filter((one) => one.commune === commune && one.line === line && one.next <= one.to && Date.parse(one.until) > now)
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until) || a.from - b.from)[0];

/** Blocks and numbers lie in the browser's own database; a number is shown once it lies there. */
export const numberStock = {
  blocks: (): Promise<StockedBlock[]> => transact(database, "readonly", (store) => answerOf(store("blocks").getAll())),

  add: (view: NumberBlockView): Promise<void> =>
    transact(database, "readwrite", async (store) => {
      const before = await answerOf<StockedBlock | undefined>(store("blocks").get(view.id));
      // Told again, it goes on where it is.
      if (before === undefined) store("blocks").put({ ...view, next: view.from, lastAt: Date.parse(view.at) });
    }),

  /** Gives the line's next number; undefined when none is left for a day that is not over. */
  give: (wish: Wish, now: number): Promise<GivenNumber | undefined> =>
    transact(database, "readwrite", async (store) => {
      const blocks = await answerOf<StockedBlock[]>(store("blocks").getAll());
      const block = nextBlock(blocks, wish, now);
      if (block === undefined) return undefined;
      const at = Math.max(now, block.lastAt);
      const { instead, ...who } = wish;
      const given: GivenNumber = {
        ...who,
        ...(instead === undefined ? {} : { instead }),
        key: `${block.id} ${block.next}`,
        lineName: block.lineName,
        date: block.date,
        block: block.id,
        ticketNumber: block.next,
        slip: slipNumber(block.prefix, block.next),
        at,
      };
      store("given").put(given);
      store("blocks").put({ ...block, next: block.next + 1, lastAt: at });
      return given;
    }),

  /** Numbers that the server does not have, in the order in which they were given. */
  given: async (): Promise<GivenNumber[]> => {
    const all = await transact(database, "readonly", (store) => answerOf<GivenNumber[]>(store("given").getAll()));
    return all.sort((a, b) => a.at - b.at || a.ticketNumber - b.ticketNumber);
  },

  handedIn: (key: string): Promise<void> =>
    transact(database, "readwrite", async (store) => void store("given").delete(key)),

  refuse: (given: GivenNumber, refused: Localized): Promise<void> =>
    transact(database, "readwrite", async (store) => void store("given").put({ ...given, refused })),

  /** What is over: blocks of days that have ended, and refused numbers of them. What waits to be sent never goes. */
  tidy: (now: number): Promise<void> =>
    transact(database, "readwrite", async (store) => {
      const blocks = await answerOf<StockedBlock[]>(store("blocks").getAll());
      const over = blocks.filter(({ until }) => Date.parse(until) <= now);
      for (const { id } of over) store("blocks").delete(id);
      const given = await answerOf<GivenNumber[]>(store("given").getAll());
      for (const { key, refused, block } of given)
        if (refused !== undefined && over.some(({ id }) => id === block)) store("given").delete(key);
    }),
};
export type NumberStock = typeof numberStock;
