import { SESv2Client } from "@aws-sdk/client-sesv2";
import * as z from "zod";
import { notify } from "../../../functions/notification/notify.ts";
import { takeReceipts } from "../../../functions/notification/receipts.ts";
import { emailChannel } from "../../../shared/messaging/channel/email.ts";
import { smsChannel } from "../../../shared/messaging/channel/sms.ts";
import { personHash } from "../../../shared/runtime/person-hash.ts";
import { carrierMinutes } from "../../../shared/store/carrier-minutes.ts";
import { messageReceipts } from "../../../shared/store/message-receipts.ts";
import { notificationStore } from "../../../shared/store/notification-store.ts";
import { birthForm, dossierWorld } from "../../support/dossier-world.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { smsWorld } from "../../support/sms-world.ts";
import { snsLog } from "../../support/sns-log.ts";
import { type IoLine, ioLine } from "../io-line.ts";
import { carrierWindow, toldOnce } from "../messages-told.ts";
import { fromQueue, outside, scenario } from "../scenario.ts";
import { type Left, stageOf } from "../stage-of.ts";
import { theWaker, withWaker } from "../waker.ts";

const morning = "2026-11-17T02:00:00Z";
const phones = ["+84912345678", "+84987654321", "+84900000007"] as const;
const [arrived, byMail, toCall] = phones;

/** The minutes of carriers are counts, which a killed process may lose or write twice: they shift a share and tell nobody. */
const withoutMinutes = ({ tables: { ledger = {} } }: Left): unknown =>
  Object.fromEntries(Object.entries(ledger).filter(([key]) => !key.startsWith("CARRIER#")));

const Mail = z.object({ Destination: z.unknown(), EmailTags: z.unknown(), Content: z.unknown() });

/** SES outside of the process; it keeps each mail that reached it. */
const mailbox = (line: IoLine) => {
  const mails: string[] = [];
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = line.watch(new SESv2Client({ region: "ap-southeast-1", credentials }), "SES", (_, input) => ({
    MessageId: `mail-${mails.push(JSON.stringify(Mail.parse(input)))}`,
  }));
  return {
    client,
    forget: (): void => {
      mails.length = 0;
    },
    each: () => [...new Set(mails)],
    repeats: () => mails.filter((one, at) => mails.indexOf(one) !== at),
  };
};

export const receiptScenarios = [
  scenario(
    "functions/notification/receipts-handler.ts",
    "one message arrived, one goes by e-mail instead, and one person is to be called",
    async () => {
      const { client, table } = await localTables("notification");
      const line = ioLine();
      line.watch(client, "DynamoDB");
      const clock = { at: morning };
      const ledger = notificationStore(client, table.notification);
      const sentTo = async (phone: string, more: object = {}) => {
        const key = { person: personHash(phone), day: "2026-11-17", eventId: `H14.101-261117-0001:${phone.slice(-1)}` };
        const facts = { template: "dossier-received", subject: "H14.101-261117-0001", commune: "01288" };
        await ledger.claim({ ...key, ...facts, kind: "required", at: morning }, morning);
        const handed = { channel: "sms" as const, carrier: "sns", carrierId: `carrier-${phone}` };
        await ledger.finish(key, { ...handed, segments: 1, costVnd: 800, ...more });
      };
      await sentTo(arrived);
      await sentTo(byMail, { rest: { left: ["email"], envelope: "{}", goodUntil: "2026-12-01T02:00:00Z" } });
      await sentTo(toCall);
      const word = (to: string, isDelivered: boolean) => ({ carrierId: `carrier-${to}`, to, isDelivered, at: morning });
      return stageOf<unknown>({
        ...{ line, clock, told: withoutMinutes },
        messages: [
          snsLog({ ...word(arrived, true), tookMs: 400_000 }),
          snsLog(word(byMail, false), word(toCall, false)),
        ],
        tables: { ledger: { client, name: table.notification } },
        start: () => {
          const now = () => clock.at;
          const take = takeReceipts({
            receipts: messageReceipts(client, table.notification),
            minutes: carrierMinutes(client, table.notification, now),
            now,
          });
          return async (event) => {
            await take(event);
            return true;
          };
        },
      });
    },
  ),

  scenario("functions/notification/handler.ts", "an SMS did not arrive, and the message goes by e-mail", async () => {
    const world = await dossierWorld(morning);
    const { code } = await world.submit({ ...birthForm, owner: { ...birthForm.owner, email: "mai@example.vn" } });
    await world.command(code, "receive");
    await world.routeOn(code);
    const line = ioLine();
    const sent = outside(line);
    const mail = mailbox(line);
    const took = async () => ({ taken: true as const, carrier: "sns", carrierId: "carrier-1" });
    const first = { name: "sns", priceVndPerSegment: 800, send: took };
    const settings = {
      from: "motcua@caobang.example",
      priceVnd: 3,
      preferencesUrl: "https://motcua.example/tin-nhan/",
    };
    const { tell, client, table, deps } = await smsWorld(world, {
      channels: {
        sms: smsChannel({ first, stripsMarks: true, chance: () => 0.5 }),
        email: emailChannel(settings, mail.client),
      },
    });
    await tell("motcua.dossier.received.v1");
    const receipt = { carrierId: "carrier-1", person: personHash(arrived), day: "2026-11-17", isDayOfFact: true };
    await messageReceipts(client, table).record({ ...receipt, delivered: false, at: morning });
    line.watch(client, "DynamoDB");
    return stageOf<unknown>({
      ...{ line, clock: world.clock, messages: [theWaker, theWaker] },
      tables: { ledger: { client, name: table } },
      outside: {
        forget: () => {
          sent.forget();
          mail.forget();
        },
        got: mail.each,
      },
      ...{ told: toldOnce(803), repeats: mail.repeats, admits: carrierWindow },
      start: () => {
        const process = (now: () => string) =>
          fromQueue(notify({ ...deps, ledger: notificationStore(client, table), now }));
        return withWaker({ client, table, sent, clock: world.clock, process });
      },
    });
  }),
];
