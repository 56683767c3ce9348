import type { Method, Operation } from "./operation.ts";
import { RouteView } from "./route-api.ts";

/** Where dossiers go, and who in an office has them. */
export const routeOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/dossiers/{code}/route": {
    get: { summary: "Why a dossier lies where it lies, or where it goes next", tag: "dossiers", answer: RouteView },
  },
};
