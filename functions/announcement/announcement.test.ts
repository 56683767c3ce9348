import { beforeEach, describe, expect, test } from "vitest";
import {
  AnnouncementList,
  type AnnouncementMessage,
  type AnnouncementView,
} from "../../shared/contracts/announcement-api.ts";
import { SECOND_PERSON_ABOVE } from "../../shared/domain/announcement/limits.ts";
import type { Outgoing } from "../../shared/messaging/channel/channel.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { announcementStore } from "../../shared/store/announcement-store.ts";
import type { AuditEntry } from "../../shared/store/audit-store.ts";
import { spentIn } from "../../shared/store/month-left.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { subscriberStore } from "../../shared/store/subscriber-store.ts";
import { fewDefinitions, publishedDefinitions } from "../../tests/support/definitions.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { refusal } from "../../tests/support/problem.ts";
import { announcementApi } from "./api.ts";
import { consumeAnnouncements } from "./consume.ts";
import { sweepAnnouncements } from "./sweep.ts";

const ID = "7b0f2f60-3b8e-4a57-9f0a-0a5c7b2f6c11";
const texts = {
  vi: "Thứ Bảy 28/11 một cửa làm việc buổi sáng.",
  en: "On Saturday 28/11 the one-stop works in the morning.",
};
const lead = ["commune-lead:01288"];
const approver = ["approver:01288"];

const world = async () => {
  const { client, table } = await localTables("announcement", "notification");
  const clock = { at: "2026-11-26T03:00:00Z" };
  const now = () => clock.at;
  const definitions = await publishedDefinitions(now, fewDefinitions());
  const announcements = announcementStore(client, table.announcement);
  const subscribers = subscriberStore(client, table.announcement);
  const preferences = preferenceStore(client, table.notification);
  const ledger = notificationStore(client, table.notification);
  const queue: AnnouncementMessage[] = [];
  const send = async (message: AnnouncementMessage) => void queue.push(message);
  const sent: Outgoing[] = [];
  const mails: Outgoing[] = [];
  const audit: AuditEntry[] = [];
  const trouble = { at: -1 };
  let id = 0;
  const app = announcementApi({
    ...{ announcements, subscribers, definitions, send, now },
    audit: { record: async (entry) => void audit.push(entry) },
    spentIn: spentIn(client, table.notification),
    newId: () => `id-${++id}`,
    newCode: () => "012345",
    newToken: () => `token-${String(++id).padStart(6, "0")}`,
    publicUrl: "https://motcua.example",
  });
  const quiet = { from: "21:00", until: "07:00" };
  const consume = consumeAnnouncements({
    ...{ announcements, subscribers, definitions, ledger, now, quiet },
    preferenceOf: preferences.of,
    channels: {
      sms: {
        ...{ stripsMarks: true, priceVnd: () => 800 },
        send: async (message) => {
          if (sent.length === trouble.at) {
            trouble.at = -1;
            throw new Error("the process ends here");
          }
          sent.push(message);
          return { taken: true, carrier: "sns", carrierId: `c-${sent.length}` };
        },
      },
      email: {
        ...{ stripsMarks: false, priceVnd: () => 3 },
        send: async (message) => {
          if (message.to === "refused@example.vn") return { taken: false, reason: "MessageRejected" };
          return { taken: true, carrier: "ses", carrierId: `m-${mails.push(message)}` };
        },
      },
    },
    monthlyCapVnd: 20_000_000,
    ...{ sender: "MC-Cao Bang", publicUrl: "https://motcua.example" },
  });
  const sweep = sweepAnnouncements({ announcements, send, quiet, now });
  const ask = async (method: "GET" | "POST", path: string, { body, as, officer = "nguyet", seen }: Asking = {}) => {
    const claims = { username: officer, "cognito:groups": `[${as?.join(" ")}]` };
    const authorizer = as === undefined ? {} : { authorizer: { jwt: { claims } } };
    const event = { requestContext: { http: { sourceIp: "192.0.2.9" }, ...authorizer } };
    const headers: Record<string, string> = seen === undefined ? {} : { "if-match": `"${seen}"` };
    const sending = method === "POST" ? { body: JSON.stringify(body ?? {}) } : {};
    return app.request(path, { method, headers, ...sending }, { event });
  };
  /** Works the queue off. @returns how many messages failed, which are in it again */
  const work = async (): Promise<number> => {
    let failed = 0;
    for (const message of queue.splice(0))
      await consume({ body: JSON.stringify(message) }).catch(() => {
        failed++;
        queue.push(message);
      });
    return failed;
  };
  const people = async (count: number, language: "vi" | "en" = "vi") => {
    for (let at = 0; at < count; at++) {
      const phone = `+8491${String(1_000_000 + at)}`;
      const wish = {
        commune: "01288",
        person: personHash(phone),
        phone,
        language,
        subjects: ["service-days" as const],
      };
      await subscribers.save({ ...wish, token: `tok-${String(at).padStart(8, "0")}` }, clock.at);
    }
  };
  const act = (name: string, asking: Asking = {}) =>
    ask("POST", `/api/announcements/01288/${ID}/${name}`, { as: lead, ...asking });
  const draft = () =>
    ask("POST", "/api/announcements/01288/draft", { as: lead, body: { id: ID, subject: "service-days", texts } });
  const list = async (): Promise<AnnouncementList> =>
    AnnouncementList.parse(await (await ask("GET", "/api/announcements?commune=01288", { as: lead })).json());
  const shown = async (): Promise<AnnouncementView | undefined> => (await list()).items[0];
  return {
    clock,
    ask,
    act,
    draft,
    list,
    shown,
    work,
    sweep,
    people,
    queue,
    sent,
    mails,
    trouble,
    audit,
    subscribers,
    preferences,
  };
};
interface Asking {
  readonly body?: unknown;
  readonly as?: readonly string[];
  readonly officer?: string;
  readonly seen?: number;
}
type World = Awaited<ReturnType<typeof world>>;

let w: World;
beforeEach(async () => {
  w = await world();
});

const subscribe = (phone = "0912 345 678") =>
  w.ask("POST", "/api/announcements/subscribe", {
    body: { commune: "01288", phone, language: "vi", subjects: ["service-days"] },
  });
const confirm = (code: string, phone = "0912345678") =>
  w.ask("POST", "/api/announcements/confirm", { body: { commune: "01288", phone, code } });

describe("a person who asks for announcements", () => {
  test("is sent a code, types it, and gets them until he stops, without anybody learning his number", async () => {
    expect(await (await subscribe()).json()).toEqual({ minutes: 10 });
    expect(JSON.stringify(w.queue)).not.toMatch(/912345678|012345/);
    await w.work();
    expect(w.sent).toMatchObject([
      {
        to: "+84912345678",
        text: expect.stringMatching(/^MC-Cao Bang: Ma xac nhan nhan tin cua Phuong Tan Giang: 012345/),
      },
    ]);
    expect(await refusal(await confirm("999999"))).toEqual([422, "SUBSCRIPTION_CODE_WRONG", "code"]);
    expect((await confirm("012345")).status).toBe(200);
    expect((await confirm("012345")).status).toBe(200);
    await w.draft();
    await w.act("send");
    await w.work();
    const [, message] = w.sent;
    const token = /\/nt#(\S+)$/.exec(message?.text ?? "")?.[1] ?? "";
    expect((await w.ask("POST", "/api/announcements/stop", { body: { token } })).status).toBe(200);
    expect((await w.ask("POST", "/api/announcements/stop", { body: { token: "unknownToken" } })).status).toBe(200);
    expect(await w.subscribers.people("01288")).toEqual([]);
  });

  test("has five tries in ten minutes, also when they come side by side", async () => {
    await subscribe();
    const tries = await Promise.all(Array.from({ length: 5 }, (_, at) => confirm(String(at).padStart(6, "9"))));
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect((await confirm("012345")).status).toBe(422);
    await subscribe();
    w.clock.at = "2026-11-26T03:10:01Z";
    expect((await confirm("012345")).status).toBe(422);
  });

  test("gets three codes a day, and the fourth wish is answered alike", async () => {
    for (let at = 0; at < 5; at++) expect(await (await subscribe()).json()).toEqual({ minutes: 10 });
    expect(w.queue).toHaveLength(3);
    expect(await refusal(await subscribe("02063852852"))).toEqual([422, "PHONE_NOT_VIETNAMESE_MOBILE", "phone"]);
  });
});

describe("a person who asks at the counter", () => {
  const clerk = ["receptionist:01288"];
  const here = (path: string, body: object, as: readonly string[] | undefined = clerk) =>
    w.ask("POST", `/api/announcements/01288/subscribers${path}`, { as, officer: "lan", body });
  const wish = { phone: "0912 345 678", language: "vi", subjects: ["service-days"] };

  test("reads the code from his own telephone to the clerk, and says there too that he wants no more", async () => {
    expect(await (await here("", wish)).json()).toEqual({ minutes: 10 });
    await w.work();
    expect(w.sent.map(({ to }) => to)).toEqual(["+84912345678"]);
    expect(await refusal(await here("/code", { phone: wish.phone, code: "999999" }))).toEqual([
      ...[422, "SUBSCRIPTION_CODE_WRONG", "code"],
    ]);
    expect((await here("/code", { phone: wish.phone, code: "012345" })).status).toBe(200);
    expect(await w.subscribers.people("01288")).toHaveLength(1);
    for (let time = 0; time < 2; time++) expect((await here("/stop", { phone: wish.phone })).status).toBe(200);
    expect(await w.subscribers.people("01288")).toEqual([]);
    expect(JSON.stringify(w.audit)).not.toContain("912345678");
    expect(w.audit.map(({ subject }) => subject)).toContain("subscriber/stop");
  });

  test("is not written down by another commune's counter, nor under a number that is none", async () => {
    expect(await refusal(await here("", wish, ["receptionist:01648"]))).toEqual([403, "NOT_ALLOWED"]);
    expect((await refusal(await here("", { ...wish, phone: "02063852852" })))[1]).toBe("PHONE_NOT_VIETNAMESE_MOBILE");
    expect((await refusal(await here("/stop", { phone: "1" })))[1]).toBe("PHONE_NOT_VIETNAMESE_MOBILE");
  });

  test("gets announcements by e-mail when he chose it and left an address, and by SMS when that refuses him", async () => {
    for (const [phone, email] of [
      ["0912345678", "mai@example.vn"],
      ["0912345679", "refused@example.vn"],
    ] as const) {
      await here("", { ...wish, phone, email });
      await here("/code", { phone, code: "012345" });
      await w.preferences.save(personHash(`+84${phone.slice(1)}`), { channels: ["email", "sms"] }, w.clock.at);
    }
    w.queue.length = 0;
    await w.draft();
    await w.act("send");
    await w.work();
    expect(w.mails).toMatchObject([{ to: "mai@example.vn", text: expect.stringContaining("Thứ Bảy") }]);
    expect(w.sent).toMatchObject([{ to: "+84912345679", text: expect.stringContaining("Thu Bay") }]);
    expect(await w.shown()).toMatchObject({ status: "sent", result: { sent: 2, failed: 0 } });
  });
});

describe("an announcement", () => {
  test("reaches each person once, though the sender dies in the middle and the queue brings all twice", async () => {
    await w.people(30);
    await w.draft();
    await w.act("send");
    w.trouble.at = 7;
    w.queue.push(...w.queue);
    expect(await w.work()).toBeGreaterThan(0);
    w.clock.at = "2026-11-26T03:02:00Z";
    for (let turn = 0; turn < 3; turn++) await w.work();
    expect(new Set(w.sent.map(({ to }) => to)).size).toBe(30);
    expect(w.sent).toHaveLength(30);
    expect(await w.shown()).toMatchObject({ status: "sent", result: { parts: 2, done: 2, people: 30, sent: 30 } });
  });

  test("is told its price before it is sent, and leaves out who stopped or declined meanwhile", async () => {
    await w.people(3);
    expect(await w.list()).toMatchObject({
      people: { "service-days": { vi: 3, en: 0 } },
      leftVnd: 20_000_000,
      mayWrite: true,
    });
    await w.draft();
    await w.act("send");
    await w.subscribers.stop("tok-00000000", w.clock.at, 0);
    await w.preferences.save(personHash("+84911000001"), { optOut: ["announcement"] }, w.clock.at);
    await w.work();
    expect(w.sent.map(({ to }) => to)).toEqual(["+84911000002"]);
    expect(await w.shown()).toMatchObject({ result: { sent: 1, stopped: 2 } });
    expect((await w.list()).leftVnd).toBe(20_000_000 - 800);
  });

  test("waits for the morning and for who paused it, and the sweep brings what is not through", async () => {
    await w.people(2);
    await w.draft();
    w.clock.at = "2026-11-26T15:00:00Z";
    await w.act("send");
    await w.work();
    await w.sweep();
    expect([w.sent.length, w.queue.length]).toEqual([0, 0]);
    w.clock.at = "2026-11-27T01:00:00Z";
    expect((await w.act("pause")).status).toBe(200);
    await w.sweep();
    expect(w.queue).toEqual([]);
    await w.act("resume");
    w.queue.length = 0;
    await w.sweep();
    await w.work();
    expect(w.sent).toHaveLength(2);
    await w.sweep();
    expect(w.queue).toEqual([]);
  });

  test("to more than two hundred people is sent once a second person agrees", async () => {
    await w.people(SECOND_PERSON_ABOVE + 1);
    await w.draft();
    expect(await (await w.act("send", { seen: 1 })).json()).toMatchObject({ status: "to-confirm", version: 2 });
    expect(w.queue).toEqual([]);
    expect((await refusal(await w.act("confirm")))[1]).toBe("ANNOUNCEMENT_SAME_PERSON");
    const confirmed = await w.act("confirm", { as: approver, officer: "thanh", seen: 2 });
    expect(await confirmed.json()).toMatchObject({ status: "sending", confirmedBy: "thanh", result: { parts: 9 } });
    expect(w.queue).toHaveLength(9);
    expect(w.audit.map(({ subject }) => subject.split(" ")[0])).toEqual(["draft", "send", "confirm", "confirm"]);
  });

  test("is refused in words when it is not known, was changed, or reaches nobody", async () => {
    expect((await refusal(await w.act("send")))[1]).toBe("ANNOUNCEMENT_UNKNOWN");
    await w.draft();
    expect((await refusal(await w.act("send")))[1]).toBe("ANNOUNCEMENT_NOBODY");
    expect((await refusal(await w.act("send", { seen: 7 })))[1]).toBe("STALE_VERSION");
    expect((await w.draft()).status).toBe(200);
    expect((await w.shown())?.version).toBe(2);
  });
});
