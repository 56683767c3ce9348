import type { Hono } from "hono";
import * as z from "zod";
import { openApiDocument } from "../../shared/contracts/openapi.ts";
import type {
  CommuneList,
  ProcedureList,
  ProcedureSummary,
  ProcedureView,
} from "../../shared/contracts/procedure-api.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { ProcedureCode } from "../../shared/domain/procedure/procedure-code.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { type HttpContext, type HttpEnvironment, httpApp, readQuery, refused } from "../../shared/runtime/http.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import { lostPage } from "../../shared/text/lost-page.ts";
import { isOfField, matches } from "./find.ts";

export interface ProcedureDeps {
  readonly definitions: Pick<
    DefinitionReader,
    "revision" | "procedure" | "procedureInForce" | "procedureList" | "province"
  >;
  readonly now: Clock;
}

const ListQuery = z.object({ q: z.string().max(100).optional(), field: z.string().max(100).optional() });
const ViewQuery = z.object({ version: z.string().max(64).optional() });

const summaryOf = ({ id, version, name, summary, field, department, keywords }: Procedure): ProcedureSummary => ({
  id,
  version,
  name,
  summary,
  field,
  department,
  keywords,
});

/** What the editor still has to verify is not for the public. */
const viewOf = ({ review: _, ...procedure }: Procedure): ProcedureView => procedure;

/** The catalogue that anybody may read. Answers change with a publication or a day, so both make the ETag. */
export const procedureApi = ({ definitions, now }: ProcedureDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  const today = () => toLocal(now()).date;

  const cached = async (c: HttpContext, body: () => Promise<object>): Promise<Response> => {
    const etag = `"${await definitions.revision()}-${today()}"`;
    c.header("cache-control", "public, max-age=60");
    c.header("etag", etag);
    const known = c.req.header("if-none-match")?.split(",") ?? [];
    return known.some((one) => one.trim().replace(/^W\//, "") === etag) ? c.body(null, 304) : c.json(await body());
  };

  app.get("/api/procedures", async (c) => {
    const query = readQuery(c, ListQuery);
    if (!query.ok) return refused(c, query.refusal, query.errors);
    const { q = "", field } = query.value;
    return cached(c, async (): Promise<z.infer<typeof ProcedureList>> => {
      const inForce = await definitions.procedureList(today());
      const found = inForce.filter((one) => matches(one, q) && (field === undefined || isOfField(one, field)));
      return { items: found.map(summaryOf) };
    });
  });

  app.get("/api/procedures/:code", async (c) => {
    const query = readQuery(c, ViewQuery);
    if (!query.ok) return refused(c, query.refusal, query.errors);
    const code = ProcedureCode.safeParse(c.req.param("code"));
    if (!code.success) return refused(c, { code: "NOT_FOUND" });
    const { version } = query.value;
    const procedure = await (version === undefined
      ? definitions.procedureInForce(code.data, today())
      : definitions.procedure(code.data, version));
    return procedure === undefined ? refused(c, { code: "NOT_FOUND" }) : cached(c, async () => viewOf(procedure));
  });

  app.get("/api/communes", (c) =>
    cached(c, async (): Promise<z.infer<typeof CommuneList>> => {
      const { communes } = await definitions.province();
      return {
        items: communes.map(({ code, slug, name, address, phone, hours, offices, counters }) => ({
          code,
          slug,
          name,
          address,
          phone,
          hours,
          offices,
          counters,
        })),
      };
    }),
  );

  // The document is made once, when first asked for: most invocations never need it.
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get("/api/openapi.json", (c) => {
    document ??= openApiDocument();
    c.header("cache-control", "public, max-age=300");
    return c.json(document);
  });

  // What no route of the API takes is refused in its own way; everything else is a page that the site does not have.
  app.get("/*", (c) => (c.req.path.startsWith("/api/") ? refused(c, { code: "NOT_FOUND" }) : c.html(lostPage, 404)));
  return app;
};
