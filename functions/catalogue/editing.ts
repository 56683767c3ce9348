import type { Hono } from "hono";
import type * as z from "zod";
import type { Action, Principal } from "../../shared/domain/access/rights.ts";
import type { Result } from "../../shared/domain/decider.ts";
import {
  asOfficer,
  expectedVersion,
  type HttpContext,
  type HttpEnvironment,
  type Parsed,
  readBody,
  refused,
} from "../../shared/runtime/http.ts";
import { permit, recordChange } from "./access.ts";
import type { CatalogueDeps } from "./deps.ts";

/** What somebody wants to change. */
export interface Editing {
  readonly id: string;
  /** User name of the official. */
  readonly by: string;
  /** Version of the draft that he has seen; undefined when he does not say. */
  readonly seen: number | undefined;
}

/** One kind of definition that officials change one by one. */
interface Edited {
  /** "/api/catalogue/:code"; behind it stands the name of the command. */
  readonly path: string;
  /** How its id is called in the path. */
  readonly param: string;
  /** What no such definition can be called is not found. */
  readonly isId?: (id: string) => boolean;
  /** How it is called in the audit history. */
  readonly subject: (id: string) => string;
  /** The definition as it is after a command. */
  readonly answer: (c: HttpContext, id: string) => Promise<Response>;
}

type DefinitionAction = Extract<Action, `definition.${string}`>;

/** Commands on one definition: its id, the right to it, its body; then the definition as it is afterwards. */
export const editingOf =
  (app: Hono<HttpEnvironment>, deps: CatalogueDeps, { path, param, isId, subject, answer }: Edited) =>
  <Schema extends z.ZodType>(
    name: string,
    action: DefinitionAction,
    schema: Schema,
    act: (editing: Editing, body: z.infer<Schema>) => Promise<Result<unknown>> | Result<unknown>,
  ) =>
    app.post(
      `${path}/${name}`,
      asOfficer(async (c, principal: Principal) => {
        const id = c.req.param(param) ?? "";
        if (isId !== undefined && !isId(id)) return refused(c, { code: "NOT_FOUND" });
        const allowed = await permit(deps, principal, action, id);
        if (!allowed.ok) return refused(c, allowed.refusal);
        const seen = expectedVersion(c);
        if (!seen.ok) return refused(c, seen.refusal);
        const body: Parsed<z.infer<Schema>> = await readBody(c, schema);
        if (!body.ok) return refused(c, body.refusal, body.errors);
        const done = await act({ id, by: principal.officer, seen: seen.value }, body.value);
        if (!done.ok) return refused(c, done.refusal);
        if (action === "definition.publish") await recordChange(deps, principal, subject(id));
        return answer(c, id);
      }),
    );
