import { type AppointmentData, envelope } from "../../shared/contracts/event.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { appointmentId } from "../../shared/domain/appointment/appointment-id.ts";
import { remindersOf } from "../../shared/domain/appointment/reminders.ts";
import type { Fact, Publish } from "../../shared/messaging/event-topic.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import type { AppointmentChange } from "../../shared/store/appointment-stream.ts";
import { type CentreDefinitions, centreOf } from "./centre.ts";

/** A part of an appointment's life of which its holder hears; the same part has the same id, so that he hears it once. */
interface Part {
  readonly name: string;
  readonly event: AppointmentData["event"];
  readonly remindAt?: string;
}

/**
 * A reminder is published when the slot is booked, with the moment at which it is due: it waits in the ledger of messages, where
 * it is forgotten if the appointment is gone by then. The phone stays in the table.
 */
export const tellHolder = async (
  deps: { readonly definitions: CentreDefinitions; readonly publish: Publish; readonly now: Clock },
  { is, appointment }: AppointmentChange,
): Promise<void> => {
  const { commune, line: lineId, slotAt } = appointment;
  const centre = await centreOf(deps.definitions, commune);
  const line = centre?.lines.find(({ id }) => id === lineId);
  if (centre === undefined || line === undefined)
    return log.warn("line is no longer defined", { commune, line: lineId });
  const agency = findCommune(await deps.definitions.province(), commune)?.agencyCode ?? "";
  const parts: Part[] =
    is === "booked"
      ? remindersOf(line, appointment, centre.calendar).map(({ kind, at }) => ({
          ...{ name: kind, event: "AppointmentReminder" as const, remindAt: at },
        }))
      : [{ name: "cancelled", event: "AppointmentCancelled" }];
  const facts = parts.map(({ name, event, remindAt }): Fact => {
    const id = appointmentId(appointment);
    const type = `motcua.appointment.${event === "AppointmentReminder" ? "reminder" : "cancelled"}.v1`;
    const due = remindAt === undefined ? {} : { remindAt };
    const data: AppointmentData = { event, commune, line: lineId, slotAt, ...due };
    return {
      envelope: envelope({
        ...{ id: `${id}:${name}`, type, subject: id, time: deps.now(), data },
        source: `/motcua/${centre.province}/${commune}`,
      }),
      attributes: { type, commune, agency, inbox: "built-in" },
    };
  });
  if (facts.length > 0) await deps.publish(facts);
};
