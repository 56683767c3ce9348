import type { Hono } from "hono";
import type { LineList } from "../../shared/contracts/ticket-api.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import { isSameTicket } from "../../shared/domain/ticket/ticket.ts";
import { parseTicketId } from "../../shared/domain/ticket/ticket-id.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  type Parsed,
  refused,
} from "../../shared/runtime/http.ts";
import { type actions, actOnTicket, handOverAct, returnAct, simpleAct, transferAct } from "./act.ts";
import { appointmentRoutes } from "./appointment/routes.ts";
import { type Centre, centreOf, knownCentre, onDay } from "./centre.ts";
import { callNext, showCounter } from "./counter.ts";
import { showOrder } from "./counter-order.ts";
import { showCounts } from "./counts.ts";
import type { TicketDeps } from "./deps.ts";
import { showHelp } from "./help.ts";
import { moveCounter, moveCounterBack } from "./move.ts";
import { handInNumber, reserveBlock } from "./offline.ts";
import { tellCalls } from "./offline-calls.ts";
import { pauseCounter, resumeCounter } from "./pause.ts";
import { takeTicket } from "./take.ts";
import { boardView, closedDay, type Days, datesShown, lineViews, publicTicketView } from "./view.ts";

/** Numbers of the waiting room: taking, following and calling them, and the board. */
export const ticketApi = (deps: TicketDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  const show = (c: HttpContext, answer: Parsed<object>, status: 200 | 201 = 200): Response =>
    answer.ok ? c.json(answer.value, status) : refused(c, answer.refusal, answer.errors);

  /** The commune and the tickets of the days that its lines are about now. */
  const room = async (commune: string, at: Instant): Promise<Result<{ centre: Centre; days: Days }>> => {
    const known = await knownCentre(deps.definitions, commune);
    if (!known.ok) return known;
    const [centre, { date: now }] = [known.value, toLocal(at)];
    const later = datesShown(centre, at).filter((date) => date !== now);
    const days = later.map(async (date) => [date, await deps.tickets.day(commune, date)] as const);
    const [today, ...others] = await Promise.all([deps.room(commune, now), ...days]);
    return accept({ centre: onDay(centre, today.counters), days: new Map([[now, today.tickets], ...others]) });
  };

  app.post("/api/tickets", async (c) => show(c, await takeTicket(deps, c), 201));
  app.post("/api/tickets/assisted", (c) =>
    asOfficer(async (_, principal) => show(c, await takeTicket(deps, c, principal), 201))(c),
  );

  app.post("/api/tickets/blocks", (c) =>
    asOfficer(async (_, principal) => show(c, await reserveBlock(deps, c, principal), 201))(c),
  );
  app.post("/api/tickets/offline", (c) =>
    asOfficer(async (_, principal) => show(c, await handInNumber(deps, c, principal), 201))(c),
  );

  app.get("/api/tickets/:id", async (c) => {
    const place = parseTicketId(c.req.param("id"));
    const centre = place && (await centreOf(deps.definitions, place.commune));
    if (place === undefined || centre === undefined) return refused(c, { code: "TICKET_UNKNOWN" });
    // The cheap read may be a moment old and not know a number just taken; only then is the dear one worth it.
    for (const freshness of [undefined, "fresh"] as const) {
      const { tickets, counters } = await deps.room(place.commune, place.date, freshness);
      const ticket = tickets.find((one) => isSameTicket(one, place));
      if (ticket !== undefined) return c.json(publicTicketView(onDay(centre, counters), ticket, tickets, deps.now()));
    }
    return refused(c, { code: "TICKET_UNKNOWN" });
  });

  app.get("/api/lines/:commune", async (c) => {
    const at = deps.now();
    const found = await room(c.req.param("commune"), at);
    if (!found.ok) return refused(c, found.refusal);
    const { centre, days } = found.value;
    const list: LineList = {
      commune: centre.commune,
      lines: lineViews(centre, days, at),
      ...closedDay(centre, toLocal(at).date),
    };
    return c.json(list);
  });

  app.get("/api/board/:commune", async (c) => {
    const at = deps.now();
    const found = await room(c.req.param("commune"), at);
    if (!found.ok) return refused(c, found.refusal);
    // One second at the edge: ten thousand screens cost the origin as much as one.
    c.header("cache-control", "public, max-age=1");
    return c.json(boardView(found.value.centre, found.value.days, at));
  });

  app.get("/api/counts/:commune", (c) =>
    asOfficer(async (_, principal) => show(c, await showCounts(deps, c, principal, c.req.param("commune"))))(c),
  );
  app.get("/api/counters/:id", (c) =>
    asOfficer(async (_, principal) => show(c, await showCounter(deps, principal, c.req.param("id"))))(c),
  );
  app.post("/api/counters/:id/call-next", (c) =>
    asOfficer(async (_, principal) => show(c, await callNext(deps, c, principal, c.req.param("id"))))(c),
  );
  app.get("/api/counters/:id/order", (c) =>
    asOfficer(async (_, principal) => show(c, await showOrder(deps, principal, c.req.param("id"))))(c),
  );
  app.post("/api/counters/:id/offline-calls", (c) =>
    asOfficer(async (_, principal) => show(c, await tellCalls(deps, c, principal, c.req.param("id"))))(c),
  );
  app.post("/api/counters/:id/pause", (c) =>
    asOfficer(async (_, principal) => show(c, await pauseCounter(deps, c, principal, c.req.param("id"))))(c),
  );
  app.post("/api/counters/:id/resume", (c) =>
    asOfficer(async (_, principal) => show(c, await resumeCounter(deps, principal, c.req.param("id"))))(c),
  );
  app.post("/api/counters/:id/move", (c) =>
    asOfficer(async (_, principal) => show(c, await moveCounter(deps, c, principal, c.req.param("id"))))(c),
  );
  app.post("/api/counters/:id/move-back", (c) =>
    asOfficer(async (_, principal) => show(c, await moveCounterBack(deps, c, principal, c.req.param("id"))))(c),
  );
  app.get("/api/counters/:commune/help", (c) =>
    asOfficer(async (_, principal) => show(c, await showHelp(deps, principal, c.req.param("commune"))))(c),
  );
  const acts = (["serve", "finish", "no-show", "recall", "hold"] as const satisfies (keyof typeof actions)[]).map(
    simpleAct,
  );
  for (const act of [...acts, returnAct])
    app.post(`/api/tickets/:id/${act.name}`, (c) =>
      asOfficer(async (_, principal) => show(c, await actOnTicket(deps, c, principal, { id: c.req.param("id"), act })))(
        c,
      ),
    );
  app.post("/api/tickets/:id/transfer", (c) =>
    asOfficer(async (_, principal) =>
      show(c, await actOnTicket(deps, c, principal, { id: c.req.param("id"), act: transferAct })),
    )(c),
  );
  app.post("/api/tickets/:id/hand-over", (c) =>
    asOfficer(async (_, principal) =>
      show(c, await actOnTicket(deps, c, principal, { id: c.req.param("id"), act: handOverAct })),
    )(c),
  );

  appointmentRoutes(app, deps);

  return app;
};
