import { appointmentOf } from "../../../functions/notification/appointment-of.ts";
import { notify } from "../../../functions/notification/notify.ts";
import { waitingPerson } from "../../../functions/notification/waiting-person.ts";
import { LOOK_BACK_DAYS } from "../../../functions/ticket/closed-days.ts";
import { watchTickets } from "../../../functions/ticket/watch.ts";
import { addDays } from "../../../shared/domain/calendar/time.ts";
import { noCounts } from "../../../shared/domain/ticket/counts/day-counts.ts";
import { smsChannel } from "../../../shared/messaging/channel/sms.ts";
import { snsCarrier } from "../../../shared/messaging/channel/sns-carrier.ts";
import { eventTopic } from "../../../shared/messaging/event-topic.ts";
import { appointmentSlots } from "../../../shared/store/appointment-slots.ts";
import { appointmentStore } from "../../../shared/store/appointment-store.ts";
import { carrierMinutes } from "../../../shared/store/carrier-minutes.ts";
import { closureStore } from "../../../shared/store/closure-store.ts";
import { dayCountsStore } from "../../../shared/store/day-counts-store.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { notificationStore } from "../../../shared/store/notification-store.ts";
import { preferenceStore } from "../../../shared/store/preference-store.ts";
import { readItem } from "../../../shared/store/reads.ts";
import { readRoom } from "../../../shared/store/room-day.ts";
import { dayKey, pageKey } from "../../../shared/store/ticket-keys.ts";
import { ticketPages } from "../../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "../../support/definitions.ts";
import { dossierWorld } from "../../support/dossier-world.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { smsWorld } from "../../support/sms-world.ts";
import { ioLine } from "../io-line.ts";
import { carrierWindow, toldOnce } from "../messages-told.ts";
import { changeTo, fromQueue, fromSchedule, fromStream, outside, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";
import { theWaker, wakerOf, withWaker } from "../waker.ts";

const morning = "2026-11-17T02:00:00Z";
const phone = "+84912345678";
const numberTaken = async (tickets: ReturnType<typeof ticketStore>, request: string) =>
  tickets.take({
    ...{ commune: "01288", line: "ho-tich-chung-thuc", date: "2026-11-17" as const, priority: "none" as const },
    ...{ language: "vi" as const, phone, request, at: morning },
  });

export const peopleScenarios = [
  scenario(
    "functions/notification/handler.ts",
    "a citizen and one who waits with a number are told by SMS",
    async () => {
      const world = await dossierWorld(morning);
      const own = await localTables("notification", "ticket");
      const line = ioLine();
      for (const client of [world.client, own.client]) line.watch(client, "DynamoDB");
      const sent = outside(line);
      const table = (name: string) => ({ client: own.client, name });

      const closures = closureStore(own.client, own.table.ticket);

      const { code } = await world.submit();
      await world.command(code, "receive");
      await world.routeOn(code);
      await numberTaken(ticketStore(ticketPages(own.client, own.table.ticket)), "number-1");
      const received = world.facts.filter(({ envelope }) => envelope.type === "motcua.dossier.received.v1");
      const near = {
        ...{ specversion: "1.0", datacontenttype: "application/json", type: "motcua.ticket.near.v1", time: morning },
        ...{ id: "01288.ho-tich-chung-thuc.261117.1:near", subject: "01288.ho-tich-chung-thuc.261117.1" },
        ...{ source: "/motcua/cao-bang/01288" },
        data: { event: "TicketNear", commune: "01288", line: "ho-tich-chung-thuc", number: "B001", ahead: 2 },
      };

      return stageOf<unknown>({
        ...{ line, clock: world.clock, messages: [...received.map(({ envelope }) => envelope), near, theWaker] },
        tables: {
          dossiers: { client: world.client, name: world.table.dossier },
          ledger: table(own.table.notification),
        },
        outside: { forget: sent.forget, got: sent.eachSms },
        told: toldOnce(2 * 800),
        repeats: sent.repeatedSms,
        admits: carrierWindow,
        start: () => {
          const process = (now: () => string) =>
            fromQueue(
              notify({
                dossiers: dossierStore(world.client, world.table.dossier),
                waiting: waitingPerson(ticketStore(ticketPages(own.client, own.table.ticket))),
                appointment: appointmentOf(appointmentSlots(own.client, own.table.ticket)),
                isClosed: async (...day) => (await closures.on(...day)) !== undefined,
                province: world.definitions.province,
                templates: world.definitions.messageTemplates,
                ledger: notificationStore(own.client, own.table.notification),
                channels: {
                  sms: smsChannel({
                    first: snsCarrier(sent.sns, { sender: "MOTCUA", priceVndPerSegment: 800 }),
                    minutes: carrierMinutes(own.client, own.table.notification, now),
                    ...{ stripsMarks: true, chance: () => 0.5 },
                  }),
                },
                preferenceOf: preferenceStore(own.client, own.table.notification).of,
                ...{ now, chance: () => 0.5 },
                ...{ publicUrl: "https://motcua.example", sender: "MOTCUA", monthlyCapVnd: 20_000_000 },
              }),
            );
          return withWaker({ ...own, table: own.table.notification, sent, clock: world.clock, process });
        },
      });
    },
  ),

  scenario("functions/notification/wake-handler.ts", "a message has waited for its next try", async () => {
    const world = await dossierWorld(morning);
    const { code } = await world.submit();
    await world.command(code, "receive");
    await world.routeOn(code);
    const carry = async () => Promise.reject(new Error("the carrier does not answer"));
    const { tell, client, table } = await smsWorld(world, { carry });
    await tell("motcua.dossier.received.v1");
    const line = ioLine();
    line.watch(client, "DynamoDB");
    const sent = outside(line);
    return stageOf<unknown>({
      ...{ line, clock: world.clock, messages: ["each minute"] },
      tables: { ledger: { client, name: table } },
      outside: { forget: sent.forget, got: sent.messages },
      start: () => fromSchedule(wakerOf({ client, table, sent, clock: world.clock })),
    });
  }),

  scenario("functions/ticket/watch-handler.ts", "two calls bring people near their turn", async () => {
    const { client, table } = await localTables("ticket");
    const line = ioLine();
    line.watch(client, "DynamoDB");
    const sent = outside(line);
    const clock = { at: morning };
    const definitions = await publishedDefinitions(() => clock.at);
    const tickets = () => ticketStore(ticketPages(client, table.ticket));
    const counts = () => dayCountsStore(client, table.ticket);
    // All days before are counted but yesterday.
    for (let back = 2; back <= LOOK_BACK_DAYS; back++)
      await counts().keep("01288", addDays("2026-11-17", -back), noCounts, "first");
    for (let number = 1; number <= 6; number++) await numberTaken(tickets(), `number-${number}`);

    const [commune, date, lineId] = ["01288", "2026-11-17", "ho-tich-chung-thuc"] as const;
    const page = () => readItem(client, table.ticket, { pk: dayKey(commune, date), sk: pageKey(lineId, 1) });
    const call = async (request: string) => {
      const before = await page();
      await tickets().callNext({ commune, date, counter: "01288-1", lines: [lineId], request, at: morning });
      return changeTo(await page(), Number(request), before);
    };
    return stageOf({
      ...{ line, clock, messages: [await call("1"), await call("2")] },
      tables: { tickets: { client, name: table.ticket } },
      outside: { forget: sent.forget, got: sent.facts },
      start: () =>
        fromStream(
          watchTickets({
            ...{ tickets: tickets(), counts: counts(), definitions, now: () => clock.at },
            room: readRoom(client, table.ticket),
            closures: closureStore(client, table.ticket),
            appointments: appointmentStore(appointmentSlots(client, table.ticket)),
            publish: eventTopic(sent.sns, "arn:aws:sns:ap-southeast-1:000000000000:events"),
          }),
        ),
    });
  }),
];
