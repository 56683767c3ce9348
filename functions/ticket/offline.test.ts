import { beforeEach, expect, test } from "vitest";
import { NumberBlockView } from "../../shared/contracts/number-block-api.ts";
import { Problem } from "../../shared/contracts/problem.ts";
import { TicketView } from "../../shared/contracts/ticket-api.ts";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

const line = "ho-tich-chung-thuc";
const where = { commune: "01288", line };
const kiosk = ["kiosk:01288"];
const key = "the-machine-at-the-door";

let world: Awaited<ReturnType<typeof ticketWorld>>;
beforeEach(async () => {
  world = await ticketWorld("2026-11-23T01:00:00Z");
});

const reserve = async (asked: string = key) =>
  NumberBlockView.parse(await (await world.post("/api/tickets/blocks", { body: where, key: asked, as: kiosk })).json());
const handIn = (body: object) => world.post("/api/tickets/offline", { body: { ...where, ...body }, as: kiosk });

test("a machine has numbers of the day in hand, to the end of the line's last session", async () => {
  const block = await reserve();
  expect(block).toMatchObject({ prefix: "A", date: "2026-11-23", from: 5001, to: 5030, until: "2026-11-23T10:00:00Z" });
  expect(await reserve()).toEqual(block);
  expect(await reserve("another-machine")).toMatchObject({ from: 5031, to: 5060 });
});

test("after closing they are of the next day of service, and a number of the day before is still taken in", async () => {
  const { id, date } = await reserve();
  world.clock.at = "2026-11-23T11:00:00Z";
  expect(await reserve("the-evening")).toMatchObject({ date: "2026-11-25", from: 5001 });
  // The machine had no network until the next morning; its clock says a day that is still to come.
  world.clock.at = "2026-11-24T23:30:00Z";
  const answer = await handIn({ block: id, date, ticketNumber: 5001, issuedAt: "2026-11-26T01:00:00Z" });
  expect(TicketView.parse(await answer.json())).toMatchObject({
    id: `01288.${line}.261123.5001`,
    number: "A5001",
    date: "2026-11-23",
    issuedAt: "2026-11-24T23:30:00Z",
  });
});

test("who took his number without a network waits where he would have waited with it", async () => {
  const { id, date } = await reserve();
  const take = async (at: string) => {
    world.clock.at = at;
    await world.post("/api/tickets", { body: where });
  };
  await take("2026-11-23T01:10:00Z");
  await take("2026-11-23T01:30:00Z");
  world.clock.at = "2026-11-23T01:40:00Z";
  const answer = await handIn({ block: id, date, ticketNumber: 5001, issuedAt: "2026-11-23T01:20:00Z" });
  expect(TicketView.parse(await answer.json())).toMatchObject({ number: "A5001", ahead: 1, status: "waiting" });
});

test("a number of no block, and a line that nobody serves here, are refused with a sentence", async () => {
  const { id, date } = await reserve();
  const refused = async (answer: Promise<Response>) => Problem.parse(await (await answer).json());
  const issuedAt = "2026-11-23T01:20:00Z";
  expect(await refused(handIn({ block: id, date, ticketNumber: 5031, issuedAt }))).toMatchObject({
    status: 404,
    code: "BLOCK_UNKNOWN",
    field: "ticketNumber",
    detail: expect.stringContaining("5031"),
  });
  const unknown = { body: { ...where, line: "nothing" }, as: kiosk };
  expect(await refused(world.post("/api/tickets/blocks", unknown))).toMatchObject({ code: "LINE_UNKNOWN" });
});
