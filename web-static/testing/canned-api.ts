import type { Me } from "../../shared/contracts/people-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import {
  aDay,
  addDossier,
  dossiers,
  handoffsNow,
  type Status,
  statusOf,
  summaryOf,
  trackingOf,
} from "./canned-dossiers.ts";
import { boardNow, callNext, communes, counterNow, lines, takeTicket, ticketNow, tickets } from "./canned-tickets.ts";
import { sampleProcedures } from "./sample-procedures.ts";

export interface CannedRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: Record<string, unknown>;
  readonly key: string;
  readonly version: string;
}
export interface CannedAnswer {
  readonly status: number;
  readonly body: unknown;
}

const ok = (body: unknown): CannedAnswer => ({ status: 200, body });
const problem = (status: number, code: string, detail: string, detailEn: string, field?: string): CannedAnswer => ({
  status,
  body: {
    type: "about:blank",
    title: code,
    status,
    code,
    detail,
    detailEn,
    ...(field ? { field } : {}),
  } satisfies Problem,
});
const notFound = problem(
  404,
  "NOT_FOUND",
  "Không tìm thấy. Hãy kiểm tra lại mã.",
  "Not found. Please check the codes.",
);

const me: Me = {
  officer: "thanh.nv",
  roles: [
    { role: "receptionist", scope: "01288", scopeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" } },
    { role: "specialist", scope: "01288", scopeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" } },
    { role: "specialist", scope: "H14.12", scopeName: { vi: "Sở Y tế", en: "Department of Health" } },
  ],
};

const AFTER: Readonly<Record<string, Status>> = {
  receive: "received",
  "request-supplement": "supplement-requested",
  "provide-supplement": "processing",
  refuse: "refused",
  withdraw: "withdrawn",
  stop: "stopped",
  "request-payment": "payment-requested",
  "confirm-payment": "processing",
  "hand-over": "processing",
  "return-outcome": "returned",
  "record-outcome": "ready",
};

const command = (code: string, name: string, { body, version }: CannedRequest): CannedAnswer => {
  const view = dossiers.get(code);
  if (view === undefined) return notFound;
  if (version !== "" && version !== `"${view.version}"`)
    return problem(
      412,
      "CHANGED_MEANWHILE",
      "Hồ sơ vừa được người khác cập nhật.",
      "Somebody else has just changed it.",
    );
  if (name === "record-outcome" && body.documentNumber === "sai")
    return problem(400, "BODY_INVALID", "Số văn bản không đúng dạng.", "Not a document number.", "documentNumber");
  const status = AFTER[name] ?? view.status;
  const at = new Date().toISOString();
  const next = {
    ...view,
    ...statusOf(status),
    version: view.version + 1,
    ...(name === "receive"
      ? { receivedAt: at, dueAt: new Date(Date.now() + 8 * 3_600_000).toISOString(), remaining: aDay }
      : {}),
    history: [
      ...view.history,
      { seq: view.history.length + 1, at, event: name, by: me.officer, text: statusOf(status).statusName },
    ],
  };
  dossiers.set(code, next);
  return ok(next);
};

const submit = ({ body }: CannedRequest): CannedAnswer => {
  const owner = body.owner as { name: string; phone?: string };
  if (owner.phone !== undefined && !/^0\d{9}$/.test(owner.phone))
    return problem(400, "BODY_INVALID", "Số điện thoại không đúng.", "Not a Vietnamese mobile number.", "owner.phone");
  const procedure = sampleProcedures.find((one) => one.id === body.procedure);
  return ok(addDossier("submitted", owner, procedure, body.case as string | undefined));
};

const listDossiers = (status: string | null): CannedAnswer => {
  const all = [...dossiers.values()];
  const counts: Record<string, number> = {};
  for (const view of all) counts[view.status] = (counts[view.status] ?? 0) + 1;
  return ok({ items: all.filter((view) => status === null || view.status === status).map(summaryOf), counts });
};

const tracking = ({ body }: CannedRequest): CannedAnswer => {
  const view = dossiers.get(String(body.code));
  return view === undefined || body.secret !== view.trackingSecret ? notFound : ok(trackingOf(view));
};

const moveTicket = (id: string, action: string): CannedAnswer => {
  const ticket = tickets.find((one) => one.id === id);
  if (ticket === undefined) return notFound;
  const next = { serve: "serving", finish: "finished", "no-show": "no-show", recall: "called" } as const;
  ticket.status = next[action as keyof typeof next];
  if (action === "recall") ticket.calledAt = new Date().toISOString();
  return ok(ticketNow(id));
};

const routes: readonly [RegExp, (request: CannedRequest, ...parts: string[]) => CannedAnswer][] = [
  [/^GET \/me$/, () => ok(me)],
  [/^GET \/communes$/, () => ok(communes())],
  [/^GET \/procedures\/([^/]+)$/, (_, id) => ok(sampleProcedures.find((one) => one.id === id))],
  [/^GET \/lines\/(\d+)$/, (_, commune = "") => ok(lines(commune))],
  [/^GET \/board\/(\d+)$/, (_, commune = "") => ok(boardNow(commune))],
  [/^POST \/tickets$/, ({ body, key }) => ok(takeTicket(key, String(body.line)))],
  [/^GET \/tickets\/([^/]+)$/, (_, id = "") => (ticketNow(id) === undefined ? notFound : ok(ticketNow(id)))],
  [/^POST \/tickets\/([^/]+)\/([a-z-]+)$/, (_, id = "", action = "") => moveTicket(id, action)],
  [/^GET \/counters\/([^/]+)$/, (_, id = "") => ok(counterNow(id))],
  [/^POST \/counters\/([^/]+)\/call-next$/, (_, id = "") => ok(callNext(id))],
  [/^POST \/tracking$/, tracking],
  [/^GET \/dossiers$/, ({ url }) => listDossiers(url.searchParams.get("status"))],
  [/^POST \/dossiers$/, submit],
  [/^GET \/dossiers\/([^/]+)$/, (_, code = "") => (dossiers.has(code) ? ok(dossiers.get(code)) : notFound)],
  [/^POST \/dossiers\/([^/]+)\/([a-z-]+)$/, (request, code = "", name = "") => command(code, name, request)],
  [/^GET \/handoffs$/, () => ok(handoffsNow())],
  [/^POST \/handoffs\/([^/~]+)~\d+\/([a-z-]+)$/, (request, code = "", name = "") => command(code, name, request)],
];

export const cannedApi = (request: CannedRequest): CannedAnswer => {
  const line = `${request.method} ${decodeURIComponent(request.url.pathname.replace(/^\/api/, ""))}`;
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(line);
    if (match !== null) return answer(request, ...match.slice(1));
  }
  return notFound;
};
