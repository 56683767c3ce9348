import type { SQSRecord } from "aws-lambda";
import { DossierEventData, Envelope } from "../../shared/contracts/event.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import { epochOf } from "../../shared/domain/calendar/time.ts";
import { isTooOld, retryPause } from "../../shared/domain/delivery/pause.ts";
import { type DeliveryTrouble, isLasting, troubleDetail } from "../../shared/domain/delivery/trouble.ts";
import { encodeCloudEvent } from "../../shared/messaging/cloudevents-http.ts";
import { webhookHeaders } from "../../shared/messaging/webhook-signature.ts";
import { log } from "../../shared/runtime/log.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import type { Webhook, WebhookDeps } from "./deps.ts";
import { noteFailure, noteRefusal, noteSuccess, pass, turnOf } from "./gate.ts";
import { Wait } from "./wait.ts";

const by = "system:webhook";
/** How often a message is offered that the agency does not want, or that we cannot make anything of. */
const offers = 3;

export const stuckReasons = {
  refused: "AGENCY_REFUSED",
  gone: "AGENCY_GONE",
  away: "AGENCY_AWAY_TOO_LONG",
  unreadable: "MESSAGE_UNREADABLE",
} as const;

interface Parcel {
  readonly record: SQSRecord;
  readonly envelope: Envelope;
  readonly agency: string;
}

/** For whom it is, as the topic wrote beside it; what came otherwise lies in that agency's queue all the same. */
const agencyOf = ({ messageAttributes, eventSourceARN }: SQSRecord): string => {
  const agency = messageAttributes.agency?.stringValue ?? /-agency-([a-z0-9-]+)\.fifo$/.exec(eventSourceARN)?.[1];
  if (agency === undefined) throw new Error("It says no agency");
  return agency;
};

const parcelOf = (record: SQSRecord): Parcel => {
  const envelope = Envelope.parse(jsonBody(record));
  return { record, envelope, agency: agencyOf(record) };
};

const webhookOf = async ({ province }: WebhookDeps, code: string) => {
  const agency = findAgency(await province(), code);
  if (agency?.webhook === undefined) throw new Error(`AGENCY_NOT_CALLED: ${code} has no webhook`);
  return { agency, webhook: agency.webhook };
};

/** Nothing goes out unsigned: without a secret all of the agency's messages wait, as for an agency that is away. */
const send = async (
  deps: WebhookDeps,
  { envelope }: Parcel,
  webhook: Webhook,
  url: string,
): Promise<DeliveryTrouble | undefined> => {
  const secrets = await deps.secretsOf(webhook);
  if (secrets.length === 0) return { kind: "no-secret", detail: webhook.secretParameter };
  const { headers, body } = encodeCloudEvent(envelope, webhook.mode);
  const text = typeof body === "string" ? body : Buffer.from(body).toString();
  const signed = { id: envelope.id, timestamp: epochOf(deps.now()) / 1000, body: text };
  return deps.call({
    url,
    body: text,
    headers: { ...headers, ...webhookHeaders(secrets, signed) },
  });
};

/** Among the agency's dead letters, so that those behind it go on. A crash before the message is deleted sets it aside once more. */
const setAside = async (deps: WebhookDeps, record: SQSRecord, reason: string, detail: string): Promise<void> => {
  await deps.queues.setAside(record, { reason, detail }, reason);
  log.warn("set aside", { messageId: record.messageId, reason, detail });
};

/** A message that nobody can deliver is tried a few times all the same: the fault may be ours, or of the moment. */
const unwanted = async (
  deps: WebhookDeps,
  record: SQSRecord,
  why: { agency: string; reason: string; detail: string },
) => {
  const times = await deps.delivery.countUnwanted(why.agency, record.messageId, deps.now());
  if (times < offers) throw new Wait(why.reason, retryPause(turnOf(deps, record)));
  await setAside(deps, record, why.reason, why.detail);
};

/**
 * Only where it did not go through at once, so that an ordinary message costs no write. A note that fails is missed by its reader
 * alone: the agency is not to get the message again for it.
 */
const noteCall = async (deps: WebhookDeps, { record, envelope, agency }: Parcel, trouble?: DeliveryTrouble) => {
  if (trouble === undefined && Number(record.attributes.ApproximateReceiveCount) === 1) return;
  const { id: eventId, subject } = envelope;
  const answer =
    trouble === undefined ? { answer: "taken" as const } : { answer: trouble.kind, detail: trouble.detail };
  await deps.calls.note({ at: deps.now(), agency, eventId, subject, ...answer }).catch((error: unknown) => {
    log.warn("call not noted", { eventId, error: error as Error });
  });
};

const offer = async (deps: WebhookDeps, parcel: Parcel): Promise<DeliveryTrouble | undefined> => {
  const { record } = parcel;
  const { agency, webhook } = await webhookOf(deps, parcel.agency);
  const { code } = agency;
  const before = await pass(deps, code, record);
  const trouble = await send(deps, parcel, webhook, deps.addressOf(agency, webhook));
  await noteCall(deps, parcel, trouble);
  if (trouble === undefined) await noteSuccess(deps, code, before);
  else if (isLasting(trouble)) await noteRefusal(deps, code, trouble);
  else throw await noteFailure(deps, code, trouble, record);
  return trouble;
};

/** Why a message has waited for too long: what its agency answered last, else what our own last fault with it was. */
const whyTooOld = async ({ delivery, faults }: WebhookDeps, { agency, record }: Parcel) => {
  const { lastFailure } = (await delivery.load(agency)).breaker;
  if (lastFailure !== undefined && epochOf(lastFailure.at) >= Number(record.attributes.SentTimestamp))
    return { reason: stuckReasons.away, detail: troubleDetail(lastFailure) };
  return { reason: (await faults.faultOf(record.messageId)) ?? stuckReasons.away, detail: agency };
};

/** The proof in the dossier that a hand-over arrived; once, whatever comes twice. */
const recordDelivery = async (deps: WebhookDeps, { envelope: { id, subject, data, type } }: Parcel): Promise<void> => {
  if (type !== "motcua.dossier.handed-over.v1") return;
  const { handoff } = DossierEventData.parse(data);
  if (handoff === undefined) return;
  const command = { type: "RecordDelivery" as const, at: deps.now(), by, handoff: handoff.number };
  const recorded = await executeDossier(deps)(subject, command, {
    request: requestOf(requestName(by, id), command.type),
  });
  if (!recorded.ok) log.warn("delivery not recorded", { id, code: recorded.refusal.code });
};

/**
 * Brings one message to an agency's own address. In this order: the agency has it, its breaker knows, the dossier knows. A crash
 * between any two of them brings it again under the same id, which the agency drops, and writes down what was not written; only the
 * note of a call that failed may be missing then.
 * @throws Wait when it is to come again later
 */
export const deliverToAgency =
  (deps: WebhookDeps) =>
  async (record: SQSRecord): Promise<void> => {
    let parcel: Parcel;
    try {
      parcel = parcelOf(record);
    } catch {
      return unwanted(deps, record, { agency: "unknown", reason: stuckReasons.unreadable, detail: "no envelope" });
    }
    const { agency } = parcel;
    if (isTooOld(Number(record.attributes.SentTimestamp), deps.now())) {
      const { reason, detail } = await whyTooOld(deps, parcel);
      return setAside(deps, record, reason, detail);
    }
    const trouble = await offer(deps, parcel);
    if (trouble === undefined) return recordDelivery(deps, parcel);
    const reason = trouble.kind === "gone" ? stuckReasons.gone : stuckReasons.refused;
    await unwanted(deps, record, { agency, reason, detail: troubleDetail(trouble) });
  };
