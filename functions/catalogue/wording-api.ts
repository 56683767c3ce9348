import type { Hono } from "hono";
import * as z from "zod";
import { PublishWordingRequest, SaveWordingRequest, UndoWordingRequest } from "../../shared/contracts/wording-api.ts";
import type { Action, Principal } from "../../shared/domain/access/rights.ts";
import { type Result, refuse } from "../../shared/domain/decider.ts";
import {
  asOfficer,
  expectedVersion,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  type Parsed,
  readBody,
  refused,
} from "../../shared/runtime/http.ts";
import { permit, recordChange } from "./access.ts";
import type { WordingDeps } from "./wording-deps.ts";
import { publishWording, saveWording } from "./wording-edits.ts";
import { wordingHistory, wordingList, wordingRow } from "./wording-views.ts";

const Nothing = z.strictObject({});

interface Editing {
  readonly id: string;
  readonly by: string;
  /** Version of the draft that the official has seen; undefined when he does not say. */
  readonly seen: number | undefined;
}

/** What an official does with the texts that the system sends: drafts, publications, and what became of them. */
export const wordingApi = (deps: WordingDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  const reading = (view: (c: HttpContext) => Promise<Response>) =>
    asOfficer(async (c, principal) => {
      const allowed = await permit(deps, principal, "definition.edit", c.req.param("id") ?? "messages");
      return allowed.ok ? view(c) : refused(c, allowed.refusal);
    });
  const rowAnswer = async (c: HttpContext, id: string): Promise<Response> => {
    const row = await wordingRow(deps, id);
    return row === undefined ? refused(c, { code: "NOT_FOUND" }) : c.json(row);
  };
  const record = (principal: Principal, id: string) => recordChange(deps, principal, `message ${id}`);

  /** One command on one message: the right to it, its body; then the message as it is afterwards. */
  const editing = <Schema extends z.ZodType>(
    name: string,
    action: Extract<Action, `definition.${string}`>,
    schema: Schema,
    act: (editing: Editing, body: z.infer<Schema>) => Promise<Result<unknown>> | Result<unknown>,
  ) =>
    app.post(
      `/api/message-templates/:id/${name}`,
      asOfficer(async (c, principal) => {
        const id = c.req.param("id") ?? "";
        const allowed = await permit(deps, principal, action, id);
        if (!allowed.ok) return refused(c, allowed.refusal);
        const seen = expectedVersion(c);
        if (!seen.ok) return refused(c, seen.refusal);
        const body: Parsed<z.infer<Schema>> = await readBody(c, schema);
        if (!body.ok) return refused(c, body.refusal, body.errors);
        const done = await act({ id, by: principal.officer, seen: seen.value }, body.value);
        if (!done.ok) return refused(c, done.refusal);
        if (action === "definition.publish") await record(principal, id);
        return rowAnswer(c, id);
      }),
    );

  app.get(
    "/api/message-templates",
    reading(async (c) => c.json(await wordingList(deps))),
  );
  app.get(
    "/api/message-templates/:id/history",
    reading(async (c) => c.json(await wordingHistory(deps, c.req.param("id") ?? ""))),
  );
  editing("draft", "definition.edit", SaveWordingRequest, (on, body) => saveWording(deps, { ...on, ...body }));
  editing("discard", "definition.edit", Nothing, ({ id, by, seen }) =>
    seen === undefined ? refuse("VERSION_NOT_VALID") : deps.wordings.drop(id, seen, { by, at: deps.now() }),
  );
  editing("publish", "definition.publish", PublishWordingRequest, (on, { reason }) =>
    publishWording(deps, { ...on, reason }),
  );
  editing("undo", "definition.publish", UndoWordingRequest, ({ id, by }, { revision, reason }) =>
    deps.messages.undo(id, revision, { by, reason }),
  );
  return app;
};
