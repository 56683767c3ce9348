import { watchTickets } from "../../../functions/ticket/watch.ts";
import { fromLocal } from "../../../shared/domain/calendar/time.ts";
import { eventTopic } from "../../../shared/messaging/event-topic.ts";
import { appointmentSlots } from "../../../shared/store/appointment-slots.ts";
import { appointmentStore } from "../../../shared/store/appointment-store.ts";
import { closureStore } from "../../../shared/store/closure-store.ts";
import { dayCountsStore } from "../../../shared/store/day-counts-store.ts";
import { readItem } from "../../../shared/store/reads.ts";
import { readRoom } from "../../../shared/store/room-day.ts";
import { appointmentsKey, closureSort, closuresKey, dayKey, pageKey } from "../../../shared/store/ticket-keys.ts";
import { ticketPages } from "../../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "../../support/definitions.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { ioLine } from "../io-line.ts";
import { changeTo, fromStream, outside, type Scenario, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";

const [commune, line, date] = ["01288", "ho-tich-chung-thuc", "2026-11-23"] as const;
const declaredAt = fromLocal("2026-11-20", "10:00");
const slotAt = fromLocal(date, "09:00");

/** Days that are closed although people have booked them or wait for them. */
export const appointmentScenarios: readonly Scenario[] = [
  scenario(
    "functions/ticket/watch-handler.ts",
    "a lead closes a day, while one more books it and one takes a number of it",
    async () => {
      const { client, table } = await localTables("ticket");
      const io = ioLine();
      io.watch(client, "DynamoDB");
      const sent = outside(io);
      const clock = { at: declaredAt };
      const definitions = await publishedDefinitions(() => clock.at);
      const appointments = () => appointmentStore(appointmentSlots(client, table.ticket));
      const book = async (request: string, phone?: string) => {
        const said = { code: "48213377", secret: `S-${request}`, priority: "none", language: "vi", phone } as const;
        const asked = { commune, line, slotAt, bookedAt: declaredAt, until: slotAt, places: 3, isOpen: true };
        await appointments().book({ ...asked, ...said, request: `request-of-${request}` });
      };
      const slot = () => readItem(client, table.ticket, { pk: appointmentsKey(commune, line), sk: slotAt });
      const tickets = () => ticketStore(ticketPages(client, table.ticket));
      const take = (request: string, phone: string) =>
        tickets().take({
          ...{ commune, line, date, priority: "none", language: "vi" },
          ...{ phone, request: `number-of-${request}`, at: declaredAt },
        });
      const page = () => readItem(client, table.ticket, { pk: dayKey(commune, date), sk: pageKey(line, 1) });
      await take("dung", "+84911111111");
      const pageBefore = await page();
      await book("an", "+84912345678");
      await book("binh");
      const before = await slot();
      await closureStore(client, table.ticket).declare({ commune, date, cause: "weather", by: "lead", declaredAt });
      const closed = await readItem(client, table.ticket, { pk: closuresKey, sk: closureSort(date, commune) });
      await book("cuong", "+84987654321");
      await take("em", "+84922222222");

      return stageOf({
        ...{
          line: io,
          clock,
          messages: [changeTo(closed, 1), changeTo(await slot(), 2, before), changeTo(await page(), 3, pageBefore)],
        },
        tables: { tickets: { client, name: table.ticket } },
        outside: { forget: sent.forget, got: sent.facts },
        start: () =>
          fromStream(
            watchTickets({
              tickets: tickets(),
              room: readRoom(client, table.ticket),
              counts: dayCountsStore(client, table.ticket),
              ...{ definitions, now: () => clock.at, appointments: appointments() },
              closures: closureStore(client, table.ticket),
              publish: eventTopic(sent.sns, "arn:aws:sns:ap-southeast-1:000000000000:events"),
            }),
          ),
      });
    },
  ),
];
