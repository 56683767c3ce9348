import { notify } from "../../../functions/notification/notify.ts";
import { waitingPerson } from "../../../functions/notification/waiting-person.ts";
import { watchTickets } from "../../../functions/ticket/watch.ts";
import { eventTopic } from "../../../shared/messaging/event-topic.ts";
import { snsSms } from "../../../shared/messaging/sms.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { notificationStore } from "../../../shared/store/notification-store.ts";
import { readItem } from "../../../shared/store/reads.ts";
import { dayKey, pageKey } from "../../../shared/store/ticket-keys.ts";
import { ticketPages } from "../../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "../../support/definitions.ts";
import { dossierWorld } from "../../support/dossier-world.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { type Cut, ioLine } from "../io-line.ts";
import { changeTo, fromQueue, fromStream, outside, scenario } from "../scenario.ts";
import { type Left, stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";
const phone = "+84912345678";
const carrier = "SNS Publish";

/**
 * ADR 0011: the carrier may have a message twice, under the same id, when the process ends after the carrier took it and before
 * the ledger's line is closed, or when the carrier's own answer is lost.
 */
const carrierWindow = ({ at, how }: Cut, calls: readonly string[]): boolean =>
  calls[at - 1] === carrier ? how !== "killed before" : calls[at - 2] === carrier && how === "killed before";

/** The month's sum may count a message too many after a crash (ADR 0011), and never one too few. */
const paidAtLeast =
  (costVnd: number) =>
  ({ tables, ...left }: Left): unknown => {
    const { ledger = {}, ...others } = tables;
    const sums = Object.entries(ledger).flatMap(([, item]) => Reflect.get(Object(item), "spentVnd") ?? []);
    const lines = Object.fromEntries(Object.entries(ledger).filter(([, item]) => !("spentVnd" in Object(item))));
    return { ...left, tables: { ...others, lines }, isPaid: sums.length === 1 && Number(sums[0]) >= costVnd };
  };

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
        ...{ line, clock: world.clock, messages: [...received.map(({ envelope }) => envelope), near] },
        tables: {
          dossiers: { client: world.client, name: world.table.dossier },
          ledger: table(own.table.notification),
        },
        outside: { forget: sent.forget, got: sent.eachSms },
        told: paidAtLeast(2 * 800),
        repeats: sent.repeatedSms,
        admits: carrierWindow,
        start: () =>
          fromQueue(
            notify({
              dossiers: dossierStore(world.client, world.table.dossier),
              waiting: waitingPerson(ticketStore(ticketPages(own.client, own.table.ticket))),
              province: world.definitions.province,
              templates: world.definitions.messageTemplates,
              ledger: notificationStore(own.client, own.table.notification),
              send: snsSms(sent.sns),
              now: () => world.clock.at,
              ...{ publicUrl: "https://motcua.example", sender: "MOTCUA", stripMarks: true },
              ...{ monthlyCapVnd: 20_000_000, priceVndPerSegment: 800 },
            }),
          ),
      });
    },
  ),

  scenario("functions/ticket/watch-handler.ts", "two calls bring people near their turn", async () => {
    const { client, table } = await localTables("ticket");
    const line = ioLine();
    line.watch(client, "DynamoDB");
    const sent = outside(line);
    const clock = { at: morning };
    const definitions = await publishedDefinitions(() => clock.at);
    const tickets = () => ticketStore(ticketPages(client, table.ticket));
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
            ...{ tickets: tickets(), definitions, now: () => clock.at },
            publish: eventTopic(sent.sns, "arn:aws:sns:ap-southeast-1:000000000000:events"),
          }),
        ),
    });
  }),
];
