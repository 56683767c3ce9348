import { expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { carrierMinutes } from "./carrier-minutes.ts";

test("two processes count one carrier's minutes together, and what is good is not written message by message", async () => {
  const { client, table } = await localTables("notification");
  const clock = { at: "2026-11-17T02:00:30Z" };
  const process = () => carrierMinutes(client, table.notification, () => clock.at);
  const [one, other] = [process(), process()];
  for (let sent = 0; sent < 9; sent++) one.note("sns", "taken");
  // Nine messages are not written yet; a failure is known to everybody at once.
  other.note("sns", "failed");
  await other.flush();
  expect(await process().recent("sns")).toEqual([{ ago: 0, taken: 0, failed: 1, slow: 0 }]);
  one.note("sns", "taken");
  await one.flush();
  expect(await process().recent("sns")).toEqual([{ ago: 0, taken: 10, failed: 1, slow: 0 }]);

  // A process looks again after half a minute, and a minute is forgotten after a quarter of an hour.
  const reader = process();
  await reader.recent("sns");
  other.note("sns", "slow");
  await other.flush();
  clock.at = "2026-11-17T02:00:59Z";
  expect(await reader.recent("sns")).toMatchObject([{ slow: 0 }]);
  clock.at = "2026-11-17T02:05:00Z";
  expect(await reader.recent("sns")).toEqual([{ ago: 5, taken: 10, failed: 1, slow: 1 }]);
  clock.at = "2026-11-17T02:15:00Z";
  expect(await process().recent("sns")).toEqual([]);
});
