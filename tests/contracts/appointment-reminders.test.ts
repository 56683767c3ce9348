import type { DynamoDBRecord } from "aws-lambda";
import { beforeEach, expect, test } from "vitest";
import { appointmentOf } from "../../functions/notification/appointment-of.ts";
import { tellHolder } from "../../functions/ticket/watch-appointment.ts";
import type { CancelReason } from "../../shared/domain/appointment/appointment.ts";
import { fromLocal } from "../../shared/domain/calendar/time.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import { appointmentsIn } from "../../shared/store/appointment-stream.ts";
import { messageLines } from "../../shared/store/message-lines.ts";
import { type DossierWorld, dossierWorld } from "../support/dossier-world.ts";
import { memoryAppointments } from "../support/memory-appointments.ts";
import { smsWorld } from "../support/sms-world.ts";

const phone = "+84912345678";
const tuesday = fromLocal("2026-11-24", "09:00");
let dossiers: DossierWorld;
/** A Friday morning. */
beforeEach(async () => {
  dossiers = await dossierWorld(fromLocal("2026-11-20", "10:00"));
});

/** An appointment book whose changes are watched, and the notification function behind it. */
const start = async () => {
  const changes: Pick<NonNullable<DynamoDBRecord["dynamodb"]>, "OldImage" | "NewImage">[] = [];
  const slots = memoryAppointments((before, after) => {
    changes.push({ ...(before && { OldImage: before }), NewImage: after } as (typeof changes)[number]);
  });
  const { clock, definitions } = dossiers;
  const world = await smsWorld(dossiers, {
    appointment: appointmentOf(slots),
    quiet: { from: "21:00", until: "07:00" },
  });
  const published: unknown[] = [];
  const watch = async () => {
    const publish = async (facts: readonly { envelope: unknown }[]) =>
      void published.push(...facts.map(({ envelope }) => envelope));
    for (const { OldImage, NewImage } of changes)
      for (const change of appointmentsIn(OldImage, NewImage))
        await tellHolder({ definitions, publish, now: () => clock.at }, change);
    // Twice, as streams and queues do.
    for (const _ of [1, 2]) expect(await world.deliver(published)).toBe(0);
  };
  const book = appointmentStore(slots);
  const commune = "01288";
  const asked = { commune, line: "ho-tich-chung-thuc", slotAt: tuesday, places: 2, isOpen: true, until: tuesday };
  const said = { priority: "none" as const, language: "vi" as const, code: "48213377", secret: "S" };
  const booked = async (more: { phone?: string } = { phone }) => {
    const answer = await book.book({ ...asked, ...said, ...more, bookedAt: clock.at, request: "request-1" });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };
  const cancel = async (because: CancelReason) =>
    book.act(await booked(), { type: "CancelAppointment", at: clock.at, because });
  const at = async (date: string, time: string) => {
    clock.at = fromLocal(date, time);
    return world.wake();
  };
  const texts = () => world.sent.splice(0).map(({ text }) => text);
  const states = async () => {
    const lines = await messageLines(world.client, world.table).of(personHash(phone), "2026-11-20", "01288");
    return lines.map(({ status }) => status).toSorted();
  };
  return { book, booked, cancel, watch, published, at, texts, states };
};

test("who left a phone is reminded on the day of service before and two hours before, once each", async () => {
  const { booked, watch, at, texts, published } = await start();
  await booked();
  await watch();
  expect(JSON.stringify(published)).not.toContain("912345678");
  expect(texts()).toEqual([]);
  await at("2026-11-23", "14:59");
  expect(texts()).toEqual([]);
  await at("2026-11-23", "15:00");
  expect(texts()).toEqual([
    "MOTCUA: Nhac lich hen 09:00 24/11/2026 tai mot cua Phuong Tan Giang. Ma 4821 3377. Moi Ong/Ba mang du giay to.",
  ]);
  await at("2026-11-24", "07:00");
  expect(texts()).toHaveLength(1);
  expect(await at("2026-11-24", "09:01")).toBe(0);
});

test("nobody is reminded of what was given back, used or is past, nor without a phone", async () => {
  const given = await start();
  await given.booked();
  await given.watch();
  await given.cancel("own-wish");
  await given.watch();
  await given.at("2026-11-23", "15:00");
  await given.at("2026-11-24", "07:00");
  expect(given.texts()).toEqual([]);
  expect(await given.states()).toEqual(["moot", "moot"]);

  dossiers.clock.at = fromLocal("2026-11-20", "10:00");
  const silent = await start();
  await silent.booked({});
  await silent.watch();
  expect(silent.published).toEqual([]);
});

test("a reminder that was held up until the slot has begun is not sent", async () => {
  const { booked, watch, at, texts, states } = await start();
  await booked();
  await watch();
  await at("2026-11-24", "09:00");
  expect(texts()).toEqual([]);
  expect(await states()).toEqual(["expired", "expired"]);
});

test("when the office must cancel, the holder is told so at once, and not reminded", async () => {
  const { cancel, watch, at, texts } = await start();
  await cancel("office-closed");
  await watch();
  expect(texts()).toEqual([
    "MOTCUA xin loi: mot cua Phuong Tan Giang phai huy lich hen 09:00 24/11/2026 cua Ong/Ba. Moi dat gio khac.",
  ]);
  await at("2026-11-23", "15:00");
  expect(texts()).toEqual([]);
});
