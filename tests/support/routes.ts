import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import { type Routes, RouteTable } from "../../shared/domain/routing/route-table.ts";
import { stateAfter } from "./dossier.ts";

export const openAfter = (history: readonly DossierEvent[]): OpenDossier => {
  const dossier = stateAfter(history);
  if (dossier.status === "none") throw new Error("this history opens no dossier");
  return dossier;
};

type Rule = Omit<RouteTable["rules"][number], "id" | "name">;

/** Routes of one owner of steps; the rules are called r1, r2 and so on. */
export const routesOf = (owner: string, rules: readonly Rule[], fallbacks?: RouteTable["fallbacks"]): Routes => ({
  ...RouteTable.parse({
    id: owner,
    owner,
    name: { vi: `Hồ sơ của ${owner}`, en: `Dossiers of ${owner}` },
    rules: rules.map((rule, at) => ({
      ...rule,
      id: `r${at + 1}`,
      name: { vi: `Quy tắc ${at + 1}`, en: `Rule ${at + 1}` },
    })),
    ...(fallbacks === undefined ? {} : { fallbacks }),
  }),
  version: "v1",
});
