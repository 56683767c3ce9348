import { type LineOverloadedData, lineOverloaded } from "../../shared/contracts/event.ts";
import type { Publish } from "../../shared/messaging/event-topic.ts";
import { log } from "../../shared/runtime/log.ts";
import type { BegunSurge } from "../../shared/store/ticket-stream.ts";
import { type CentreDefinitions, centreOf } from "./centre.ts";
import { roomFact } from "./room-fact.ts";

/** Publishes that a line has become overloaded. The day's count is in the id: however often it is read, it is one fact. */
export const tellSurge = async (
  { definitions, publish }: { readonly definitions: CentreDefinitions; readonly publish: Publish },
  { commune, date, line: id, surge }: BegunSurge,
): Promise<void> => {
  const centre = await centreOf(definitions, commune);
  const line = centre?.lines.find((one) => one.id === id);
  if (centre === undefined || line === undefined) return log.warn("line is no longer defined", { commune, line: id });
  const { nth, minutes, waiting, since } = surge;
  const subject = `${commune}.${id}.${date.slice(2).replaceAll("-", "")}`;
  const data: LineOverloadedData = {
    ...{ event: "LineOverloaded", commune, line: id, lineName: line.name.vi },
    ...{ nth, minutes, limitMinutes: line.waitLimitMinutes, waiting },
  };
  await publish([
    roomFact(centre, { id: `${subject}:overloaded:${nth}`, type: lineOverloaded, subject, time: since, data }),
  ]);
};
