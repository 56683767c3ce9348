import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { agencyApi } from "../../functions/agency/api.ts";
import { announcementApi } from "../../functions/announcement/api.ts";
import { answerApi } from "../../functions/answer/api.ts";
import { catalogueApi } from "../../functions/catalogue/api.ts";
import { dryRunApi } from "../../functions/catalogue/dry-run-api.ts";
import { routesApi } from "../../functions/catalogue/routes-api.ts";
import { wordingApi } from "../../functions/catalogue/wording-api.ts";
import { collectiveApi } from "../../functions/collective/api.ts";
import { dossierApi } from "../../functions/dossier/api.ts";
import { messageApi } from "../../functions/notification/api.ts";
import { operationsApi } from "../../functions/operations/api.ts";
import { outcomeApi } from "../../functions/outcome/api.ts";
import { outingApi } from "../../functions/outing/api.ts";
import { paperApi } from "../../functions/papers/api.ts";
import { paymentApi } from "../../functions/payment/api.ts";
import { portalApi } from "../../functions/portal/api.ts";
import { preferenceApi } from "../../functions/preference/api.ts";
import { procedureApi } from "../../functions/procedure/api.ts";
import { slipApi } from "../../functions/slip/api.ts";
import { ticketApi } from "../../functions/ticket/api.ts";
import { routes } from "../../infra/aws/routes.ts";
import { openApiFile, openApiText } from "../../infra/cli/openapi.ts";
import { openApiDocument } from "../../shared/contracts/openapi.ts";

const document = openApiDocument();
const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    isPublic: operation.security.length === 0,
  })),
);

/** Routes that take what no other route does, to say so in words: they lead to no documented call. */
const remainders: readonly string[] = ["ANY /api/{proxy+}", "GET /{proxy+}"];

/** The template's route that takes a call: the most precise one, as API Gateway chooses. */
const routeOf = (name: string) => {
  const [method = "", path = ""] = name.split(" ");
  const fits = routes.filter(({ route }) => {
    const [allowed = "", pattern = ""] = route.split(" ");
    const expression = pattern.replace(/\{proxy\+\}/, ".+").replace(/\{\w+\}/g, "[^/]+");
    const isOfMethod = allowed === "ANY" || allowed === method;
    return isOfMethod && !remainders.includes(route) && new RegExp(`^${expression}$`).test(path);
  });
  const vagueness = ({ route }: { route: string }) => (route.includes("proxy+") ? 2 : route.startsWith("ANY") ? 1 : 0);
  return fits.toSorted((a, b) => vagueness(a) - vagueness(b))[0];
};

test("docs/api/openapi.json is what the schemas say today; if not: npm run motcua -- openapi", () => {
  expect(readFileSync(openApiFile, "utf8")).toBe(openApiText());
});

test("the document is the same whichever other parts of the system are loaded", async () => {
  await import("../../shared/contracts/event.ts");
  await import("../../shared/domain/message/template.ts");
  expect(openApiDocument()).toEqual(document);
});

describe("paths", () => {
  test("every documented call has a route in the template, public or for officers as it says", () => {
    for (const { name, isPublic } of documented)
      expect([name, routeOf(name)?.access]).toEqual([name, isPublic ? "public" : "officer"]);
  });

  test("every route of the template leads to a documented call", () => {
    const used = new Set(documented.map(({ name }) => routeOf(name)?.route));
    // A form and a page for people, nothing for programs.
    const undocumented = ["GET /api/openapi.json", "ANY /tra-cuu/ho-so", ...remainders];
    expect(
      routes.map(({ route }) => route).filter((route) => !undocumented.includes(route) && !used.has(route)),
    ).toEqual([]);
  });

  test("every documented call is answered by a function, and every function's call is documented", () => {
    // Only the lists of routes are looked at, so no dependency is ever asked.
    const apis = [
      dossierApi({} as never),
      ticketApi({} as never),
      procedureApi({} as never),
      announcementApi({} as never),
      outingApi({} as never),
      catalogueApi({} as never),
      wordingApi({} as never),
      routesApi({} as never),
      dryRunApi({} as never),
      paymentApi({} as never),
      preferenceApi({} as never),
      paperApi({} as never),
      collectiveApi({} as never),
      portalApi({} as never),
      operationsApi({} as never),
      slipApi({} as never),
      messageApi({} as never),
      outcomeApi({} as never),
      answerApi({} as never),
      agencyApi({} as never),
    ];
    const served = apis.flatMap((api) =>
      api.routes
        .filter(({ method }) => method !== "ALL")
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}")}`),
    );
    // The document itself, and the answer to an address that the site does not have.
    const undocumented = ["GET /api/openapi.json", "GET /*"];
    const calls = new Set(served.filter((name) => !undocumented.includes(name) && !name.endsWith(".pdf")));
    expect([...calls].toSorted()).toEqual(documented.map(({ name }) => name).toSorted());
  });
});

describe("schemas", () => {
  test("every schema that is referred to is there, and every one that is there is referred to", () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    expect(Object.keys(document.components.schemas).toSorted()).toEqual([...referred].toSorted());
  });

  test("every call says what it takes, what it answers and how it refuses", () => {
    for (const methods of Object.values(document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        const answers = Object.keys(operation.responses);
        expect(answers).toContain("4XX");
        expect(answers.some((status) => status === "200" || status === "201")).toBe(true);
        if (method === "post") expect(operation.parameters.map(({ name }) => name)).toContain("Idempotency-Key");
      }
  });
});
