import type {
  PlaceView,
  QueueMap,
  QueueView,
  SendersView,
  StuckAnswer,
  StuckList,
  StuckLook,
  StuckView,
  WayView,
} from "../../shared/contracts/operations-api.ts";
import { messageName } from "../../shared/text/message-names.ts";
import { queueName } from "../../shared/text/queue-names.ts";
import { stuckReasonText } from "../../shared/text/stuck-reasons.ts";

/** A stand-in for the API of operations: three stuck messages, five queues, one dossier's way. */
const ago = (minutes: number) => `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`;
const police = { vi: "Công an cấp xã", en: "Commune Police" };
const code = "H14.101-261121-0003";

const row = (
  { id, queue, type, minutes, reason }: { id: string; queue: string; type?: string; minutes: number; reason: string },
  more: Partial<StuckView> = {},
): StuckView => {
  const kind = type === undefined ? "unreadable" : "envelope";
  const agency = queue === "agency-police" ? police : undefined;
  return {
    ...{ id, queue, queueName: queueName(queue, agency), kind, what: messageName({ kind, ...(type && { type }) }) },
    ...(type === undefined ? {} : { type, eventId: `${code}:3`, subject: code }),
    ...(agency === undefined ? {} : { agency }),
    reason: { code: reason, text: stuckReasonText(reason) },
    ...{ since: ago(minutes), cameAt: ago(minutes), rounds: 1, tries: 5, state: "open", maySend: true, edited: false },
    ...more,
  };
};

const handedOver = "motcua.dossier.handed-over.v1";
let rows: StuckView[] = [
  row(
    { id: "m-1", queue: "agency-police", type: handedOver, minutes: 320, reason: "AGENCY_DID_NOT_CONFIRM" },
    { rounds: 2, tries: 10 },
  ),
  row({ id: "m-2", queue: "notification", type: "motcua.dossier.ready.v1", minutes: 95, reason: "TIMEOUT_ERROR" }),
  row({ id: "m-3", queue: "handoff-inbox", minutes: 12, reason: "UNREADABLE" }),
];
let closed: StuckView[] = [];

const senders: SendersView = { share: 0.72, given: 41, failed: 3, slow: 12 };

const queues = (): StuckList["queues"] =>
  ["agency-police", "notification", "handoff-inbox"].map((queue) => ({
    queue,
    name: queueName(queue, queue === "agency-police" ? police : undefined),
    open: rows.filter((one) => one.queue === queue).length,
  }));

const list = (asked: URLSearchParams): StuckList => {
  const [which, queue, reason, to] = ["list", "queue", "reason", "to"].map((name) => asked.get(name) ?? "");
  const items = (which === "closed" ? closed : rows).filter(
    (one) =>
      (queue === "" || one.queue === queue) &&
      (reason === "" || one.reason.code === reason) &&
      (to === "" || to === undefined || one.since <= to),
  );
  return { items, queues: queues(), mayAct: true };
};

const body = {
  ...{ specversion: "1.0", id: `${code}:3`, type: handedOver, source: "/motcua/cao-bang/01288", subject: code },
  data: { event: "DossierHandedOver", commune: "01288", status: "processing", version: 3 },
};

const look = (id: string): StuckLook | undefined => {
  const found = [...rows, ...closed].find((one) => one.id === id);
  return (
    found && {
      row: found,
      body: JSON.stringify(body, null, 2),
      fields: [
        { path: "type", name: { vi: "Loại", en: "Type" }, value: handedOver },
        { path: "subject", name: { vi: "Hồ sơ hoặc số thứ tự", en: "Dossier or ticket" }, value: code },
        { path: "data.status", name: { vi: "Tình trạng", en: "Status" }, value: "processing" },
      ],
      mayEdit: found.kind === "envelope",
    }
  );
};

const close = (ids: readonly string[], change: Partial<StuckView>): StuckAnswer => {
  const refused = ids.filter((id) => id === "m-3" && change.state === "sent");
  const done = ids.filter((id) => !refused.includes(id));
  closed = [
    ...rows.filter(({ id }) => done.includes(id)).map((one) => ({ ...one, ...change, maySend: false })),
    ...closed,
  ];
  rows = rows.filter(({ id }) => !done.includes(id));
  const text = {
    vi: "Hàng đợi handoff-inbox không cho gửi (thiếu quyền hoặc AWS chưa trả lời). Tin nhắn vẫn còn nguyên ở đây.",
    en: "The queue handoff-inbox did not take the message.",
  };
  return { done, refused: refused.map((id) => ({ id, code: "QUEUE_NOT_OPEN", text })) };
};

const wave = (height: number, shift: number) =>
  Array.from({ length: 30 }, (_, at) => Math.max(0, Math.round(height * Math.sin((at + shift) / 4) + height / 2)));

const queue = (name: string, state: QueueView["state"], more: Partial<QueueView> = {}): QueueView => ({
  ...{ queue: name, name: queueName(name, name === "agency-police" ? police : undefined), kind: "own", state },
  ...{ stuck: 0, waiting: 0, inFlight: 0, cameIn: wave(4, 0), wentOut: wave(4, -1) },
  ...more,
});

const map = (): QueueMap => ({
  at: ago(0),
  queues: [
    queue("agency-police", rows.length > 0 ? "stuck" : "calm", {
      ...{ kind: "agency", agency: "H14.15", stuck: rows.filter((one) => one.queue === "agency-police").length },
      ...{ waiting: 14, oldestSeconds: 5 * 3600, wentOut: wave(0, 0) },
    }),
    queue("portal-sync", "closed", { cameIn: [], wentOut: [] }),
    queue("notification", "late", { waiting: 41, inFlight: 10, oldestSeconds: 1260 }),
    queue("handoff-inbox", "busy", { waiting: 2, inFlight: 1, oldestSeconds: 3 }),
    queue("papers", "calm"),
    queue("routing", "calm", { kind: "stream", cameIn: [], wentOut: [] }),
  ],
  agencies: [{ code: "H14.15", name: police }],
  measured: true,
});

const place = (of: string): PlaceView => ({
  ...{ place: of, name: of === "H14.15" ? police : { vi: "Phường Tân Giang", en: "Tan Giang Ward" } },
  ...{ total: 14, overdue: 2, soonestDueAt: ago(90), counted: 14 },
  byState: [
    { key: "sent", name: { vi: "Đã gửi, phần mềm chưa nhận", en: "Sent, not delivered" }, count: 9 },
    { key: "accepted", name: { vi: "Đang giải quyết", en: "Being worked on" }, count: 5 },
  ],
  byHolder: [],
});

const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
const fact = (type: string) => messageName({ kind: "envelope", type });
const way = (asked: string): WayView => ({
  subject: asked.split(":")[0] ?? asked,
  steps: [
    ...[
      { at: ago(330), kind: "fact" as const, text: fact("motcua.dossier.submitted.v1"), eventId: `${code}:1`, trace },
      { at: ago(326), kind: "fact" as const, text: fact("motcua.dossier.received.v1"), eventId: `${code}:2`, trace },
      {
        at: ago(326),
        kind: "handoff" as const,
        text: fact(handedOver),
        eventId: `${code}:3`,
        trace,
        by: "system:routing",
      },
    ],
    {
      ...{ at: ago(325), kind: "message", eventId: `${code}:2` },
      text: { vi: "Tin nhắn (received): nhà mạng đã nhận", en: "Message (received): taken by the carrier" },
    },
    {
      ...{ at: ago(322), kind: "call", eventId: `${code}:3` },
      text: {
        vi: "Gọi phần mềm của Công an cấp xã: không trả lời kịp (ETIMEDOUT), 4 lần, lần cuối 09:03 18/11/2026",
        en: "Called the software of Commune Police: did not answer in time (ETIMEDOUT), 4 times, last at 09:03 18/11/2026",
      },
    },
    {
      ...{ at: ago(320), kind: "stuck", eventId: `${code}:3` },
      text: {
        vi: "Tin “Chuyển hồ sơ đến nơi giải quyết” kẹt ở hàng đợi agency-police: Phần mềm của cơ quan đã nhận năm lần mà không xác nhận",
        en: "“Dossier handed over” is stuck in agency-police",
      },
    },
  ],
});

const handled = (reason?: string) => ({ by: "thanh.nv", at: ago(0), ...(reason === undefined ? {} : { reason }) });

/** @param call "GET /operations/stuck" */
export const operationsAnswer = (call: string, asked: URLSearchParams, sent: Record<string, unknown>): unknown => {
  const [, kind = "", id = "", act = ""] = /^\w+ \/operations\/([a-z]+)(?:\/([^/]+))?(?:\/([a-z]+))?$/.exec(call) ?? [];
  const ids = Array.isArray(sent.ids) ? sent.ids.map(String) : [];
  if (kind === "collect")
    return {
      kept: 0,
      troubles: [{ queue: "portal-sync", name: queueName("portal-sync", undefined), trouble: "denied" }],
    };
  if (kind === "queues") return map();
  if (kind === "senders") return senders;
  if (kind === "places") return place(id);
  if (kind === "ways") return way(id);
  if (id === "") return list(asked);
  if (id === "send-again") return close(ids, { state: "sent", handled: handled() });
  if (id === "drop") return close(ids, { state: "dropped", handled: handled(String(sent.reason)) });
  if (act === "edit") {
    rows = rows.map((one) => (one.id === id ? { ...one, edited: true } : one));
    return look(id);
  }
  return look(id);
};
