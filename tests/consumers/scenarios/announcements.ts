import { consumeAnnouncements } from "../../../functions/announcement/consume.ts";
import { sweepAnnouncements } from "../../../functions/announcement/sweep.ts";
import type { AnnouncementMessage } from "../../../shared/contracts/announcement-api.ts";
import { snsCarrier } from "../../../shared/messaging/channel/sns-carrier.ts";
import { queueSender } from "../../../shared/messaging/queue.ts";
import { personHash } from "../../../shared/runtime/person-hash.ts";
import { announcementStore } from "../../../shared/store/announcement-store.ts";
import { notificationStore } from "../../../shared/store/notification-store.ts";
import { preferenceStore } from "../../../shared/store/preference-store.ts";
import { subscriberStore } from "../../../shared/store/subscriber-store.ts";
import { fewDefinitions, publishedDefinitions } from "../../support/definitions.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { ioLine } from "../io-line.ts";
import { carrierWindow, toldOnce } from "../messages-told.ts";
import { fromQueue, fromSchedule, outside, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";
const commune = "01288";
const quiet = { from: "21:00", until: "07:00" };
const [reached, closed, asking] = ["+84912345678", "+84987654321", "+84900000007"];

const announcement = (id: string) => ({
  ...{ id, commune, version: 2, status: "sending" as const, subject: "service-days" as const, parts: 2, people: 2 },
  ...{ by: "nguyet", askedBy: "nguyet", at: morning },
  texts: { vi: "Thứ Bảy 28/11 một cửa làm việc buổi sáng.", en: "On Saturday 28/11 the one-stop works." },
});
const wish = (phone: string) => ({
  ...{ commune, person: personHash(phone), phone, language: "vi" as const, subjects: ["service-days" as const] },
});

/** An announcement to two people that is being sent, in two parts. */
const beingSent = async (client: Parameters<typeof announcementStore>[0], table: string, id: string) => {
  const announcements = announcementStore(client, table);
  await announcements.save(announcement(id), 0);
  await announcements.keepActive(commune, id, Date.parse(morning) / 1000);
  for (const [at, phone] of [reached, closed].entries())
    await announcements.putPart(id, { part: at + 1, people: [personHash(phone)] });
  return announcements;
};

const part = (id: string, number: number): AnnouncementMessage => ({
  ...{ type: "motcua.announcement.part.v1", commune, id, part: number },
});

const consumerWorld = async () => {
  const { client, table } = await localTables("announcement", "notification");
  const line = ioLine();
  line.watch(client, "DynamoDB");
  const sent = outside(line);
  const clock = { at: morning };
  const now = () => clock.at;
  const definitions = await publishedDefinitions(now, fewDefinitions());
  const subscribers = subscriberStore(client, table.announcement);
  const start = () => {
    const sns = snsCarrier(sent.sns, { sender: "MOTCUA", priceVndPerSegment: 800 });
    const refuses = async () => ({ taken: false as const, reason: "OptedOutException" });
    return fromQueue(
      consumeAnnouncements({
        announcements: announcementStore(client, table.announcement),
        subscribers: subscriberStore(client, table.announcement),
        ledger: notificationStore(client, table.notification),
        preferenceOf: preferenceStore(client, table.notification).of,
        channels: {
          sms: {
            ...{ stripsMarks: true, priceVnd: () => 800 },
            send: (message) => (message.to === closed ? line.through("SNS Publish", refuses) : sns.send(message)),
          },
        },
        ...{ definitions, quiet, now, monthlyCapVnd: 20_000_000 },
        ...{ sender: "MOTCUA", publicUrl: "https://motcua.example" },
      }),
    );
  };
  const stage = (messages: readonly AnnouncementMessage[], costVnd: number) =>
    stageOf<unknown>({
      ...{ line, clock, messages, start },
      tables: {
        announcements: { client, name: table.announcement },
        ledger: { client, name: table.notification },
      },
      outside: { forget: sent.forget, got: sent.eachSms },
      ...{ told: toldOnce(costVnd), repeats: sent.repeatedSms, admits: carrierWindow },
    });
  return { client, table, subscribers, stage };
};

export const announcementScenarios = [
  scenario(
    "functions/announcement/consume-handler.ts",
    "one person is told, and one whose number is closed is not",
    async () => {
      const { client, table, subscribers, stage } = await consumerWorld();
      await beingSent(client, table.announcement, "a-1");
      for (const [at, phone] of [reached, closed].entries())
        await subscribers.save({ ...wish(phone), token: `token-00000${at}` }, morning);
      return stage([part("a-1", 1), part("a-1", 2)], 2 * 800);
    },
  ),

  scenario("functions/announcement/consume-handler.ts", "somebody gets the code that he waits for", async () => {
    const { subscribers, stage } = await consumerWorld();
    // Longer than a code lasts: how often a message can be lost within ten minutes is not what is looked at here.
    const pending = { ...wish(asking), code: "012345", until: "2026-11-17T09:00:00Z" };
    await subscribers.keepPending(pending, Date.parse(morning) / 1000);
    const code: AnnouncementMessage = {
      ...{ type: "motcua.announcement.code.v1", commune, person: personHash(asking) },
    };
    return stage([code], 800);
  }),

  scenario(
    "functions/announcement/sweep-handler.ts",
    "one part is not through, and of another announcement only the end was not written",
    async () => {
      const { client, table } = await localTables("announcement");
      const line = ioLine();
      line.watch(client, "DynamoDB");
      const sent = outside(line);
      const clock = { at: morning };
      const through = { people: [], result: { sent: 1, stopped: 0, overCap: 0, failed: 0 } };
      await (await beingSent(client, table.announcement, "a-1")).putPart("a-1", { part: 1, ...through });
      const ended = await beingSent(client, table.announcement, "a-2");
      for (const number of [1, 2]) await ended.putPart("a-2", { part: number, ...through });
      return stageOf<unknown>({
        ...{ line, clock, messages: ["now", "five minutes later"] },
        tables: { announcements: { client, name: table.announcement } },
        outside: { forget: sent.forget, got: sent.messages },
        start: () =>
          fromSchedule(
            sweepAnnouncements({
              announcements: announcementStore(client, table.announcement),
              send: queueSender<AnnouncementMessage>(sent.sqs, "https://queue/announcement"),
              ...{ quiet, now: () => clock.at },
            }),
          ),
      });
    },
  ),
];
