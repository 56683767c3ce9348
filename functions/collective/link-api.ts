import type { Hono } from "hono";
import type * as z from "zod";
import {
  type LinkView,
  ListLinkRequest,
  SealByLinkRequest,
  SendPartByLinkRequest,
} from "../../shared/contracts/collective-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { callerOf, type HttpContext, type HttpEnvironment, readBody, refused } from "../../shared/runtime/http.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import type { CollectiveDeps } from "./deps.ts";
import { listOfToken, sealList, takePart } from "./take-in.ts";

/** Wrong links that one caller may try in ten minutes before he has to wait. */
const guessesAllowed = 20;

type Linked = RecordedList & { readonly linkUntil: string };

/** The list that a link stands for. An unknown link and one of another kind get the same answer. */
const listOfLink = async (deps: CollectiveDeps, caller: string, token: string): Promise<Result<Linked>> => {
  const at = deps.now();
  const failed = await deps.audit.failedAttempts(caller, at);
  if (failed >= guessesAllowed) return refuse("TOO_MANY_REQUESTS", { detail: { minutes: "10" } });
  const list = await deps.lists.load(listOfToken(token));
  if (list?.linkUntil !== undefined) {
    const { linkUntil } = list;
    return at <= linkUntil ? accept({ ...list, linkUntil }) : refuse("LIST_LINK_OVER");
  }
  await deps.audit.countFailure(caller, at);
  return refuse("LIST_LINK_UNKNOWN");
};

/** What an organisation does with the link that a commune gave it: look at it, send one list. It never reads people back. */
export const serveLinks = (app: Hono<HttpEnvironment>, deps: CollectiveDeps): void => {
  const linked = <Schema extends z.ZodType<{ token: string }>>(
    name: string,
    schema: Schema,
    act: (list: Linked, body: z.infer<Schema>) => Promise<Result<RecordedList>> | Result<RecordedList>,
  ) =>
    app.post(`/api/list-uploads/${name}`, async (c) => {
      const body = await readBody(c, schema);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const list = await listOfLink(deps, callerOf(c), body.value.token);
      if (!list.ok) return refused(c, list.refusal);
      const done = await act(list.value, body.value);
      return done.ok ? show(c, { ...done.value, linkUntil: list.value.linkUntil }) : refused(c, done.refusal);
    });

  const show = async (c: HttpContext, { organisation, commune, linkUntil, sealed }: Linked): Promise<Response> => {
    const { communes } = await deps.definitions.province();
    const name = communes.find(({ code }) => code === commune)?.name;
    return c.json({
      organisation: organisation.name,
      commune: name ?? { vi: commune, en: commune },
      until: linkUntil,
      ...(sealed === undefined ? {} : { rows: sealed.rows }),
    } satisfies LinkView);
  };

  linked("look", ListLinkRequest, (list) => accept(list));
  linked("part", SendPartByLinkRequest, (list, body) => takePart(deps, list, body));
  linked("seal", SealByLinkRequest, (list, body) => sealList(deps, list, body));
};
