import type { Route } from "../resources/http-api.ts";

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

const compile = (route: Route): Compiled => {
  const [method = "", path = ""] = route.key.split(" ");
  return { route, method, segments: path.split("/").slice(1) };
};

const isGreedy = (segment: string | undefined): boolean => segment?.endsWith("+}") ?? false;
const isVariable = (segment: string): boolean => segment.startsWith("{");

const capture = (segments: readonly string[], path: readonly string[]): Record<string, string> | undefined => {
  const greedy = isGreedy(segments.at(-1));
  if (greedy ? path.length < segments.length : path.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? "";
    if (isGreedy(segment)) parameters[segment.slice(1, -2)] = path.slice(index).join("/");
    else if (isVariable(segment)) parameters[segment.slice(1, -1)] = given;
    else if (segment !== given) return undefined;
    if (isVariable(segment) && given === "") return undefined;
  }
  return parameters;
};

/** AWS takes the most specific route: fixed segments before variables, variables before greedy, a method before ANY. */
const rank = ({ method, segments }: Compiled): string =>
  segments.map((segment) => (isGreedy(segment) ? "2" : isVariable(segment) ? "1" : "0")).join("") +
  (method === "ANY" ? "1" : "0");

/** @returns a look-up of method and raw path; `$default` takes what no other route does */
export const routeTable = (routes: readonly Route[]): ((method: string, path: string) => Match | undefined) => {
  const compiled = routes
    .filter(({ key }) => key !== "$default")
    .map(compile)
    .sort((left, right) => rank(left).localeCompare(rank(right)));
  const fallback = routes.find(({ key }) => key === "$default");
  return (method, path) => {
    const segments = path.split("/").slice(1).map(decode);
    for (const one of compiled) {
      if (one.method !== "ANY" && one.method !== method) continue;
      const parameters = capture(one.segments, segments);
      if (parameters) return { route: one.route, parameters };
    }
    return fallback && { route: fallback, parameters: {} };
  };
};

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};
