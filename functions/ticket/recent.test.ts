import { expect, test } from "vitest";
import { CounterView, TicketView } from "../../shared/contracts/ticket-api.ts";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

const clerk = ["queue-operator:01288"];
const line = "ho-tich-chung-thuc";

test("a counter shows whom it called before, so that somebody who was missed can be brought back", async () => {
  const world = await ticketWorld("2026-11-23T01:00:00Z");
  for (let count = 0; count < 13; count++) await world.post("/api/tickets", { body: { commune: "01288", line } });
  const call = async (counter: string) =>
    CounterView.parse(await (await world.post(`/api/counters/${counter}/call-next`, { as: clerk })).json());
  expect((await call("01288-1")).recent).toEqual([]);
  await call("01288-2");
  for (let count = 0; count < 11; count++) await call("01288-1");
  const show = async () => CounterView.parse(await (await world.get("/api/counters/01288-1", { as: clerk })).json());
  const { ticket, recent } = await show();
  expect(ticket?.number).toBe("A013");
  expect(recent.map(({ number }) => number)).toEqual(
    [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `A${String(number).padStart(3, "0")}`),
  );
  await world.post(`/api/tickets/01288.${line}.261123.1/hold`, { as: clerk });
  expect((await show()).recent.at(-1)).toMatchObject({ number: "A001", status: "held" });
  const missed = recent[0]?.id ?? "";
  await world.post(`/api/tickets/${missed}/no-show`, { as: clerk });
  expect((await show()).recent[0]?.status).toBe("no-show");
  const recalled = await world.post(`/api/tickets/${missed}/recall`, { as: clerk, body: { counter: "01288-1" } });
  expect(TicketView.parse(await recalled.json()).status).toBe("called");
  expect((await show()).recent.map(({ number }) => number)).toContain("A013");
});
