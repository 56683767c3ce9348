import type { Hono } from "hono";
import * as z from "zod";
import { DropStuckRequest, EditStuckRequest, SendStuckRequest } from "../../shared/contracts/operations-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { refuse } from "../../shared/domain/decider.ts";
import { mayHandle } from "../../shared/domain/operations/stuck.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import { accessFor, type OperationsAction } from "./access.ts";
import { collect } from "./collect.ts";
import type { OperationsDeps } from "./deps.ts";
import { edited } from "./edit.ts";
import { stuckLook } from "./look.ts";
import { placeView } from "./place.ts";
import { queueMap } from "./queue-map.ts";
import { sendersView } from "./senders.ts";
import { drop, each, sendAgain } from "./stuck-acts.ts";
import { stuckList } from "./stuck-list.ts";
import { nameOfQueue } from "./stuck-view.ts";
import { wayOf } from "./way.ts";

const StuckQuery = z.object({
  list: z.enum(["open", "closed"]).default("open"),
  queue: z.string().max(60).optional(),
  reason: z.string().max(80).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  cursor: z.string().max(200).optional(),
});

/** Milliseconds for which a page's wish to collect goes on taking batches. */
const collectMs = 6_000;

/** What the province's system operator sees of messages that are stuck, and does with them. */
export const operationsApi = (deps: OperationsDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  const access = accessFor(deps);

  /** Only who has the right gets on; what it is about is kept with a denial. */
  const permitted = (
    action: OperationsAction,
    subject: (c: HttpContext) => string,
    handle: (c: HttpContext, principal: Principal) => Promise<Response>,
  ) =>
    asOfficer(async (c, principal) => {
      const allowed = await access.require(principal, action, subject(c));
      return allowed.ok ? handle(c, principal) : refused(c, allowed.refusal);
    });
  const operations = () => "operations";
  const rowOf = (c: HttpContext) => c.req.param("id") ?? "";

  app.get(
    "/api/operations/stuck",
    permitted("operations.read", operations, async (c, principal) => {
      const query = readQuery(c, StuckQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { list, queue, ...rest } = query.value;
      if (queue !== undefined && !deps.queues.some(({ name }) => name === queue))
        return refused(c, { code: "QUEUE_UNKNOWN", field: "queue", detail: { queue } });
      const filter = { ...rest, queue, list: list === "open" ? ("OPEN" as const) : ("CLOSED" as const) };
      return c.json(await stuckList(deps, filter, await access.mayAct(principal)));
    }),
  );

  app.post(
    "/api/operations/collect",
    permitted("operations.read", operations, async (c) => {
      const until = performance.now() + collectMs;
      const collected = await collect(deps, () => performance.now() < until);
      const province = await deps.province();
      return c.json({
        kept: collected.reduce((sum, { kept }) => sum + kept, 0),
        troubles: collected.flatMap(({ queue, trouble }) =>
          trouble === undefined ? [] : [{ queue, name: nameOfQueue(province, queue), trouble }],
        ),
      });
    }),
  );

  app.get(
    "/api/operations/stuck/:id",
    permitted("operations.read", rowOf, async (c, principal) => {
      const known = await deps.store.load(rowOf(c));
      if (known === undefined) return refused(c, { code: "STUCK_UNKNOWN" });
      await access.seen(principal, "operations.read", known.row.facts.subject ?? known.row.id);
      return c.json(await stuckLook(deps, known, await access.mayAct(principal)));
    }),
  );

  app.post(
    "/api/operations/stuck/send-again",
    permitted("operations.act", operations, async (c, principal) => {
      const body = await readBody(c, SendStuckRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const answer = await each(body.value.ids, (id) => sendAgain(deps, id, principal.officer));
      await keepActs(principal, answer.done);
      return c.json(answer);
    }),
  );

  app.post(
    "/api/operations/stuck/drop",
    permitted("operations.act", operations, async (c, principal) => {
      const body = await readBody(c, DropStuckRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { ids, reason } = body.value;
      const answer = await each(ids, (id) => drop(deps, id, principal.officer, reason));
      await keepActs(principal, answer.done);
      return c.json(answer);
    }),
  );

  app.post(
    "/api/operations/stuck/:id/edit",
    permitted("operations.act", rowOf, async (c, principal) => {
      const body = await readBody(c, EditStuckRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const at = deps.now();
      const changed = await deps.store.change(rowOf(c), (now) => {
        const code = mayHandle(now.row, at);
        return code === undefined ? edited(now, body.value.body) : refuse(code);
      });
      if (!changed.ok) return refused(c, changed.refusal);
      await keepActs(principal, [rowOf(c)]);
      return c.json(await stuckLook(deps, changed.value, true));
    }),
  );

  app.get(
    "/api/operations/queues",
    permitted("operations.read", operations, async (c) => c.json(await queueMap(deps))),
  );

  app.get(
    "/api/operations/senders",
    permitted("operations.read", operations, async (c) => c.json(await sendersView(deps))),
  );

  app.get(
    "/api/operations/places/:place",
    permitted("operations.read", operations, async (c) => {
      const view = await placeView(deps, c.req.param("place") ?? "");
      return view.ok ? c.json(view.value) : refused(c, view.refusal);
    }),
  );

  app.get(
    "/api/operations/ways/:id",
    permitted("operations.read", rowOf, async (c, principal) => {
      const { id: province } = await deps.province();
      const way = await wayOf(deps, rowOf(c), (dossier) => may(principal, "dossier.read", placeOf(dossier, province)));
      return way === undefined ? refused(c, { code: "WAY_UNKNOWN" }) : c.json(way);
    }),
  );

  const keepActs = async (principal: Principal, ids: readonly string[]): Promise<void> => {
    await Promise.all(ids.map((id) => access.seen(principal, "operations.act", id)));
  };

  return app;
};
