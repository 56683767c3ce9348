import type { Hono } from "hono";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  type Parsed,
  refused,
} from "../../../shared/runtime/http.ts";
import { declareClosure, reopenDay, showClosure } from "../closure/closure.ts";
import type { TicketDeps } from "../deps.ts";
import { book } from "./book.ts";
import { cancelForSomebody, checkInByCode, checkInSomebody, showDay } from "./desk.ts";
import { moveOwn, ownAct } from "./own.ts";
import { showLines, showSlots } from "./slots.ts";
import { appointmentView, bookedView } from "./view.ts";

const show = (c: HttpContext, answer: Parsed<object>, status: 200 | 201 = 200): Response =>
  answer.ok ? c.json(answer.value, status) : refused(c, answer.refusal, answer.errors);

/** Free slots are the same for everybody, and a few seconds old they are as good: whoever books learns how they are. */
const forAWhile = "public, max-age=5";

/** Appointments: what is free, booking, one's own by its secret, and what officers and the kiosk do with them. */
export const appointmentRoutes = (app: Hono<HttpEnvironment>, deps: TicketDeps): void => {
  app.post("/api/appointments", async (c) => {
    const booked = await book(deps, c);
    if (!booked.ok) return show(c, booked);
    const { centre, appointment } = booked.value;
    return c.json(bookedView(centre, appointment, [], deps.now()), 201);
  });
  // An officer hears the code and says it; the secret is nobody's whom he books for by telephone.
  app.post("/api/appointments/assisted", (c) =>
    asOfficer(async (_, principal) => {
      const booked = await book(deps, c, principal);
      if (!booked.ok) return show(c, booked);
      const { centre, appointment } = booked.value;
      return c.json(appointmentView(centre, appointment, [], deps.now()), 201);
    })(c),
  );
  app.post("/api/appointments/own/move", async (c) => show(c, await moveOwn(deps, c), 201));
  for (const act of ["look", "cancel", "check-in"] as const)
    app.post(`/api/appointments/own/${act}`, async (c) => show(c, await ownAct(deps, c, act)));
  app.post("/api/appointments/check-in", (c) =>
    asOfficer(async (_, principal) => show(c, await checkInByCode(deps, c, principal)))(c),
  );
  app.post("/api/appointments/:id/cancel", (c) =>
    asOfficer(async (_, principal) => show(c, await cancelForSomebody(deps, c, principal, c.req.param("id"))))(c),
  );
  app.post("/api/appointments/:id/check-in", (c) =>
    asOfficer(async (_, principal) => show(c, await checkInSomebody(deps, principal, c.req.param("id"))))(c),
  );

  const closure = "/api/appointments/:commune/closure/:date";
  const dayOf = (c: HttpContext) => [c.req.param("commune") ?? "", c.req.param("date") ?? ""] as const;
  app.get(closure, (c) => asOfficer(async (_, lead) => show(c, await showClosure(deps, lead, dayOf(c))))(c));
  app.post(closure, (c) => asOfficer(async (_, lead) => show(c, await declareClosure(deps, c, lead, dayOf(c))))(c));
  app.post(`${closure}/reopen`, (c) => asOfficer(async (_, lead) => show(c, await reopenDay(deps, lead, dayOf(c))))(c));

  app.get("/api/appointments/:commune", async (c) => {
    c.header("cache-control", forAWhile);
    return show(c, await showLines(deps, c.req.param("commune")));
  });
  app.get("/api/appointments/:commune/:line", async (c) => {
    c.header("cache-control", forAWhile);
    return show(c, await showSlots(deps, c.req.param("commune"), c.req.param("line")));
  });
  app.get("/api/appointments/:commune/day/:date", (c) =>
    asOfficer(async (_, principal) =>
      show(c, await showDay(deps, principal, c.req.param("commune"), c.req.param("date"))),
    )(c),
  );
};
