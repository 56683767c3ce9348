import { expect, test } from "vitest";
import type { Route } from "../resources/http-api.ts";
import { routeTable } from "./route-table.ts";

const route = (key: string): Route => ({ key, functionArn: key, scopes: [], timeoutMs: 30_000 });
const keys = [
  "$default",
  "ANY /api/{proxy+}",
  "GET /api/{name}",
  "GET /api/dossiers",
  "ANY /api/dossiers",
  "GET /api/dossiers/{code}/scans/{id}",
];
const find = routeTable(keys.map(route));

test.each([
  ["GET", "/api/dossiers", "GET /api/dossiers", {}],
  ["POST", "/api/dossiers", "ANY /api/dossiers", {}],
  ["GET", "/api/tickets", "GET /api/{name}", { name: "tickets" }],
  ["POST", "/api/tickets", "ANY /api/{proxy+}", { proxy: "tickets" }],
  ["GET", "/api/a/b/c", "ANY /api/{proxy+}", { proxy: "a/b/c" }],
  ["GET", "/api/dossiers/H14.1%2F2/scans/9", "GET /api/dossiers/{code}/scans/{id}", { code: "H14.1/2", id: "9" }],
  ["GET", "/elsewhere", "$default", {}],
  ["GET", "/api/", "$default", {}],
])("%s %s takes the most specific route, %s", (method, path, key, parameters) => {
  expect(find(method, path)).toEqual({ route: route(key), parameters });
});

test("without $default an unknown path has no route", () => {
  expect(routeTable([route("GET /api/dossiers")])("GET", "/api")).toBeUndefined();
});
