import type { Hono } from "hono";
import * as z from "zod";
import { PublishWordingRequest, SaveWordingRequest, UndoWordingRequest } from "../../shared/contracts/wording-api.ts";
import { refuse } from "../../shared/domain/decider.ts";
import { asOfficer, type HttpContext, type HttpEnvironment, httpApp, refused } from "../../shared/runtime/http.ts";
import { permit } from "./access.ts";
import { editingOf } from "./editing.ts";
import type { WordingDeps } from "./wording-deps.ts";
import { publishWording, saveWording } from "./wording-edits.ts";
import { wordingHistory, wordingList, wordingRow } from "./wording-views.ts";

const Nothing = z.strictObject({});

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

  const editing = editingOf(app, deps, {
    path: "/api/message-templates/:id",
    param: "id",
    subject: (id) => `message ${id}`,
    answer: rowAnswer,
  });

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
