import { expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import type { Closure } from "../domain/closure/closure.ts";
import { closureStore } from "./closure-store.ts";
import { closureIn, reopeningIn } from "./closure-stream.ts";
import { readItem } from "./reads.ts";
import { closureSort, closuresKey } from "./ticket-keys.ts";
import type { Image } from "./ticket-stream.ts";

const [declaredAt, reopenedAt] = ["2026-11-20T03:00:00Z", "2026-11-20T03:40:00Z"];
const closed: Closure = { commune: "01288", date: "2026-11-23", cause: "weather", by: "nguyet.tangiang", declaredAt };

test("each change of a closed day says that it was closed or opened again, and no other change does", async () => {
  const { client, table } = await localTables("ticket");
  const store = closureStore(client, table.ticket);
  const key = { pk: closuresKey, sk: closureSort(closed.date, closed.commune) };
  const image = async (): Promise<Image | undefined> =>
    readItem(client, table.ticket, key) as Promise<Image | undefined>;
  await store.declare(closed);
  const first = await image();
  await store.reopen("01288", closed.date, "nguyet.tangiang", reopenedAt);
  const open = await image();
  const again = { ...closed, cause: "outage", declaredAt: "2026-11-20T04:00:00Z" } as const;
  await store.declare(again);
  const second = await image();

  const changes: readonly (readonly [Image | undefined, Image | undefined])[] = [
    [undefined, first],
    [first, open],
    [open, second],
    [first, first],
    [open, open],
    [open, undefined],
  ];
  expect(changes.map(([before, after]) => closureIn(before, after))).toEqual([
    closed,
    undefined,
    again,
    ...Array(3).fill(undefined),
  ]);
  expect(changes.map(([before, after]) => reopeningIn(before, after))).toEqual([
    ...[undefined, { closure: closed, reopenedAt }, undefined],
    ...Array(3).fill(undefined),
  ]);
});
