import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * What histories repeat, so that a pack need not hold it. A pack names the text that it was made with by its first byte:
 * a text in this list is never changed, a better one is added at the end.
 */
const repeated: readonly string[] = [
  [
    '"legalBasis":"},"receiptNumber":","amountVnd":"proxyName":","clock":{"dueAt":"2026-"warnAt":"2026-"restarted":true',
    '"provisional":true"escalateAt":"2026-"answers":{"note":"HandoffReturnedHandoffRemindedHandoffEscalatedStepSentBack',
    'PaymentRequestedPaymentConfirmedDossierRefusedDossierWithdrawnDossierStoppedDueSoonNoticedOverdueNoticed"backTo":"',
    '"by":"system:deadline"StepCompleted","reason":"Thiếu giấy bản sao chính của "SupplementRequested"SupplementProvided',
    '},"channel":"online"assisted"counter","components":[{"id":"declaration","form":"copy"certified"original","count":1}]',
    '"language":"vi","form":"","secret":"","ownerName":"Nguyễn Thị Trần Văn ","procedure":"1.00","procedureVersion":"',
    '"case":"standard","type":"DossierSubmitted","commune":"DossierReceived","dueAt":"2026-1T00:00Z","warnAt":"2026-',
    '"routeBy":"2026-DossierHandedOver","by":"system:routing","handoff":1,"step":"","to":{"agency":"H1","office":"justice"}',
    '"acceptBy":"2026-HandoffDelivered","by":"system:handoff","handoff":1,"req":"HandoffAcceptedOutcomeRecorded"decision":',
    '"declined","documentNumber":"approved"DossierReady"OutcomeReturnedT0:00Z"to":"proxy"owner","req":"\n{"type":"',
  ].join(","),
];

const newest = repeated.length - 1;

const dictionaryOf = (number: number | undefined): Buffer => {
  const text = number === undefined ? undefined : repeated[number];
  if (text === undefined) throw new Error(`A history was packed with text ${number}, which this code does not know`);
  return Buffer.from(text);
};

/** Lines of a history in about a quarter of their room; a kB less is a write unit less at every later write. */
export const pack = (lines: readonly string[]): Uint8Array =>
  Buffer.concat([
    Buffer.of(newest),
    deflateRawSync(Buffer.from(lines.join("\n")), { dictionary: dictionaryOf(newest), level: 9 }),
  ]);

export const unpack = (packed: Uint8Array): string[] => {
  const text = inflateRawSync(packed.subarray(1), { dictionary: dictionaryOf(packed[0]) });
  return text.toString("utf8").split("\n");
};
