import type { DynamoDBRecord } from "aws-lambda";
import { beforeEach, expect, test } from "vitest";
import { appointmentOf } from "../../functions/notification/appointment-of.ts";
import { tellHolder } from "../../functions/ticket/watch-appointment.ts";
import type { CancelReason } from "../../shared/domain/appointment/appointment.ts";
import { fromLocal } from "../../shared/domain/calendar/time.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { appointmentStore, type BookingRequest } from "../../shared/store/appointment-store.ts";
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
      for (const change of appointmentsIn(OldImage, NewImage)) await tellHolder({ definitions, publish }, change);
    // Twice, as streams and queues do.
    for (const _ of [1, 2]) expect(await world.deliver(published)).toBe(0);
  };
  const book = appointmentStore(slots);
  const commune = "01288";
  const asked = { commune, line: "ho-tich-chung-thuc", slotAt: tuesday, places: 2, isOpen: true, until: tuesday };
  const said = { priority: "none" as const, language: "vi" as const, code: "48213377", secret: "S" };
  const booked = async (more: Partial<BookingRequest> = { phone }) => {
    const answer = await book.book({ ...asked, ...said, bookedAt: clock.at, request: "request-1", ...more });
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

const CONFIRMED =
  "MOTCUA: Da dat lich hen 09:00 24/11/2026 tai mot cua Phuong Tan Giang. Ma 4821 3377. Den noi xin bam ma nay o may lay so.";

test("who left a phone is reminded on the day of service before and two hours before, once each", async () => {
  const { booked, watch, at, texts, published } = await start();
  await booked();
  await watch();
  expect(JSON.stringify(published)).not.toContain("912345678");
  expect(texts()).toEqual([CONFIRMED]);
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
  expect(given.texts()).toEqual([CONFIRMED]);
  expect(await given.states()).toEqual(["moot", "moot", "sent"]);

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
  texts();
  await at("2026-11-24", "09:00");
  expect(texts()).toEqual([]);
  expect(await states()).toEqual(["expired", "expired", "sent"]);
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

test("whose appointment an officer cancels as he was asked to is told so; who cancels himself is not", async () => {
  const asked = await start();
  await asked.cancel("asked-officer");
  await asked.watch();
  expect(asked.texts()).toEqual([
    "MOTCUA: Da huy lich hen 09:00 24/11/2026 tai mot cua Phuong Tan Giang. Neu khong phai y Ong/Ba, xin goi bo phan mot cua.",
  ]);
  const own = await start();
  await own.cancel("own-wish");
  await own.watch();
  expect(own.texts()).toEqual([]);
});

test("who moves his appointment hears the new time once, and of the old one nothing more", async () => {
  const { book, booked, watch, at, texts } = await start();
  const instead = await booked();
  await watch();
  texts();
  await booked({ phone, request: "request-2", slotAt: fromLocal("2026-11-24", "10:00"), code: "11112222", instead });
  await book.act(instead, { type: "CancelAppointment", at: instead.bookedAt, because: "moved" });
  await watch();
  expect(texts()).toEqual([
    "MOTCUA: Lich hen da doi sang 10:00 24/11/2026 tai mot cua Phuong Tan Giang. Ma moi 1111 2222, thay cho ma cu.",
  ]);
  await at("2026-11-23", "15:00");
  expect(texts()).toEqual([expect.stringContaining("10:00 24/11/2026")]);
});

test("who books late in the evening hears of it in the morning, and who was moved meanwhile hears that alone", async () => {
  dossiers.clock.at = fromLocal("2026-11-20", "22:00");
  const { book, booked, watch, at, texts } = await start();
  const instead = await booked();
  await watch();
  await booked({ phone, request: "request-2", slotAt: fromLocal("2026-11-24", "10:00"), code: "11112222", instead });
  await book.act(instead, { type: "CancelAppointment", at: instead.bookedAt, because: "moved" });
  await watch();
  expect(texts()).toEqual([]);
  await at("2026-11-21", "07:00");
  expect(texts()).toEqual([expect.stringContaining("doi sang 10:00 24/11/2026")]);
});

test("whose day the lead closes gets one message with the page where another time is chosen, and no reminder", async () => {
  const { book, booked, watch, at, texts } = await start();
  const one = await booked();
  await watch();
  texts();
  for (const _ of [1, 2]) await book.act(one, { type: "CloseOut", at: dossiers.clock.at, cause: "weather" });
  await watch();
  expect(texts()).toEqual([
    "MOTCUA xin loi: 09:00 24/11/2026 mot cua nghi, lich hen bi huy. Moi chon gio khac: https://motcua.example/dat-lich/tan-giang/",
  ]);
  await at("2026-11-23", "15:00");
  expect(texts()).toEqual([]);
});
