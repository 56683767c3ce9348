/** A route of the HTTP API: `public` needs no sign-in, `officer` needs an access token of the user pool. */
export interface Route {
  readonly route:
    | `${"ANY" | "GET" | "POST"} /api/${string}`
    | "GET /.well-known/motcua-keys.json"
    | "GET /{proxy+}"
    | "ANY /tra-cuu/ho-so";
  readonly serves:
    | "dossier"
    | "tracking-page"
    | "ticket"
    | "procedure"
    | "catalogue"
    | "route-dry-run"
    | "preference"
    | "announcement"
    | "outing"
    | "payment"
    | "papers"
    | "collective"
    | "portal"
    | "operations"
    | "agency"
    | "slip"
    | "messages"
    | "outcome"
    | "answer";
  readonly access: "public" | "officer";
  /** Tighter than the stage: requests a second, and how many at once. */
  readonly limit?: { readonly rate: number; readonly burst: number };
}

/** Every route. The API takes the most precise one, so `GET /api/tickets/{id}` stays public beside `ANY …/{proxy+}`. */
export const routes: readonly Route[] = [
  // Twice what the largest province, with a seventh of the people, needs when all communes are in a rush: on its busiest
  // Saturday the nation takes 369 numbers a second for a while. Who takes how many is the function's own limit.
  { route: "POST /api/tickets", serves: "ticket", access: "public", limit: { rate: 100, burst: 200 } },
  { route: "GET /api/tickets/{id}", serves: "ticket", access: "public" },
  { route: "GET /api/board/{commune}", serves: "ticket", access: "public" },
  { route: "GET /api/lines/{commune}", serves: "ticket", access: "public" },
  // A slot is held until its day: far fewer are booked than numbers taken. Whoever looks for one asks for many days.
  { route: "POST /api/appointments", serves: "ticket", access: "public", limit: { rate: 20, burst: 40 } },
  { route: "GET /api/appointments/{commune}", serves: "ticket", access: "public", limit: { rate: 50, burst: 100 } },
  {
    route: "GET /api/appointments/{commune}/{line}",
    serves: "ticket",
    access: "public",
    limit: { rate: 50, burst: 100 },
  },
  // Takes an appointment's id and secret: the limit stops guessing.
  { route: "POST /api/appointments/own/{act}", serves: "ticket", access: "public", limit: { rate: 50, burst: 100 } },
  { route: "GET /api/procedures", serves: "procedure", access: "public" },
  { route: "GET /api/procedures/{code}", serves: "procedure", access: "public" },
  { route: "GET /api/communes", serves: "procedure", access: "public" },
  { route: "GET /api/openapi.json", serves: "procedure", access: "public" },
  // Whatever no other route takes: a function says so in words, where the gateway's own answer would be bare.
  { route: "ANY /api/{proxy+}", serves: "procedure", access: "public" },
  // Pages that the site's bucket does not have come here, so that a mistyped address is answered in words.
  { route: "GET /{proxy+}", serves: "procedure", access: "public" },
  // Tracking takes a dossier's code and secret: the limit stops guessing.
  { route: "GET /api/tracking", serves: "dossier", access: "public", limit: { rate: 200, burst: 400 } },
  { route: "POST /api/tracking", serves: "dossier", access: "public", limit: { rate: 50, burst: 100 } },
  // A list of 5,000 people comes in 50 parts, a few at once; the limit stops guessing at links.
  { route: "POST /api/list-uploads/{proxy+}", serves: "collective", access: "public", limit: { rate: 50, burst: 100 } },
  // Each wish may cost an SMS and each code is six digits: few a second for a whole province.
  {
    route: "POST /api/announcements/subscribe",
    serves: "announcement",
    access: "public",
    limit: { rate: 2, burst: 10 },
  },
  { route: "POST /api/announcements/confirm", serves: "announcement", access: "public", limit: { rate: 5, burst: 20 } },
  { route: "POST /api/announcements/stop", serves: "announcement", access: "public", limit: { rate: 20, burst: 40 } },
  // Each page of a commune asks once; the answer names hamlets, hours and procedures.
  {
    route: "GET /api/outings/{commune}/announced",
    serves: "outing",
    access: "public",
    limit: { rate: 50, burst: 100 },
  },
  { route: "POST /api/tracking/preference", serves: "preference", access: "public", limit: { rate: 20, burst: 40 } },
  { route: "POST /api/tracking/answer-draft", serves: "dossier", access: "public", limit: { rate: 50, burst: 100 } },
  // The same for browsers without scripts: a form comes in, a page goes out.
  { route: "ANY /tra-cuu/ho-so", serves: "tracking-page", access: "public", limit: { rate: 50, burst: 100 } },
  // A bank signs what it tells; the limit keeps others from trying.
  { route: "POST /api/payments/callback", serves: "payment", access: "public", limit: { rate: 50, burst: 100 } },
  // An agency's software signs what it answers; the limit keeps others from trying.
  { route: "POST /api/agency/events", serves: "answer", access: "public", limit: { rate: 50, burst: 100 } },
  { route: "POST /api/agency/files", serves: "answer", access: "public", limit: { rate: 20, burst: 40 } },

  // Whoever holds an electronic outcome may check it; the record names no person.
  { route: "GET /.well-known/motcua-keys.json", serves: "outcome", access: "public" },
  { route: "POST /api/verification", serves: "outcome", access: "public", limit: { rate: 50, burst: 100 } },
  { route: "POST /api/tracking/outcome", serves: "outcome", access: "public", limit: { rate: 20, burst: 40 } },

  { route: "GET /api/dossiers/{code}/slips", serves: "slip", access: "officer" },
  { route: "GET /api/dossiers/{code}/slips/{form}", serves: "slip", access: "officer" },
  { route: "GET /api/dossiers/{code}/messages", serves: "messages", access: "officer" },
  { route: "POST /api/dossiers/{code}/messages/{seq}/resend", serves: "messages", access: "officer" },
  { route: "POST /api/dossiers/{code}/messages/{seq}/called", serves: "messages", access: "officer" },
  { route: "GET /api/messages/calls", serves: "messages", access: "officer" },
  // A carrier signs what it tells of messages; the limit keeps others from trying.
  {
    route: "POST /api/messages/receipts/{carrier}",
    serves: "messages",
    access: "public",
    limit: { rate: 50, burst: 100 },
  },
  { route: "GET /api/slips/{form}", serves: "slip", access: "officer" },
  { route: "POST /api/dossiers/{code}/preference", serves: "preference", access: "officer" },
  { route: "ANY /api/dossiers", serves: "dossier", access: "officer" },
  { route: "ANY /api/dossiers/{proxy+}", serves: "dossier", access: "officer" },
  { route: "ANY /api/handoffs", serves: "dossier", access: "officer" },
  { route: "ANY /api/handoffs/{proxy+}", serves: "dossier", access: "officer" },
  { route: "ANY /api/consultations", serves: "dossier", access: "officer" },
  { route: "ANY /api/consultations/{proxy+}", serves: "dossier", access: "officer" },
  { route: "ANY /api/catalogue", serves: "catalogue", access: "officer" },
  { route: "ANY /api/catalogue/{proxy+}", serves: "catalogue", access: "officer" },
  { route: "GET /api/message-templates", serves: "catalogue", access: "officer" },
  { route: "ANY /api/message-templates/{proxy+}", serves: "catalogue", access: "officer" },
  { route: "GET /api/routes", serves: "catalogue", access: "officer" },
  { route: "ANY /api/routes/{proxy+}", serves: "catalogue", access: "officer" },
  { route: "ANY /api/routes/{owner}/dry-run", serves: "route-dry-run", access: "officer" },
  { route: "GET /api/announcements", serves: "announcement", access: "officer" },
  { route: "POST /api/announcements/{commune}/{proxy+}", serves: "announcement", access: "officer" },
  { route: "ANY /api/outings/{proxy+}", serves: "outing", access: "officer" },
  { route: "ANY /api/delegations", serves: "dossier", access: "officer" },
  { route: "ANY /api/delegations/{proxy+}", serves: "dossier", access: "officer" },
  { route: "ANY /api/staff", serves: "dossier", access: "officer" },
  { route: "ANY /api/payments/{proxy+}", serves: "payment", access: "officer" },
  { route: "GET /api/cash-sheet", serves: "payment", access: "officer" },
  { route: "POST /api/cash-sheet/close", serves: "payment", access: "officer" },
  { route: "ANY /api/papers", serves: "papers", access: "officer" },
  { route: "ANY /api/papers/{proxy+}", serves: "papers", access: "officer" },
  { route: "ANY /api/collective", serves: "collective", access: "officer" },
  { route: "ANY /api/collective/{proxy+}", serves: "collective", access: "officer" },
  { route: "GET /api/registers", serves: "collective", access: "officer" },
  { route: "ANY /api/registers/{proxy+}", serves: "collective", access: "officer" },
  { route: "ANY /api/portal", serves: "portal", access: "officer" },
  { route: "ANY /api/portal/{proxy+}", serves: "portal", access: "officer" },
  { route: "ANY /api/operations/{proxy+}", serves: "operations", access: "officer" },
  { route: "GET /api/agencies", serves: "agency", access: "officer" },
  { route: "ANY /api/agencies/{proxy+}", serves: "agency", access: "officer" },
  { route: "GET /api/me", serves: "dossier", access: "officer" },
  { route: "GET /api/intake-key", serves: "dossier", access: "officer" },
  { route: "GET /api/audit", serves: "dossier", access: "officer" },
  { route: "ANY /api/tickets/{proxy+}", serves: "ticket", access: "officer" },
  { route: "ANY /api/appointments/{proxy+}", serves: "ticket", access: "officer" },
  { route: "ANY /api/counters/{proxy+}", serves: "ticket", access: "officer" },
  { route: "GET /api/counts/{commune}", serves: "ticket", access: "officer" },
];
