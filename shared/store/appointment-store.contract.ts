import { describe, expect, test } from "vitest";
import type { Result } from "../domain/decider.ts";
import type { AppointmentStore, BookingRequest } from "./appointment-store.ts";

const line = "ho-tich-chung-thuc";
const slotAt = "2026-11-23T02:00:00Z";
const other = "2026-11-23T02:15:00Z";
const bookedAt = "2026-11-20T03:00:00Z";
const until = "2026-12-04T09:45:00Z";

let communes = 10_000;

/** What every appointment book keeps, in the table and in memory. */
export const appointmentStoreContract = (name: string, make: () => Promise<AppointmentStore>): void => {
  describe(name, () => {
    /** A commune of its own for each test. */
    const book = async () => {
      const store = await make();
      const commune = String(++communes);
      const range = { commune, line, from: bookedAt, to: until };
      const asked = (request: string, more: Partial<BookingRequest> = {}): BookingRequest => ({
        ...{ commune, line, slotAt, bookedAt, until, places: 2, isOpen: true, request: `${request}-request` },
        ...{ code: "48213377", secret: `secret of ${request}`, priority: "none", language: "vi", visitor: request },
        ...more,
      });
      const codeOf = (answer: Result<unknown>) => (answer.ok ? "ok" : answer.refusal.code);
      const ask = async (request: string, more: Partial<BookingRequest> = {}) =>
        codeOf(await store.book(asked(request, more)));
      const booked = async (request: string, more: Partial<BookingRequest> = {}) => {
        const answer = await store.book(asked(request, more));
        if (!answer.ok) throw new Error(answer.refusal.code);
        return answer.value;
      };
      const held = async () => Object.fromEntries(await store.counts(range));
      return { store, range, ask, booked, held };
    };

    test("twenty who want a slot of three at once get three places, and nobody gets two", async () => {
      const { store, range, ask, held } = await book();
      // Each presses twice.
      const asking = Array.from({ length: 20 }, (_, at) => [
        ask(`p${at}`, { places: 3 }),
        ask(`p${at}`, { places: 3 }),
      ]);
      const answers = await Promise.all(asking.flat());
      expect(answers.filter((one) => one === "ok")).toHaveLength(6);
      expect(new Set(answers)).toEqual(new Set(["ok", "SLOT_FULL"]));
      expect(await held()).toEqual({ [slotAt]: 3 });
      expect(new Set((await store.among(range)).map(({ secret }) => secret)).size).toBe(3);
    });

    test("the same request finds what it booked, also when the slot is full or can be booked no more", async () => {
      const { booked, ask } = await book();
      const first = await booked("an", { phone: "+84912345678", procedure: "1.001193" });
      await booked("binh");
      const again = await booked("an", {
        ...{ phone: "+84912345678", procedure: "1.001193", secret: "new", code: "1", isOpen: false },
      });
      expect(again).toEqual(first);
      expect(await ask("an", { slotAt: other })).toBe("IDEMPOTENCY_KEY_REUSED");
      expect(await ask("an", { phone: "+84987654321" })).toBe("IDEMPOTENCY_KEY_REUSED");
      expect(await ask("cuong", { isOpen: false })).toMatch(/^SLOT_UNKNOWN$/);
    });

    test("a slot that is given back can be booked at once, and its phone is forgotten", async () => {
      const { store, booked, ask, held } = await book();
      const an = await booked("an", { phone: "+84912345678" });
      await booked("binh");
      expect(await ask("cuong")).toMatch(/^SLOT_FULL$/);
      const given = await store.act(an, { type: "CancelAppointment", at: bookedAt, because: "own-wish" });
      expect(given).toMatchObject({ ok: true, value: { status: "cancelled" } });
      expect(await held()).toEqual({ [slotAt]: 1 });
      expect(await store.find(an)).toMatchObject({ status: "cancelled", because: "own-wish" });
      expect(await store.find(an)).not.toHaveProperty("phone");
      expect(await ask("cuong")).toBe("ok");
      expect(await store.act(an, { type: "CancelAppointment", at: bookedAt, because: "own-wish" })).toEqual(given);
      expect(await held()).toEqual({ [slotAt]: 2 });
    });

    test("when the office cancels, the phone stays until the person is told", async () => {
      const { store, booked } = await book();
      const an = await booked("an", { phone: "+84912345678" });
      await store.act(an, { type: "CancelAppointment", at: bookedAt, because: "office-closed" });
      expect(await store.find(an)).toMatchObject({ phone: "+84912345678" });
    });

    test("who comes and who cancels at the same moment: one of them is true, never both", async () => {
      const { store, booked, held } = await book();
      const an = await booked("an");
      const at = "2026-11-23T01:30:00Z";
      const answers = await Promise.all([
        store.act(an, { type: "CheckIn", at, where: "centre" }),
        store.act(an, { type: "CancelAppointment", at, because: "own-wish" }),
        store.act(an, { type: "CheckIn", at, where: "centre" }),
      ]);
      const status = (await store.find(an))?.status;
      expect(await held()).toEqual({ [slotAt]: status === "arrived" ? 1 : 0 });
      const refused = answers.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
      expect(refused).toEqual(
        status === "arrived" ? ["APPOINTMENT_ARRIVED"] : ["APPOINTMENT_CANCELLED", "APPOINTMENT_CANCELLED"],
      );
    });

    test("a phone holds two slots ahead; what one replaces does not count", async () => {
      const { ask, booked } = await book();
      const phone = "+84912345678";
      const first = await booked("an", { phone });
      await booked("an-again", { phone, slotAt: other });
      const third = "2026-11-24T02:00:00Z";
      expect(await ask("an-third", { phone, slotAt: third })).toMatch(/^APPOINTMENTS_TOO_MANY$/);
      expect(await ask("an-moves", { phone, slotAt: third, instead: first })).toBe("ok");
    });

    test("nobody is found under a name that booked nothing", async () => {
      const { store, range } = await book();
      const nobody = { ...range, slotAt, bookedBy: "nobodynobody" };
      expect(await store.find(nobody)).toBeUndefined();
      expect(await store.act(nobody, { type: "CheckIn", at: bookedAt, where: "centre" })).toMatchObject({
        refusal: { code: "APPOINTMENT_UNKNOWN" },
      });
      expect(await store.among(range)).toEqual([]);
    });
  });
};
