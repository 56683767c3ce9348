import type { Hono } from "hono";
import { ResendRequest } from "../../shared/contracts/message-api.ts";
import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { asOfficer, type HttpEnvironment, httpApp, readBody, refused } from "../../shared/runtime/http.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import { type RecordedDossier, unfolded } from "../../shared/store/recorded-dossier.ts";
import type { MessageApiDeps } from "./api-deps.ts";
import { callRoutes } from "./call-routes.ts";
import { factsTold } from "./facts-told.ts";
import { type FactLines, linesOf, messageList } from "./message-list.ts";
import { receiptRoutes } from "./receipt-routes.ts";
import { resendMessage } from "./resend-message.ts";

/** What people were told about a dossier, having it sent again, and what carriers tell of it. */
export const messageApi = (deps: MessageApiDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  /** The texts hold a code and a status, no personal data: only what is done and what is denied is kept for the auditor. */
  const opened = async (
    principal: Principal,
    action: Extract<Action, `message.${string}`>,
    code: string,
  ): Promise<Result<{ recorded: RecordedDossier; mayResend: boolean; mayCall: boolean }>> => {
    const recorded = isDossierCode(code) ? await deps.dossiers.load(code) : undefined;
    if (recorded === undefined) return refuse("DOSSIER_UNKNOWN");
    const place = placeOf(recorded.state, (await deps.definitions.province()).id);
    const allowed = may(principal, action, place);
    const { officer } = principal;
    const entry = { id: deps.newId(), at: deps.now(), officer, action, scope: place.commune, subject: code };
    if (!allowed || action !== "message.read") await deps.audit.record({ ...entry, allowed });
    if (!allowed) return refuse("NOT_ALLOWED");
    return accept({
      recorded,
      mayResend: may(principal, "message.resend", place),
      mayCall: may(principal, "message.call", place),
    });
  };

  const told = async (recorded: RecordedDossier): Promise<FactLines[]> => {
    const [archived, templates] = await Promise.all([
      deps.dossiers.archived(recorded),
      deps.definitions.messageTemplates(),
    ]);
    const people = {
      ...deps,
      waiting: async () => undefined,
      appointment: async () => undefined,
      isClosed: async () => false,
    };
    return linesOf(deps.ledger, recorded.code, await factsTold(people, unfolded(recorded, archived), templates));
  };

  app.get(
    "/api/dossiers/:code/messages",
    asOfficer(async (c, principal) => {
      const dossier = await opened(principal, "message.read", c.req.param("code") ?? "");
      if (!dossier.ok) return refused(c, dossier.refusal);
      const { recorded, ...rights } = dossier.value;
      return c.json(messageList(recorded, await told(recorded), { stripMarks: deps.stripMarks, ...rights }));
    }),
  );

  app.post(
    "/api/dossiers/:code/messages/:seq/resend",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, ResendRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const dossier = await opened(principal, "message.resend", c.req.param("code") ?? "");
      if (!dossier.ok) return refused(c, dossier.refusal);
      const { recorded } = dossier.value;
      const one = (await told(recorded)).find(({ fact }) => `${fact.seq}` === c.req.param("seq"));
      if (one === undefined) return refused(c, { code: "MESSAGE_UNKNOWN" });
      const sent = await resendMessage(deps, recorded, one, { by: principal.officer, ...body.value });
      // Should it fail too, a call is owed for that one. A crash before this leaves both, and the officer takes one away.
      if (sent.ok) for (const line of one.lines) await deps.calls.settled(line);
      return sent.ok ? c.json({ id: sent.value }, 202) : refused(c, sent.refusal);
    }),
  );

  callRoutes(app, deps, async (principal, code) => {
    const dossier = await opened(principal, "message.call", code);
    return dossier.ok ? accept(await told(dossier.value.recorded)) : dossier;
  });
  receiptRoutes(app, deps);
  return app;
};
