import type { AgencyView } from "../../shared/contracts/agency-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { freshBreaker } from "../../shared/domain/delivery/breaker.ts";
import { openOutages } from "../../shared/domain/delivery/outage.ts";
import { standingAt } from "../../shared/domain/delivery/standing.ts";
import type { AgencyState } from "../../shared/store/delivery-store.ts";
import { deliveryTroubleText } from "../../shared/text/delivery-text.ts";
import type { AgencyDeps } from "./deps.ts";

export const unknownState: AgencyState = { breaker: freshBreaker, outages: [] };

export const placeOf = (agency: string, province: string) => ({ commune: "", agency, province });

const answersOf = ({ breaker: { openSince, openUntil, lastSuccessAt, lastFailure } }: AgencyState) => ({
  ...(openSince === undefined ? {} : { since: openSince }),
  ...(openUntil === undefined ? {} : { nextTryAt: openUntil }),
  ...(lastSuccessAt === undefined ? {} : { lastSuccessAt }),
  ...(lastFailure === undefined
    ? {}
    : { lastFailure: { ...lastFailure, text: deliveryTroubleText[lastFailure.kind] } }),
});

/** What was set aside lies among the dead letters for some minutes, and then as rows. */
const lengthOf = async ({ backlog, stuck }: Pick<AgencyDeps, "backlog" | "stuck">, key: string) => {
  const [length, rows] = await Promise.all([backlog(key), stuck(key)]);
  return length && { ...length, dead: length.dead + rows };
};

/** One agency for one officer. */
export const agencyView = async (
  { backlog, stuck, now }: Pick<AgencyDeps, "backlog" | "stuck" | "now">,
  { code, key, name, delivery, webhook }: Agency,
  { state, principal, province }: { state: AgencyState; principal: Principal; province: string },
): Promise<AgencyView> => {
  const at = now();
  const place = placeOf(code, province);
  const length = delivery === "inbox" ? undefined : await lengthOf({ backlog, stuck }, key);
  return {
    ...{ code, name, delivery, standing: standingAt({ delivery, ...state }, at) },
    ...(webhook === undefined ? {} : { host: new URL(webhook.url).hostname, ...answersOf(state) }),
    ...length,
    outages: openOutages(state.outages, at),
    mayAnnounce: may(principal, "delivery.announce", place),
    mayTry: delivery === "webhook" && may(principal, "operations.act", place),
  };
};
