import type { StuckView } from "../../shared/contracts/operations-api.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { maySend, type Stuck } from "../../shared/domain/operations/stuck.ts";
import { agencyKeyOf, answeringAgency } from "../../shared/messaging/queue-map.ts";
import { messageName } from "../../shared/text/message-names.ts";
import { answersName, queueName } from "../../shared/text/queue-names.ts";
import { stuckReasonText } from "../../shared/text/stuck-reasons.ts";

/** Name of the agency whose own software reads the queue. */
const agencyName = (province: Province, queue: string) => {
  const key = agencyKeyOf(queue);
  return key === undefined ? undefined : (findAgency(province, key)?.name ?? { vi: key, en: key });
};

export const nameOfQueue = (province: Province, queue: string) => {
  const key = answeringAgency(queue);
  if (key !== undefined) return answersName(findAgency(province, key)?.name ?? { vi: key, en: key });
  return queueName(queue, agencyName(province, queue));
};

/** A row in words, as of this moment: whether it may be sent depends on the time. */
export const stuckView = (province: Province, row: Stuck, at: string): StuckView => {
  const { facts, reason, detail, edited, handled } = row;
  const { kind, type, eventId, subject } = facts;
  const agency = agencyName(province, row.queue);
  return {
    ...{ id: row.id, queue: row.queue, queueName: nameOfQueue(province, row.queue), kind, what: messageName(facts) },
    ...(type === undefined ? {} : { type }),
    ...(eventId === undefined ? {} : { eventId }),
    ...(subject === undefined ? {} : { subject }),
    ...(agency === undefined ? {} : { agency }),
    reason: { code: reason, text: stuckReasonText(reason, detail), ...(detail === undefined ? {} : { detail }) },
    ...{ since: row.since, cameAt: row.cameAt, rounds: row.rounds, tries: row.tries, state: row.state },
    maySend: maySend(row, at) === undefined,
    edited: edited === true,
    ...(handled === undefined ? {} : { handled }),
  };
};
