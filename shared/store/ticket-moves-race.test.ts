import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTicketPages } from "../../tests/support/memory-ticket-pages.ts";
import { isInLine, isMet, queueOf, type Slip } from "../domain/ticket/ticket.ts";
import { ticketStore } from "./ticket-store.ts";

const [commune, date, at] = ["01288", "2026-11-23", "2026-11-23T01:00:00Z"];
const lines = ["ho-tich", "dat-dai"];
const number = fc.integer({ min: 1, max: 12 });
const step = fc.oneof(
  fc.record({ do: fc.constant("call" as const), counter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant("hold" as const), number }),
  fc.record({ do: fc.constant("miss" as const), number }),
  fc.record({ do: fc.constant("back" as const), number }),
  fc.record({ do: fc.constant("move" as const), number, line: fc.constantFrom(...lines) }),
  fc.record({ do: fc.constant("hand-over" as const), number, counter: fc.integer({ min: 1, max: 4 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
/** Several officers press at one moment, again and again. */
const moments = fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), { maxLength: 15 });

const room = async () => {
  const store = ticketStore(memoryTicketPages());
  for (const [at_, line] of Array.from({ length: 16 }, (_, at_) => [at_, at_ < 12 ? "ho-tich" : "dat-dai"] as const))
    await store.take({
      commune,
      date,
      line,
      priority: at_ % 4 === 0 ? "elderly" : "none",
      language: "vi",
      request: `${at_}`,
      at,
    });
  const name = ({ line, number }: Pick<Slip, "line" | "number">) => `${line} ${number}`;
  /** Calls of each number, and times that it was put in a line again. */
  const [called, placed] = [new Map<string, number>(), new Map<string, number>()];
  const count = (of: Map<string, number>, who: string) => of.set(who, (of.get(who) ?? 0) + 1);
  let presses = 0;
  const call = async (counter: number) => {
    const asked = { commune, date, counter: `${commune}-${counter}`, lines, request: `press-${++presses}`, at };
    const answer = await store.callNext(asked);
    if (answer.ok && answer.value.called !== undefined) count(called, name(answer.value.called));
    return answer.ok ? answer.value.called : undefined;
  };
  const act = async (one: Exclude<Step, { do: "call" }>) => {
    const said = { request: `said-${++presses}`, at };
    const place = { commune, date, line: "ho-tich", number: one.number };
    switch (one.do) {
      case "hold":
        return store.act(place, { type: "HoldTicket", ...said });
      case "miss":
        return store.act(place, { type: "MissTicket", ...said });
      case "back":
        return store.act(place, { type: "ReturnTicket", limits: {}, ...said });
      case "move":
        return store.act(place, { type: "TransferTicket", line: one.line, ...said });
      case "hand-over":
        return store.act(place, {
          type: "HandOverTicket",
          toCounter: `${commune}-${one.counter}`,
          lines: ["ho-tich", "dat-dai"],
          ...said,
        });
    }
  };
  const play = async (one: Step) => {
    if (one.do === "call") return call(one.counter);
    const answer = await act(one);
    if (answer.ok && ["back", "move", "hand-over"].includes(one.do)) count(placed, name(answer.value.ticket));
    return undefined;
  };
  return { store, play, call, name, called, placed };
};

test("whatever officers press at one moment, nobody is lost, and nobody is called more often than he was put in line", async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (all) => {
      const { store, play, call, name, called, placed } = await room();
      for (const together of all) await Promise.all(together.map(play));
      const left = (await store.day(commune, date, "fresh")).filter(isInLine);
      for (const line of lines)
        expect((await store.line(commune, date, line)).filter(isInLine).map(name).sort()).toEqual(
          left
            .filter((ticket) => queueOf(ticket) === line)
            .map(name)
            .sort(),
        );
      const rest: string[] = [];
      for (let next = await call(1); next !== undefined; next = await call(1)) rest.push(name(next));
      expect(rest.toSorted()).toEqual(left.map(name).sort());
      const day = await store.day(commune, date, "fresh");
      expect(day).toHaveLength(16);
      expect(day.filter((ticket) => !isMet(ticket) || ticket.status === "returning")).toEqual([]);
      for (const [who, times] of called) expect(times).toBeLessThanOrEqual(1 + (placed.get(who) ?? 0));
    }),
    { numRuns: 30 },
  );
});
