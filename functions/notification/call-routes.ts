import type { Hono } from "hono";
import * as z from "zod";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Result } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { factOf } from "../../shared/domain/message/resend.ts";
import { asOfficer, type HttpEnvironment, readQuery, refused } from "../../shared/runtime/http.ts";
import type { CallToMake } from "../../shared/store/calls-owed.ts";
import type { MessageApiDeps } from "./api-deps.ts";
import type { FactLines } from "./message-list.ts";

const Asked = z.object({ commune: z.string().max(20) });

/** Opens a dossier's messages for whoever may note calls about it. */
export type OpenForCalls = (principal: Principal, code: string) => Promise<Result<readonly FactLines[]>>;

const callOf = ({ eventId, at }: CallToMake) => {
  const [code = "", seq = ""] = factOf(eventId).split(":");
  return isDossierCode(code) ? [{ code, seq: Number(seq), at }] : [];
};

/** Whom no message reached: the list of a commune, and noting that somebody called. */
export const callRoutes = (app: Hono<HttpEnvironment>, deps: MessageApiDeps, open: OpenForCalls): void => {
  app.get(
    "/api/messages/calls",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, Asked);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune } = query.value;
      const province = await deps.definitions.province();
      if (findCommune(province, commune) === undefined)
        return refused(c, { code: "COMMUNE_UNKNOWN", field: "commune", detail: { commune } });
      const action = "message.call" as const;
      if (!may(principal, action, { commune, province: province.id })) {
        const { officer } = principal;
        const entry = { id: deps.newId(), at: deps.now(), officer, action, scope: commune, subject: "calls" };
        await deps.audit.record({ ...entry, allowed: false });
        return refused(c, { code: "NOT_ALLOWED" });
      }
      const owed = await deps.calls.of(commune, Date.parse(deps.now()));
      return c.json({ items: owed.flatMap(callOf) });
    }),
  );

  // One write a line; a crash between two of them leaves the other owed, and pressing again notes it.
  app.post(
    "/api/dossiers/:code/messages/:seq/called",
    asOfficer(async (c, principal) => {
      const opened = await open(principal, c.req.param("code") ?? "");
      if (!opened.ok) return refused(c, opened.refusal);
      const one = opened.value.find(({ fact }) => `${fact.seq}` === c.req.param("seq"));
      if (one === undefined) return refused(c, { code: "MESSAGE_UNKNOWN" });
      for (const line of one.lines) await deps.calls.done(line, principal.officer, deps.now());
      return c.json({ done: true });
    }),
  );
};
