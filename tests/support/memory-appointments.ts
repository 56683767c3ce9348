import { setImmediate as turn } from "node:timers/promises";
import { holdsPlace } from "../../shared/domain/appointment/appointment.ts";
import type { AppointmentSlots, SlotWritten } from "../../shared/store/appointment-slots.ts";
import { type Item, toItem } from "../../shared/store/attributes.ts";
import { bookingAttribute, decodeSlot, encodeAppointment, slotExpiresAt } from "../../shared/store/kept-appointment.ts";
import { appointmentsKey } from "../../shared/store/ticket-keys.ts";

/**
 * The appointment book in memory, under the same conditions as the real one; proven by the same contract suite.
 * @param written hears of each write, with the slot before and after
 */
export const memoryAppointments = (written?: (before: Item | undefined, after: Item) => void): AppointmentSlots => {
  const items = new Map<string, Item>();
  const name = (place: { commune: string; line: string; slotAt: string }) =>
    `${appointmentsKey(place.commune, place.line)}/${place.slotAt}`;
  const answer = (key: string, written: boolean): SlotWritten => {
    const item = items.get(key);
    return { written, slot: item && decodeSlot(item) };
  };
  const keep = (key: string, item: Item): void => {
    written?.(items.get(key), item);
    items.set(key, item);
  };
  const read: AppointmentSlots["read"] = async ({ commune, line, from, to }) => {
    await turn();
    const [first, last] = [from, to].map((slotAt) => name({ commune, line, slotAt }));
    return [...items]
      .filter(([key]) => `${first}` <= key && key <= `${last}`)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => decodeSlot(item));
  };
  return {
    read,
    counts: async (range) => new Map((await read(range)).map(({ slotAt, held }) => [slotAt, held])),
    async readOne(place) {
      return answer(name(place), false).slot;
    },
    async book(one, places) {
      await turn();
      const key = name(one);
      const before = items.get(key) ?? {};
      const held = Number(before.n?.N ?? 0);
      if (before[bookingAttribute(one.bookedBy)] !== undefined || held >= places) return answer(key, false);
      const place = { pk: appointmentsKey(one.commune, one.line), sk: one.slotAt };
      const given = { n: held + 1, [bookingAttribute(one.bookedBy)]: encodeAppointment(one) };
      keep(key, { ...before, ...toItem({ ...place, ...given, expiresAt: slotExpiresAt(one.slotAt) }) });
      return answer(key, true);
    },
    async change(seen, next) {
      await turn();
      const [key, attribute] = [name(seen), bookingAttribute(seen.bookedBy)];
      const before = items.get(key) ?? {};
      if (before[attribute]?.S !== encodeAppointment(seen)) return answer(key, false);
      const n = Number(before.n?.N) - (Number(holdsPlace(seen)) - Number(holdsPlace(next)));
      keep(key, { ...before, ...toItem({ n, [attribute]: encodeAppointment(next) }) });
      return answer(key, true);
    },
  };
};
