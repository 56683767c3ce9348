import type { SQSRecord } from "aws-lambda";
import { MatchPart } from "../../shared/contracts/collective-api.ts";
import { ROWS_IN_PART } from "../../shared/domain/collective/list-row.ts";
import { matchList } from "../../shared/domain/collective/match-list.ts";
import type { RowResult } from "../../shared/domain/collective/result.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import { boundedCache } from "../../shared/store/bounded-cache.ts";
import type { CollectiveStore } from "../../shared/store/collective-store.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import type { RegisterStore } from "../../shared/store/register-store.ts";

export interface MatchDeps {
  readonly lists: Pick<CollectiveStore, "load" | "rowsOf" | "putResults">;
  readonly registers: Pick<RegisterStore, "people">;
  readonly now: Clock;
}

/** Lists whose results one environment keeps in memory while their parts come by, some megabytes each. */
const listsKept = 2;

/**
 * Matches one part of a list. Whether somebody is on the list twice only the whole list says, so an environment matches it
 * once and then writes the parts that it is given. The list and its register no longer change, so every environment and
 * every retry finds the same.
 * @throws on a message of no list that was started; the queue gives it up to its dead letters
 */
export const matchPart = ({ lists, registers, now }: MatchDeps) => {
  const matched = boundedCache<readonly RowResult[]>(listsKept);
  const matchWhole = async ({ id, commune, kind, sealed, started }: RecordedList) => {
    if (sealed === undefined || started === undefined) throw new Error(`The list ${id} was not started`);
    const source = { commune, kind, upload: started.register };
    const [rows, people] = await Promise.all([lists.rowsOf(id, sealed.upload), registers.people(source)]);
    return matchList(rows, people, started.day);
  };
  return async (record: Pick<SQSRecord, "body">): Promise<void> => {
    const { list: id, part } = MatchPart.parse(jsonBody(record));
    const list = await lists.load(id);
    if (list === undefined) throw new Error(`There is no list ${id}`);
    const results = await matched(id, () => matchWhole(list));
    const from = (part - 1) * ROWS_IN_PART;
    const ofPart = (results ?? []).slice(from, from + ROWS_IN_PART);
    if (ofPart.length === 0) throw new Error(`The list ${id} has no part ${part}`);
    await lists.putResults(id, part, ofPart, now());
  };
};
