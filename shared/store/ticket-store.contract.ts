import { describe, expect, test } from "vitest";
import { usualOrder } from "../domain/ticket/order-rules.ts";
import { WAITING_FROM_ONE_ADDRESS } from "../domain/ticket/self-service.ts";
import type { NumberRequest, TicketStore } from "./ticket-store.ts";

const commune = "01288";
const date = "2026-11-23";
const at = "2026-11-23T01:00:00Z";
const request = (name: string, more: Partial<NumberRequest> = {}): NumberRequest => ({
  commune,
  date,
  line: "ho-tich",
  priority: "none",
  language: "vi",
  request: `take-${name}`,
  at,
  ...more,
});
const next = (counter: string, name: string) =>
  ({
    commune,
    date,
    counter: `${commune}-${counter}`,
    lines: ["ho-tich", "dat-dai"],
    request: `call-${name}`,
    at,
  }) as const;
const place = (number: number, line = "ho-tich") => ({ commune, date, line, number });

/** What every ticket store promises, the one in memory and the one on DynamoDB. @param make a store with nothing in it */
export const ticketStoreContract = (title: string, make: () => Promise<TicketStore>): void => {
  const numbers = async (store: TicketStore, names: readonly string[], more: Partial<NumberRequest> = {}) => {
    const given: number[] = [];
    for (const name of names) {
      const answer = await store.take(request(name, more));
      if (!answer.ok) throw new Error(answer.refusal.code);
      given.push(answer.value.ticket.number);
    }
    return given;
  };
  const call = async (store: TicketStore, counter: string, name: string) => {
    const answer = await store.callNext(next(counter, name));
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };

  describe(title, () => {
    test("numbers follow one another across pages, each line for itself", async () => {
      const store = await make();
      const names = Array.from({ length: 23 }, (_, at) => `person-${at}`);
      expect(await numbers(store, names)).toEqual(names.map((_, at) => at + 1));
      expect(await numbers(store, ["with-land", "with-a-house"], { line: "dat-dai" })).toEqual([1, 2]);
      expect((await store.line(commune, date, "ho-tich")).map(({ number }) => number)).toEqual(
        names.map((_, at) => at + 1),
      );
      expect(await store.day(commune, date)).toHaveLength(25);
    });

    test("a request sent again gets the number that it has", async () => {
      const store = await make();
      expect(await numbers(store, ["a", "b", "a", "b", "c"])).toEqual([1, 2, 1, 2, 3]);
    });

    test("a request sent many times at once gets one number", async () => {
      const store = await make();
      await numbers(store, ["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
      const answers = await Promise.all(Array.from({ length: 8 }, () => numbers(store, ["same"])));
      expect(new Set(answers.flat())).toEqual(new Set([10]));
      expect(await numbers(store, ["other"])).toEqual([11]);
    });

    test("the same key with other content is refused, also for another phone", async () => {
      const store = await make();
      await numbers(store, ["a"], { phone: "+84912345678" });
      for (const more of [{ priority: "elderly" }, { language: "en" }, { phone: "+84912345679" }, {}] as const)
        expect(await store.take(request("a", more))).toEqual({
          ok: false,
          refusal: { code: "IDEMPOTENCY_KEY_REUSED" },
        });
    });

    test("a request answered shortly before closing is found again for the day of before", async () => {
      const store = await make();
      await numbers(store, ["a"]);
      const answer = await store.take(request("a", { date: "2026-11-24", alsoOn: date }));
      expect(answer).toMatchObject({ ok: true, value: { ticket: { date, number: 1 } } });
      expect(await store.day(commune, "2026-11-24")).toEqual([]);
    });

    test("a counter calls the first who waits, and nobody when nobody waits", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      expect(await call(store, "1", "x")).toMatchObject({
        called: { number: 1, counter: "01288-1" },
        because: "first-in-line",
      });
      expect(await call(store, "2", "y")).toMatchObject({ called: { number: 2, turn: 2 } });
      expect(await call(store, "1", "z")).not.toHaveProperty("called");
    });

    test("a call sent again at the same counter brings the same person, at another counter the next", async () => {
      const store = await make();
      await numbers(store, ["a", "b", "c"]);
      expect((await call(store, "1", "x")).called?.number).toBe(1);
      expect((await call(store, "1", "x")).called?.number).toBe(1);
      expect((await call(store, "2", "x")).called?.number).toBe(2);
    });

    test("a call sent again brings the same person, whoever has called him again meanwhile", async () => {
      const store = await make();
      await numbers(store, ["a", "b", "c"]);
      await call(store, "1", "x");
      const recall = (counter: string, request: string) =>
        store.act(place(1), { type: "RecallTicket", counter: `${commune}-${counter}`, request, at });
      await recall("1", "again-1");
      expect((await call(store, "1", "x")).called).toMatchObject({ number: 1, counter: "01288-1", turn: 2 });
      await recall("2", "again-2");
      expect((await call(store, "1", "x")).called).toMatchObject({ number: 1, counter: "01288-2", turn: 3 });
      expect((await call(store, "2", "x")).called?.number).toBe(2);
    });

    test("a recall sent again is one recall, also after the counter has called the next person", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await call(store, "1", "x");
      const recall = () => store.act(place(1), { type: "RecallTicket", request: "again-1", at });
      await recall();
      await call(store, "1", "y");
      expect(await recall()).toMatchObject({ value: { ticket: { status: "finished", turn: 2 } } });
      expect((await store.find(place(2)))?.status).toBe("called");
    });

    test("who stood at the counter before the latest call has finished, without a word or a write", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await call(store, "1", "x");
      const { day } = await call(store, "1", "y");
      expect(day.map(({ status }) => status).sort()).toEqual(["called", "finished"]);
      expect((await store.day(commune, date, "fresh")).find(({ number }) => number === 1)).toMatchObject({
        status: "finished",
        inferred: true,
        finishedAt: at,
      });
    });

    test("a ticket goes from the call over the service to its end, and each step can be said twice", async () => {
      const store = await make();
      await numbers(store, ["a"]);
      await call(store, "1", "x");
      const say = (type: "ServeTicket" | "FinishTicket" | "MissTicket", seconds: string) =>
        store.act(place(1), { type, request: type, at: `2026-11-23T01:10:${seconds}Z` });
      expect(await say("ServeTicket", "00")).toMatchObject({ value: { ticket: { status: "serving" } } });
      expect(await say("ServeTicket", "09")).toMatchObject({ value: { ticket: { servedAt: "2026-11-23T01:10:00Z" } } });
      expect(await say("FinishTicket", "20")).toMatchObject({ value: { ticket: { status: "finished" } } });
      expect(await say("FinishTicket", "30")).toMatchObject({
        value: { ticket: { finishedAt: "2026-11-23T01:10:20Z", servedAt: "2026-11-23T01:10:00Z", inferred: false } },
      });
      expect(await say("MissTicket", "40")).toEqual({ ok: false, refusal: { code: "TICKET_FINISHED" } });
    });

    test("who did not come is called again without a new number, and then counts as called", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await call(store, "1", "x");
      await store.act(place(1), { type: "MissTicket", request: "m", at });
      await call(store, "1", "y");
      const recall = { type: "RecallTicket", request: "again-1", at: "2026-11-23T02:00:00Z" } as const;
      const answer = await store.act(place(1), recall);
      expect(answer).toMatchObject({ value: { ticket: { status: "called", turn: 3, calledAt: recall.at } } });
      expect(await store.act(place(1), recall)).toMatchObject({ value: { ticket: { turn: 3 } } });
      expect((await store.day(commune, date)).map(({ status }) => status)).toEqual(["called", "finished"]);
    });

    test("a phone number, and from where a number was taken, are kept until the call and not longer", async () => {
      const store = await make();
      await numbers(store, ["a"], { phone: "+84912345678", visitor: "Zk3_a9Qx7s-LmN0p" });
      expect(await store.find(place(1))).toMatchObject({ status: "waiting", phone: "+84912345678", visitor: "Zk" });
      await call(store, "1", "x");
      expect(await store.find(place(1))).not.toHaveProperty("phone");
      expect(await store.find(place(1))).not.toHaveProperty("visitor");
      expect(await numbers(store, ["a"], { phone: "+84912345678" })).toEqual([1]);
    });

    test("one address has no more than its share of the line until somebody is called; a repeat is no new number", async () => {
      const store = await make();
      const people = Array.from({ length: WAITING_FROM_ONE_ADDRESS }, (_, at) => `person-${at}`);
      const [from, elsewhere] = [{ visitor: "Zk3_a9Qx7s-LmN0p" }, { visitor: "o2-Kd8sW7s-LmN0p" }];
      await numbers(store, people, from);
      const refused = { ok: false, refusal: { code: "TOO_MANY_REQUESTS", detail: { minutes: "10" } } };
      expect(await store.take(request("one-more", from))).toEqual(refused);
      expect(await numbers(store, ["person-7"], from)).toEqual([8]);
      expect(await numbers(store, ["neighbour"], elsewhere)).toEqual([WAITING_FROM_ONE_ADDRESS + 1]);
      expect(await numbers(store, ["with-an-officer"])).toEqual([WAITING_FROM_ONE_ADDRESS + 2]);
      await call(store, "1", "x");
      expect(await numbers(store, ["one-more"], from)).toEqual([WAITING_FROM_ONE_ADDRESS + 3]);
    });

    const act = (store: TicketStore, number: number, action: Parameters<TicketStore["act"]>[1]) =>
      store.act(place(number), action);
    const said = { request: "said", at: "2026-11-23T01:30:00Z" } as const;

    test("who is on hold leaves the counter, comes back with the same number and is the next", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await call(store, "1", "x");
      expect(await act(store, 1, { type: "HoldTicket", ...said })).toMatchObject({
        value: { ticket: { status: "held", heldAt: said.at } },
      });
      expect(await act(store, 1, { type: "HoldTicket", ...said })).toMatchObject({ ok: true });
      for (const _ of ["sent", "sent again"])
        expect(await act(store, 1, { type: "ReturnTicket", limits: {}, ...said })).toMatchObject({
          value: { ticket: { status: "returning", place: { as: "correction", at: said.at, turn: 1 } } },
        });
      const again = await call(store, "2", "y");
      expect(again).toMatchObject({ because: "papers-corrected", called: { number: 1, counter: "01288-2", turn: 2 } });
      expect((await call(store, "2", "y")).called).toMatchObject({ number: 1, turn: 2 });
      expect((await call(store, "1", "x")).called?.number).toBe(1);
      expect((await call(store, "1", "z")).called?.number).toBe(2);
    });

    test("a number that was moved is called in the other line alone, keeps its page, and a repeat moves nothing", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await numbers(store, ["c"], { line: "dat-dai", at: "2026-11-23T01:10:00Z" });
      for (const _ of ["sent", "sent again"])
        expect(await act(store, 1, { type: "TransferTicket", line: "dat-dai", ...said })).toMatchObject({
          value: { ticket: { status: "waiting", line: "ho-tich", place: { as: "transfer", line: "dat-dai" } } },
        });
      expect(
        (await store.line(commune, date, "dat-dai")).map(({ line, number }) => `${line} ${number}`).sort(),
      ).toEqual(["dat-dai 1", "ho-tich 1"]);
      const one = (lines: string[], name: string) => store.callNext({ ...next("1", name), lines });
      expect(await one(["ho-tich"], "x")).toMatchObject({ value: { called: { number: 2 } } });
      expect(await one(["dat-dai"], "y")).toMatchObject({
        value: { because: "transferred", called: { line: "ho-tich" } },
      });
      expect(await store.find(place(1))).toMatchObject({ status: "called", place: { line: "dat-dai" } });
      expect(await one(["dat-dai"], "z")).toMatchObject({ value: { called: { line: "dat-dai", number: 1 } } });
    });

    test("an unfinished visit goes to the counter that takes it over", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await call(store, "1", "x");
      const toOther = { toCounter: "01288-2", lines: ["ho-tich"], counter: "01288-1" };
      await act(store, 1, { type: "HandOverTicket", ...toOther, ...said });
      const order = { rulesOf: () => usualOrder, now: said.at };
      expect(await store.callNext({ ...next("1", "y"), order })).toMatchObject({ value: { called: { number: 2 } } });
      expect(await store.callNext({ ...next("2", "z"), order })).toMatchObject({
        value: { because: "handed-over", called: { number: 1, first: { counter: "01288-1" } } },
      });
    });

    test("an absent person comes back while his line's rule allows it", async () => {
      const store = await make();
      await numbers(store, ["a", "b", "c"]);
      await call(store, "1", "x");
      await act(store, 1, { type: "MissTicket", ...said });
      await call(store, "1", "y");
      await call(store, "1", "z");
      const back = (withinNumbers: number) =>
        act(store, 1, { type: "ReturnTicket", limits: { withinNumbers }, ...said });
      expect(await back(1)).toEqual({ ok: false, refusal: { code: "TICKET_RETURN_TOO_LATE" } });
      expect(await back(2)).toMatchObject({ value: { ticket: { place: { as: "absence" } } } });
    });

    test("however a call, a hold and a move of one number meet, one of them is first and nobody is lost or called twice", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      const moved = act(store, 1, { type: "TransferTicket", line: "dat-dai", ...said });
      const calls = [call(store, "1", "x"), call(store, "2", "y")];
      const called = (await Promise.all(calls)).map(({ called }) => called?.number);
      expect(called.toSorted()).toEqual([1, 2]);
      const answer = await moved;
      const day = await store.day(commune, date, "fresh");
      const one = day.find(({ number }) => number === 1);
      // Moved before the call or after it: the person is in the other line either way, or stands at a counter of it.
      expect(answer.ok && one?.place?.line).toBe("dat-dai");
      expect(["called", "returning"]).toContain(one?.status);
    });

    test("a session that has given its numbers gives no more, but to an officer", async () => {
      const store = await make();
      const window = { to: "2026-11-23T04:30:00Z", most: 2 };
      await numbers(store, ["a", "b"], { window });
      expect(await store.take(request("c", { window }))).toEqual({
        ok: false,
        refusal: { code: "LINE_SESSION_FULL", detail: { most: "2" } },
      });
      expect(await numbers(store, ["a"], { window })).toEqual([1]);
      expect(await numbers(store, ["with-an-officer"])).toEqual([3]);
    });

    test("a day that has no number more gives none, but again to who has one", async () => {
      const store = await make();
      const unless: NumberRequest["unless"] = (day) => (day.length < 2 ? undefined : { code: "LINE_STOPPED" });
      await numbers(store, ["a", "b"], { unless });
      expect(await store.take(request("c", { unless }))).toEqual({ ok: false, refusal: { code: "LINE_STOPPED" } });
      expect(await numbers(store, ["a"], { unless })).toEqual([1]);
      expect(await numbers(store, ["c"])).toEqual([3]);
    });

    test("a press that is repeated after the counter was moved brings the same person, of whatever line", async () => {
      const store = await make();
      await numbers(store, ["a"], { line: "dat-dai" });
      const { called } = await call(store, "1", "x");
      const moved = { ...next("1", "x"), lines: ["ho-tich"] };
      expect(await store.callNext(moved)).toMatchObject({ ok: false, refusal: { code: "IDEMPOTENCY_KEY_REUSED" } });
      const repeated = await store.callNext({ ...moved, repeatOf: ["ho-tich", "dat-dai"] });
      expect(repeated).toMatchObject({ ok: true, value: { called: { line: "dat-dai", number: called?.number } } });
    });

    test("the slot of an appointment is kept with its number, also after the call", async () => {
      const store = await make();
      await numbers(store, ["a", "b"]);
      await numbers(store, ["booked"], { slotAt: "2026-11-23T01:15:00Z" });
      const order = { rulesOf: () => usualOrder, now: "2026-11-23T01:15:00Z" };
      expect(await store.callNext({ ...next("1", "x"), order })).toMatchObject({
        value: { because: "appointment-due", called: { number: 3 } },
      });
      expect(await store.find(place(3))).toMatchObject({ slotAt: "2026-11-23T01:15:00Z" });
    });

    test("a number that was never given is unknown", async () => {
      const store = await make();
      expect(await store.find(place(7))).toBeUndefined();
      expect(await store.act(place(7), { type: "ServeTicket", request: "s", at })).toEqual({
        ok: false,
        refusal: { code: "TICKET_UNKNOWN" },
      });
      await numbers(store, ["a"]);
      expect(await store.find(place(2))).toBeUndefined();
      expect(await store.act(place(1), { type: "ServeTicket", request: "s", at })).toEqual({
        ok: false,
        refusal: { code: "TICKET_NOT_CALLED" },
      });
    });

    test("two officers who speak of one ticket at once both get an answer", async () => {
      const store = await make();
      await numbers(store, ["a"]);
      await call(store, "1", "x");
      const both = await Promise.all(
        ["f1", "f2"].map((name) => store.act(place(1), { type: "FinishTicket", request: name, at })),
      );
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    });
  });
};
