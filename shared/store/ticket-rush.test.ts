import { beforeEach, describe, expect, test } from "vitest";
import { memoryTicketPages } from "../../tests/support/memory-ticket-pages.ts";
import { instantOf } from "../domain/calendar/moment.ts";
import { epochOf } from "../domain/calendar/time.ts";
import type { TicketPages } from "./ticket-pages.ts";
import { ticketStore } from "./ticket-store.ts";

const [commune, date, line] = ["01288", "2026-11-23", "ho-tich"];
const begun = "2026-11-23T01:00:00Z";

/** Pages whose numbers of before were given one a second; what is done meanwhile comes between the two looks at a page. */
let meanwhile: () => Promise<unknown>;
let looks: number;
let writes: number;
let pages: TicketPages;
beforeEach(() => {
  [meanwhile, looks, writes] = [async () => undefined, 0, 0];
  const kept = memoryTicketPages();
  pages = {
    ...kept,
    async readApart(...place) {
      looks += 1;
      await meanwhile();
      return kept.readOne(...place);
    },
    async issue(...slip) {
      writes += 1;
      return kept.issue(...slip);
    },
  };
});

const secondsLater = (seconds: number) => instantOf(epochOf(begun) + seconds * 1000);
const take = async (request: string, seconds: number, from: TicketPages = pages): Promise<number> => {
  const asked = { commune, date, line, priority: "none", language: "vi", request, at: secondsLater(seconds) } as const;
  const answer = await ticketStore(from).take(asked);
  return answer.ok ? answer.value.ticket.number : Number.NaN;
};
const takeSome = async (count: number): Promise<void> => {
  for (let nth = 1; nth <= count; nth++) await take(`before-${nth}`, nth);
};

describe("the last three places of a page", () => {
  test("are looked at once more by who asks in the second in which the last number was given", async () => {
    await takeSome(6);
    await take("seventh", 6);
    expect(looks).toBe(0);
    await take("eighth", 6);
    expect(looks).toBe(1);
  });

  test("are not looked at again by who comes a second later", async () => {
    await takeSome(25);
    expect([looks, writes]).toEqual([0, 25]);
  });

  test("are gone for who asked meanwhile: he gets the next page's first number, and nobody pays for a write in vain", async () => {
    await takeSome(9);
    meanwhile = () => take("quicker", 10, { ...pages, readApart: pages.readOne });
    expect(await take("slower", 9)).toBe(11);
    expect(await take("quicker", 11)).toBe(10);
    expect(writes).toBe(11);
  });

  test("are not given twice to one request that was sent twice at once", async () => {
    await takeSome(8);
    meanwhile = () => take("twice", 9, { ...pages, readApart: pages.readOne });
    expect(await take("twice", 8)).toBe(9);
    expect(writes).toBe(9);
  });
});
