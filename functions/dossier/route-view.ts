import type { RouteView } from "../../shared/contracts/route-api.ts";
import type { DossierRules } from "../../shared/domain/dossier/rules.ts";
import { decidingCommune, handoffOf } from "../../shared/domain/dossier/state.ts";
import { explainRoute } from "../../shared/domain/routing/explain-route.ts";
import { closures } from "../../shared/store/closures.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { noRoute, routeViewOf } from "../../shared/text/route-text.ts";
import type { DossierDeps } from "./deps.ts";

type Definitions = DossierDeps["definitions"];

/** Why the live hand-over was made by hand; undefined when the routes made it, or it lies in folded history. */
const byHand = ({ state, writes }: RecordedDossier): string | undefined => {
  const number = handoffOf(state)?.number;
  const sent = writes
    .flatMap(({ events }) => events)
    .findLast((event) => event.type === "DossierHandedOver" && event.handoff === number);
  return sent?.type === "DossierHandedOver" ? sent.reason : undefined;
};

/** Of its own routes the version that sent it there; of all others the one in force. */
const rulesThen = async (definitions: Definitions, { state }: RecordedDossier): Promise<DossierRules> => {
  const rules = await rulesFor(definitions)(state);
  const sentBy = handoffOf(state)?.route;
  const then = sentBy && (await definitions.route?.(sentBy.table, sentBy.version));
  if (then === undefined) return rules;
  return { ...rules, routes: [then, ...(rules.routes ?? []).filter(({ owner }) => owner !== then.owner)] };
};

/** Why this dossier lies where it lies, in sentences. One read beyond the dossier when its routes have changed since. */
export const routeView = async (
  { definitions, outages, now }: Pick<DossierDeps, "definitions" | "outages" | "now">,
  recorded: RecordedDossier,
): Promise<RouteView> => {
  const rules = await closures(outages, now)(await rulesThen(definitions, recorded));
  const explained = explainRoute(recorded.state, rules, { at: now(), byHand: byHand(recorded) });
  if (explained === undefined) return noRoute;
  return routeViewOf(explained, rules, decidingCommune(recorded.state.opened));
};
