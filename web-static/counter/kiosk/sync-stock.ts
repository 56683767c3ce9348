import type { NumberBlockView, OfflineNumberRequest } from "../../../shared/contracts/number-block-api.ts";
import type { LineList, TicketView } from "../../../shared/contracts/ticket-api.ts";
import type { Api } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { type GivenNumber, leftIn, type NumberStock } from "./number-stock.ts";

/** A line that has fewer numbers in the machine's hands gets a block more. */
const ENOUGH = 15;

interface Sync {
  readonly api: Api;
  readonly stock: NumberStock;
  readonly commune: string;
  /** Epoch milliseconds of the server, as an answer of this start told it. */
  readonly now: () => number | undefined;
  readonly start: { readonly id: string; readonly elapsed: () => number };
}

/** To the second, as the API knows instants. */
const instantOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The server tells its time in whole seconds, and its answers take some. */
const USUAL_MS = 5_000;

/** What was given in this start of the page is as long ago as its steady count says, if the clock said something else then. */
const whenGiven = ({ at, start, sinceStart }: GivenNumber, { now, start: current }: Sync): number => {
  const server = now();
  if (server === undefined || start !== current.id) return at;
  const exact = server - (current.elapsed() - sinceStart);
  return Math.abs(exact - at) > USUAL_MS ? exact : at;
};

/** A request that was given up can still arrive: until it no longer can, the number is told again, so that what it got is withdrawn. */
const LATE_MS = 30_000;

const isSettled = ({ at, instead }: GivenNumber, { now }: Sync): boolean => {
  const server = now();
  return instead === undefined || (server !== undefined && server - at > LATE_MS);
};

const requestOf = (given: GivenNumber, sync: Sync) => {
  const { commune, line, date, block, ticketNumber, priority, language, instead } = given;
  const issuedAt = instantOf(whenGiven(given, sync));
  return {
    ...{ commune, line, date, block, ticketNumber, language, issuedAt },
    priority: priority as NonNullable<OfflineNumberRequest["priority"]>,
    ...(instead === undefined ? {} : { instead }),
  } satisfies OfflineNumberRequest;
};

/** Tells the server of every number that was given. @returns whether it could be reached */
const handIn = async (sync: Sync): Promise<boolean> => {
  for (const given of await sync.stock.given()) {
    if (given.refused !== undefined) continue;
    const answer = await sync.api.post<TicketView>("/tickets/offline", { body: requestOf(given, sync) });
    if (answer.kind === "ok" && isSettled(given, sync)) await sync.stock.handedIn(given.key);
    // One that the server stumbles over does not hold up those behind it.
    else if (answer.kind === "ok" || answer.kind === "fault") continue;
    else if (answer.kind !== "refused" || answer.status === 401) return false;
    else
      await sync.stock.refuse(given, {
        vi: answer.problem.detail,
        en: answer.problem.detailEn || answer.problem.detail,
      });
  }
  return true;
};

/**
 * Brings the machine and the server together: numbers that were given go first, in their order, then lines that run short get a
 * block for the day of which numbers are given now.
 * @param keys one for each line while its block is not here: tried again after a lost answer, the same block comes back
 */
export const syncStock = async (sync: Sync, keys: Map<string, string>): Promise<boolean> => {
  const { api, stock, commune } = sync;
  if (!(await handIn(sync))) return false;
  const lines = await api.get<LineList>(`/lines/${commune}`);
  if (lines.kind !== "ok") return false;
  await stock.tidy(sync.now() ?? 0);
  for (const { id: line, date } of lines.value.lines) {
    if (leftIn(await stock.blocks(), line, date) >= ENOUGH) continue;
    const key = keys.get(line) ?? newKey();
    keys.set(line, key);
    const answer = await api.post<NumberBlockView>("/tickets/blocks", { body: { commune, line }, key });
    if (answer.kind === "offline" || answer.kind === "fault") return false;
    keys.delete(line);
    if (answer.kind === "ok") await stock.add(answer.value);
  }
  return true;
};
