import type { BookedAppointment } from "../../shared/contracts/appointment-api.ts";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { AuditList, DelegationView, Me } from "../../shared/contracts/people-api.ts";
import type { PreferenceView } from "../../shared/contracts/preference-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Choice } from "../../shared/domain/message/choice.ts";
import { fold } from "../../shared/text/fold.ts";
import { agencyList, announceOutage, endOutage, tryAgency } from "./canned-agencies.ts";
import { actOnAnnouncement, announcements } from "./canned-announcements.ts";
import {
  appointmentCoded,
  appointmentLines,
  appointmentOf,
  appointmentsOfDay,
  bookCanned,
  cancelCanned,
  checkInCanned,
  moveCanned,
  slotList,
} from "./canned-appointments.ts";
import { catalogueAnswer, catalogueContext, versionOf } from "./canned-catalogue.ts";
import { closeCanned, closedFor, closureOf, reopenCanned } from "./canned-closures.ts";
import { countsNow } from "./canned-counts.ts";
import {
  aDay,
  addDossier,
  atOffice,
  consultationsNow,
  dossiers,
  handoffsNow,
  type Status,
  statusOf,
  summaryOf,
  trackingOf,
} from "./canned-dossiers.ts";
import { listsAnswer } from "./canned-lists.ts";
import { callCanned, cannedCalls, cannedMessages, resendCanned } from "./canned-messages.ts";
import { orderNow, tellCanned } from "./canned-offline-calls.ts";
import { operationsAnswer } from "./canned-operations.ts";
import { actOnOuting, outingList, outingOf, publicOutingList } from "./canned-outings.ts";
import { papersAnswer } from "./canned-papers.ts";
import { dismiss, portalOverview, reconciliation, sendAgain } from "./canned-portal.ts";
import { routesAnswer } from "./canned-routes.ts";
import { cannedRoute, saveStaff, staffNow } from "./canned-routing.ts";
import { cannedSlip, cannedSlipList } from "./canned-slips.ts";
import {
  boardNow,
  callNext,
  communes,
  counterNow,
  enterOffline,
  helpNow,
  lines,
  pauseCounter,
  reserveBlock,
  takeTicket,
  ticketNow,
  tickets,
} from "./canned-tickets.ts";
import { wordingHistory, wordingList, wordMessage } from "./canned-wordings.ts";
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

const ward = { scope: "01288", scopeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" } };
const province = { scope: "cao-bang", scopeName: { vi: "Cao Bằng", en: "Cao Bang" } };

const me: Me = {
  officer: "thanh.nv",
  roles: [
    { role: "receptionist", ...ward },
    { role: "specialist", ...ward },
    { role: "specialist", scope: "H14.12", scopeName: { vi: "Sở Y tế", en: "Department of Health" } },
    { role: "commune-lead", ...ward },
    { role: "auditor", ...province },
    { role: "province-editor", ...province },
    { role: "queue-operator", ...ward },
    { role: "system-operator", ...province },
    { role: "kiosk", ...ward },
  ],
};

/** The appointment of who knows id and secret, and what is to be done with it. */
const own = ({ body }: CannedRequest, act: (one: BookedAppointment) => BookedAppointment): CannedAnswer => {
  const one = appointmentOf(String(body.id));
  return one === undefined || one.secret !== body.secret ? notFound : ok(act(one));
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

const countOf = (view: DossierView, id: string): number =>
  sampleProcedures
    .find((one) => one.id === view.procedure)
    ?.cases.flatMap(({ components }) => components)
    .find((one) => one.id === id)?.count ?? 1;

/** Whether everything that was asked for came, and often enough. */
const bringsAll = (view: DossierView, { components }: CannedRequest["body"]): boolean =>
  view.missing.every(({ id }) =>
    (components as { id: string; count?: number }[]).some(
      (paper) => paper.id === id && (paper.count ?? 1) >= countOf(view, id),
    ),
  );

/** An office takes a dossier up: from then on it can end its step. */
const taken = ({ handoff, allowed }: DossierView): Partial<DossierView> =>
  handoff === undefined
    ? {}
    : {
        handoff: { ...handoff, state: "accepted", acceptedAt: new Date().toISOString() },
        allowed: allowed.filter((name) => name !== "handoff.accept"),
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
  if (name === "provide-supplement" && !bringsAll(view, body))
    return problem(409, "COMPONENTS_MISSING", "Còn thiếu giấy tờ.", "Papers are missing.", "components");
  const status = AFTER[name] ?? view.status;
  const at = new Date().toISOString();
  const next = {
    ...view,
    ...statusOf(status),
    ...(name === "accept" ? taken(view) : {}),
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

/** What each key was answered: a repeat is the same dossier. */
const submitted = new Map<string, string>();

const submitOnce = (request: CannedRequest): CannedAnswer => {
  const before = dossiers.get(submitted.get(request.key) ?? "");
  if (before !== undefined) return ok(before);
  const answer = submit(request);
  if (answer.status === 200) submitted.set(request.key, (answer.body as DossierView).code);
  return answer;
};

const submit = ({ body }: CannedRequest): CannedAnswer => {
  const owner = body.owner as { name: string; phone?: string };
  if (owner.phone !== undefined && !/^0\d{9}$/.test(owner.phone))
    return problem(400, "BODY_INVALID", "Số điện thoại không đúng.", "Not a Vietnamese mobile number.", "owner.phone");
  const procedure = sampleProcedures.find((one) => one.id === body.procedure);
  if ((body.procedureVersion ?? procedure?.version) !== procedure?.version)
    return problem(
      409,
      "PROCEDURE_NOT_IN_FORCE",
      "Phiên bản thủ tục này không có hiệu lực vào ngày nộp.",
      "This version of the procedure is not in force on the day of submission.",
      "procedureVersion",
    );
  return ok(addDossier("submitted", owner, { procedure, caseId: body.case as string | undefined }));
};

/** A page of rows; the cursor is the number of rows before it. */
const pageOf = <T>(all: readonly T[], query: URLSearchParams): { items: readonly T[]; next?: string } => {
  const from = Number(query.get("cursor") ?? 0);
  const to = from + Number(query.get("limit") ?? 20);
  return { items: all.slice(from, to), ...(to < all.length ? { next: String(to) } : {}) };
};

const tabsOf = ({ status, returned }: DossierView): string[] =>
  returned === undefined ? [status] : [status, "to-send-on"];

const listDossiers = ({ url: { searchParams: query } }: CannedRequest): CannedAnswer => {
  const all = [...dossiers.values()];
  const counts: Record<string, number> = {};
  for (const tab of all.flatMap(tabsOf)) counts[tab] = (counts[tab] ?? 0) + 1;
  const [status, asked] = [query.get("status"), fold(query.get("q") ?? "")];
  const chosen = all
    .filter((view) => status === null || tabsOf(view).includes(status))
    .filter(({ owner, code }) => fold(`${owner.name} ${code}`).includes(asked));
  return ok({ ...pageOf(chosen.map(summaryOf), query), counts });
};

const searchDossiers = ({ body }: CannedRequest): CannedAnswer => {
  const asked = fold(String(body.text));
  const items = [...dossiers.values()].filter(({ owner, code }) => fold(`${owner.name} ${code}`).includes(asked));
  return ok({ kind: "name", items: items.slice(0, 50).map(summaryOf), ...(items.length > 50 ? { more: true } : {}) });
};

/** The system sends on by itself what was received a moment ago. */
const MOMENT_MS = 800;

const showDossier = (code: string): CannedAnswer => {
  const view = dossiers.get(code);
  if (view === undefined) return notFound;
  if (view.status !== "received" || Date.now() - Date.parse(view.receivedAt ?? "") < MOMENT_MS) return ok(view);
  const next = { ...view, ...statusOf("processing"), ...atOffice(code), version: view.version + 1 };
  dossiers.set(code, next);
  return ok(next);
};

const looks: AuditList["items"] = Array.from({ length: 120 }, (_, at) => ({
  at: new Date(Date.now() - (120 - at) * 60_000).toISOString(),
  officer: at % 2 === 0 ? "lan.tangiang" : "hoa.tangiang",
  action: at === 7 ? "dossier.withdraw" : "dossier.read",
  subject: at < 4 ? "inbox" : "H14.101-261121-0003",
  allowed: at !== 7,
}));

const passedOn: DelegationView[] = [];

const passOn = ({ body }: CannedRequest): CannedAnswer => {
  const made = { ...body, id: `01288~${passedOn.length}`, from: me.officer } as DelegationView;
  passedOn.push(made);
  return ok(made);
};

const takeBack = (id: string): CannedAnswer => {
  const at = passedOn.findIndex((one) => one.id === id);
  const found = passedOn[at];
  if (found === undefined) return notFound;
  passedOn[at] = { ...found, ends: new Date(Date.now() - 1000).toISOString() };
  return ok(passedOn[at]);
};

const tracking = ({ body }: CannedRequest): CannedAnswer => {
  const view = dossiers.get(String(body.code));
  return view === undefined || body.secret !== view.trackingSecret ? notFound : ok(trackingOf(view));
};

const answerDraft = (request: CannedRequest): CannedAnswer => {
  const view = dossiers.get(String(request.body.code));
  if (view?.draft === undefined || request.body.secret !== view.trackingSecret) return notFound;
  const answer = { agrees: request.body.agrees === true, at: new Date().toISOString() };
  dossiers.set(view.code, { ...view, draft: { ...view.draft, answer } });
  return tracking(request);
};

const moveTicket = (id: string, action: string): CannedAnswer => {
  const ticket = tickets.find((one) => one.id === id);
  if (ticket === undefined) return notFound;
  const next = {
    serve: "serving",
    finish: "finished",
    "no-show": "no-show",
    recall: "called",
    hold: "held",
    return: "returning",
    transfer: "returning",
    "hand-over": "returning",
  } as const;
  ticket.status = next[action as keyof typeof next];
  if (action === "recall") ticket.calledAt = new Date().toISOString();
  return ok(ticketNow(id));
};

const papers = ({ method, url, body, key }: CannedRequest): CannedAnswer => {
  const answer = papersAnswer(`${method} ${url.pathname.replace(/^\/api/, "")}`, body, {
    key,
    dossier: url.searchParams.get("dossier"),
  });
  return answer === undefined ? notFound : ok(answer);
};

const catalogue = ({ method, url, body, version }: CannedRequest): CannedAnswer => {
  const path = decodeURIComponent(url.pathname.replace(/^\/api/, ""));
  const answer = catalogueAnswer(`${method} ${path}`, body, version);
  if (answer === undefined) return notFound;
  const { status, code = "", detail = "" } = answer;
  return status === 200 ? ok(answer.body) : problem(status, code, detail, detail);
};

const lists = ({ method, url, body }: CannedRequest): CannedAnswer => {
  const answer = listsAnswer(`${method} ${decodeURIComponent(url.pathname.replace(/^\/api/, ""))}`, body);
  return answer === undefined ? notFound : ok(answer);
};

const operations = ({ method, url, body }: CannedRequest): CannedAnswer => {
  const path = decodeURIComponent(url.pathname.replace(/^\/api/, ""));
  const answer = operationsAnswer(`${method} ${path}`, url.searchParams, body);
  return answer === undefined ? notFound : ok(answer);
};

let choice: Choice = { channel: "sms", reminders: true };
const preference = (next: Choice | undefined): PreferenceView => {
  choice = next ?? choice;
  return { choice, offered: ["sms", "zalo", "email"] };
};

const routes: readonly [RegExp, (request: CannedRequest, ...parts: string[]) => CannedAnswer][] = [
  [/^GET \/me$/, () => ok(me)],
  [/^GET \/communes$/, () => ok(communes())],
  [/^GET \/procedures\/([^/]+)$/, ({ url }, id = "") => ok(versionOf(id, url.searchParams.get("version")))],
  [/^(?:GET|POST) \/catalogue(?:\/.*)?$/, catalogue],
  [
    /^(?:GET|POST) \/routes(?:\/.*)?$/,
    ({ method, url, body }) => {
      const answer = routesAnswer(`${method} ${url.pathname.replace(/^\/api/, "")}`, body, catalogueContext);
      return answer === undefined ? notFound : ok(answer);
    },
  ],
  [/^GET \/announcements$/, () => ok(announcements())],
  [/^POST \/announcements\/subscribe$/, () => ok({ minutes: 10 })],
  [
    /^POST \/announcements\/confirm$/,
    ({ body }) =>
      body.code === "123456"
        ? ok({ done: true })
        : problem(422, "SUBSCRIPTION_CODE_WRONG", "Mã không đúng hoặc đã hết hạn.", "The code is wrong.", "code"),
  ],
  [/^POST \/announcements\/stop$/, () => ok({ done: true })],
  [/^POST \/announcements\/\d+\/subscribers$/, () => ok({ minutes: 10 })],
  [/^POST \/announcements\/\d+\/subscribers\/(?:code|stop)$/, () => ok({ done: true })],
  [
    /^POST \/announcements\/\d+\/(?:([^/]+)\/)?([a-z]+)$/,
    ({ body }, id = "", act = "") => {
      const view = actOnAnnouncement(id, act, body);
      return view === undefined ? notFound : ok(view);
    },
  ],
  [/^GET \/outings\/\d+\/announced$/, () => ok(publicOutingList())],
  [/^GET \/outings\/\d+$/, ({ url }) => ok(outingList(url.searchParams.get("month") ?? "", true))],
  [
    /^GET \/outings\/\d+\/([^/]+)$/,
    (_, id = "") => {
      const view = outingOf(id);
      return view === undefined ? notFound : ok(view);
    },
  ],
  [
    /^POST \/outings\/\d+\/(?:([^/]+)\/)?([a-z]+)$/,
    ({ body, key }, id = "", act = "") => {
      const view = actOnOuting({ id, act, key }, body);
      return view === undefined ? notFound : ok(view);
    },
  ],
  [/^GET \/message-templates$/, () => ok(wordingList())],
  [/^GET \/message-templates\/([^/]+)\/history$/, (_, id = "") => ok(wordingHistory(id))],
  [
    /^POST \/message-templates\/([^/]+)\/([a-z]+)$/,
    ({ body }, id = "", act = "") => {
      const row = wordMessage(id, act, body);
      return row === undefined ? notFound : ok(row);
    },
  ],
  [/^GET \/procedures$/, () => ok({ items: sampleProcedures })],
  [/^GET \/appointments\/(\d+)$/, (_, commune = "") => ok(appointmentLines(commune))],
  [
    /^GET \/appointments\/(\d+)\/day\/([\d-]+)$/,
    (_, commune = "", date = "") => {
      const cause = closedFor(date);
      return ok({ ...appointmentsOfDay(commune, date), ...(cause === undefined ? {} : { closedFor: cause }) });
    },
  ],
  [/^GET \/appointments\/(\d+)\/closure\/([\d-]+)$/, (_, commune = "", date = "") => ok(closureOf(commune, date))],
  [
    /^POST \/appointments\/(\d+)\/closure\/([\d-]+)$/,
    ({ body }, commune = "", date = "") =>
      ok(closeCanned(commune, date, body.cause as Parameters<typeof closeCanned>[2])),
  ],
  [
    /^POST \/appointments\/(\d+)\/closure\/([\d-]+)\/reopen$/,
    (_, commune = "", date = "") => ok(reopenCanned(commune, date)),
  ],
  [/^GET \/appointments\/(\d+)\/([a-z-]+)$/, (_, commune = "", line = "") => ok(slotList(commune, line))],
  [/^POST \/appointments$/, ({ key, body }) => ok(bookCanned(key, body))],
  [/^POST \/appointments\/assisted$/, ({ key, body }) => ok(bookCanned(key, body))],
  [/^POST \/appointments\/own\/look$/, (request) => own(request, (one) => one)],
  [/^POST \/appointments\/own\/cancel$/, (request) => own(request, (one) => cancelCanned(one, "own-wish"))],
  [/^POST \/appointments\/own\/check-in$/, (request) => own(request, checkInCanned)],
  [
    /^POST \/appointments\/own\/move$/,
    (request) => own(request, (one) => moveCanned(one, request.key, String(request.body.slotAt))),
  ],
  [
    /^POST \/appointments\/check-in$/,
    ({ body }) => {
      const one = appointmentCoded(String(body.code));
      return one === undefined
        ? problem(404, "APPOINTMENT_UNKNOWN", "Không tìm thấy lịch hẹn.", "There is no such appointment.", "code")
        : ok(checkInCanned(one));
    },
  ],
  [
    /^POST \/appointments\/([^/]+)\/(cancel|check-in)$/,
    ({ body }, id = "", act = "") => {
      const one = appointmentOf(decodeURIComponent(id));
      if (one === undefined) return notFound;
      return ok(
        act === "cancel" ? cancelCanned(one, body.because as BookedAppointment["because"]) : checkInCanned(one),
      );
    },
  ],
  [/^GET \/lines\/(\d+)$/, (_, commune = "") => ok(lines(commune))],
  [/^GET \/board\/(\d+)$/, (_, commune = "") => ok(boardNow(commune))],
  [
    /^POST \/tickets\/assisted$/,
    ({ body, key }) =>
      body.phone === "123"
        ? problem(422, "PHONE_NOT_VALID", "Số điện thoại không đúng.", "The phone number is not valid.", "phone")
        : ok(takeTicket(key, String(body.line), body.priority as TicketView["priority"])),
  ],
  [/^POST \/tickets\/blocks$/, ({ body, key }) => ok(reserveBlock(key, String(body.line)))],
  [/^POST \/tickets\/offline$/, ({ body }) => ok(enterOffline(body))],
  [/^POST \/tickets$/, ({ body, key }) => ok(takeTicket(key, String(body.line)))],
  [/^GET \/tickets\/([^/]+)$/, (_, id = "") => (ticketNow(id) === undefined ? notFound : ok(ticketNow(id)))],
  [/^POST \/tickets\/([^/]+)\/([a-z-]+)$/, (_, id = "", action = "") => moveTicket(id, action)],
  [/^GET \/counts\/(\d+)$/, ({ url }, commune = "") => ok(countsNow(commune, url.searchParams))],
  [/^GET \/counters\/\d+\/help$/, () => ok(helpNow())],
  [/^POST \/counters\/([^/]+)\/move(?:-back)?$/, (_, id = "") => ok(counterNow(id))],
  [/^GET \/counters\/([^/]+)\/order$/, (_, id = "") => ok(orderNow(id))],
  [/^POST \/counters\/([^/]+)\/offline-calls$/, ({ body }, id = "") => ok(tellCanned(id, body))],
  [/^GET \/counters\/([^/]+)$/, (_, id = "") => ok(counterNow(id))],
  [/^POST \/counters\/([^/]+)\/(pause|resume)$/, (_, id = "", what = "") => ok(pauseCounter(id, what === "pause"))],
  [/^POST \/counters\/([^/]+)\/call-next$/, (_, id = "") => ok(callNext(id))],
  [/^(?:GET|POST) \/tracking$/, tracking],
  [/^POST \/tracking\/answer-draft$/, answerDraft],
  [
    /^POST \/(?:tracking|dossiers\/[^/]+)\/preference$/,
    ({ body }) => ok(preference(body.choice as Choice | undefined)),
  ],
  [/^GET \/delegations$/, () => ok({ items: passedOn })],
  [/^POST \/delegations$/, passOn],
  [/^POST \/delegations\/([^/]+)\/end$/, (_, id = "") => takeBack(id)],
  [/^GET \/audit$/, ({ url }) => ok(pageOf(looks, url.searchParams))],
  [/^GET \/portal$/, ({ url }) => ok(portalOverview(url.searchParams.get("commune") ?? ""))],
  [
    /^GET \/portal\/reconciliation$/,
    ({ url: { searchParams: q } }) => ok(reconciliation(q.get("commune") ?? "", q.get("date") ?? "")),
  ],
  [/^POST \/portal\/send-again$/, ({ body }) => ok(sendAgain(body.codes as string[] | undefined))],
  [/^POST \/portal\/imports\/([^/]+)\/take$/, () => ok({ outcome: "aside", overview: portalOverview("01288") })],
  [/^POST \/portal\/imports\/([^/]+)\/dismiss$/, (_, code = "") => ok(dismiss(code))],
  [/^GET \/intake-key$/, () => ok({ key: "bW90Y3VhLWEtY2FubmVkLWtleS1vZi0zMi1ieXRlcyE" })],
  [/^GET \/agencies$/, () => ok(agencyList())],
  [/^POST \/agencies\/([^/]+)\/try$/, (_, code = "") => ok(tryAgency(code))],
  [/^POST \/agencies\/([^/]+)\/outages$/, ({ body }, code = "") => ok(announceOutage(code, body))],
  [/^POST \/agencies\/([^/]+)\/outages\/([^/]+)\/end$/, (_, code = "", id = "") => ok(endOutage(code, id))],
  [/^(?:GET|POST) \/operations(?:\/.*)?$/, operations],
  [/^GET \/dossiers$/, listDossiers],
  [/^POST \/dossiers\/search$/, searchDossiers],
  [/^(?:GET|POST) \/(?:collective|registers|list-uploads)(?:\/.*)?$/, lists],
  [
    /^POST \/dossiers$/,
    (request) =>
      request.body.procedure === "9.000101"
        ? ok(addDossier("submitted", request.body.owner as DossierView["owner"]))
        : submitOnce(request),
  ],
  [
    /^GET \/dossiers\/([^/]+)\/slips(?:\/([a-z-]+))?$/,
    (_, code = "", form) => {
      const view = dossiers.get(code);
      const answer = view && (form === undefined ? cannedSlipList(view) : cannedSlip(view, form));
      return answer === undefined ? notFound : ok(answer);
    },
  ],
  [/^GET \/dossiers\/([^/]+)\/messages$/, (_, code = "") => ok(cannedMessages(code))],
  [
    /^POST \/dossiers\/([^/]+)\/messages\/(\d+)\/resend$/,
    ({ body }, code = "", seq = "") => resendCanned(code, Number(seq), body.because),
  ],
  [/^POST \/dossiers\/([^/]+)\/messages\/(\d+)\/called$/, (_, code = "", seq = "") => callCanned(code, Number(seq))],
  [/^GET \/messages\/calls$/, () => ok(cannedCalls())],
  [/^GET \/dossiers\/([^/]+)\/route$/, () => ok(cannedRoute)],
  [/^GET \/staff$/, ({ url }) => ok(staffNow(url.searchParams.has("agency")))],
  [/^POST \/staff$/, ({ body }) => ok(saveStaff(body))],
  [/^GET \/dossiers\/([^/]+)$/, (_, code = "") => showDossier(code)],
  [/^POST \/dossiers\/([^/]+)\/([a-z-]+)$/, (request, code = "", name = "") => command(code, name, request)],
  [/^(?:GET|POST) \/papers(?:\/.*)?$/, papers],
  [/^GET \/handoffs$/, ({ url }) => ok(pageOf(handoffsNow(), url.searchParams))],
  [/^GET \/consultations$/, ({ url }) => ok(pageOf(consultationsNow(), url.searchParams))],
  [/^POST \/consultations\/([^/~]+)~\d+\/([a-z-]+)$/, (request, code = "", name = "") => command(code, name, request)],
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
