import type { StuckList } from "../../shared/contracts/operations-api.ts";
import type { Stuck } from "../../shared/domain/operations/stuck.ts";
import type { OperationsDeps } from "./deps.ts";
import { nameOfQueue, stuckView } from "./stuck-view.ts";

export interface StuckFilter {
  readonly list: "OPEN" | "CLOSED";
  /** Short name; all queues when absent. */
  readonly queue?: string | undefined;
  readonly reason?: string | undefined;
  /** Waiting since this instant or later. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
}

const pageSize = 50;
/** Pages that one request reads at most when a filter lets little through; then it goes on with the cursor. */
const pagesAtMost = 10;

const placeOf = (list: "OPEN" | "CLOSED", { id, since, handled }: Stuck): string =>
  `${list === "OPEN" ? since : (handled?.at ?? since)}#${id}`;

const fits = ({ reason, from, to }: StuckFilter, row: Stuck): boolean =>
  (reason === undefined || row.reason === reason) &&
  (from === undefined || row.since >= from) &&
  (to === undefined || row.since <= to);

/** The next rows of several queues in one order: each gives its first ones behind the cursor, of which the first are taken. */
const nextPage = async (
  { store }: OperationsDeps,
  queues: readonly string[],
  { list }: StuckFilter,
  after?: string,
) => {
  const pages = await Promise.all(queues.map((queue) => store.list(list, queue, { limit: pageSize, after })));
  const sign = list === "OPEN" ? 1 : -1;
  const rows = pages
    .flatMap((page) => page.rows)
    .map((row) => ({ row, place: placeOf(list, row) }))
    .sort((a, b) => (a.place < b.place ? -sign : sign))
    .slice(0, pageSize);
  const isMore = rows.length === pageSize;
  return { rows: rows.map(({ row }) => row), next: isMore ? rows.at(-1)?.place : undefined };
};

const found = async (deps: OperationsDeps, queues: readonly string[], filter: StuckFilter) => {
  const rows: Stuck[] = [];
  let next = filter.cursor;
  for (let page = 0; page < pagesAtMost && rows.length < pageSize; page++) {
    const read = await nextPage(deps, queues, filter, next);
    rows.push(...read.rows.filter((row) => fits(filter, row)));
    next = read.next;
    if (next === undefined) break;
  }
  return { rows, next };
};

export const stuckList = async (deps: OperationsDeps, filter: StuckFilter, mayAct: boolean): Promise<StuckList> => {
  const province = await deps.province();
  const all = deps.queues.map(({ name }) => name);
  const [{ rows, next }, queues] = await Promise.all([
    found(deps, filter.queue === undefined ? all : [filter.queue], filter),
    Promise.all(
      all.map(async (queue) => ({ queue, name: nameOfQueue(province, queue), open: await deps.store.count(queue) })),
    ),
  ]);
  const at = deps.now();
  return {
    items: rows.map((row) => stuckView(province, row, at)),
    ...(next === undefined ? {} : { next }),
    queues,
    mayAct,
  };
};
