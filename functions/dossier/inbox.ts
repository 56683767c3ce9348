import type { z } from "zod";
import type { DossierList, HandoffList } from "../../shared/contracts/dossier-api.ts";
import { DossierStatus } from "../../shared/contracts/dossier-api.ts";
import type { Place } from "../../shared/domain/access/rights.ts";
import { findAgency, findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Holder } from "../../shared/domain/dossier/event.ts";
import { workOf } from "../../shared/domain/dossier/state.ts";
import type { OpenDossierLine } from "../../shared/store/dossier-store.ts";
import { holderKey } from "../../shared/store/keys.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { DossierDeps } from "./deps.ts";
import { dossierSummary, handoffView } from "./view.ts";

interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Soonest due first; what has no due time yet waits at the counter and comes before. */
const order = (line: OpenDossierLine): string => `${line.dueAt ?? ""}#${line.code}`;

/** The open dossiers of a commune, by status, a page at a time, with how many there are of each. */
export const communeInbox = async (
  deps: DossierDeps,
  commune: string,
  { limit, status, cursor = "" }: Page & { status?: string | undefined },
): Promise<z.infer<typeof DossierList>> => {
  const lines = await deps.dossiers.openIn(commune);
  const counts: Record<string, number> = Object.fromEntries(DossierStatus.options.map((one) => [one, 0]));
  for (const line of lines) counts[line.status] = (counts[line.status] ?? 0) + 1;
  const chosen = lines
    .filter((line) => (status === undefined || line.status === status) && order(line) > cursor)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const page = chosen.slice(0, limit);
  const recorded = await deps.dossiers.loadMany(page.map(({ code }) => code));
  const at = deps.now();
  const rules = rulesFor(deps.definitions);
  const items = await Promise.all(
    recorded.map(async ({ code, state }) => dossierSummary(code, state, at, await rules(state))),
  );
  const last = page.at(-1);
  return { items, counts, ...(chosen.length > limit && last ? { next: order(last) } : {}) };
};

interface Inboxes {
  readonly place: Place;
  readonly offices: readonly Holder[];
}

/** Which inboxes are meant: an agency's one, or those of a commune's offices. */
export const holdersOf = (
  province: Province,
  {
    agency,
    commune,
    office,
  }: { agency?: string | undefined; commune?: string | undefined; office?: string | undefined },
): Result<Inboxes> => {
  const found = agency === undefined ? undefined : findAgency(province, agency);
  if (found !== undefined)
    return accept({
      place: { commune: "", agency: found.code, province: province.id },
      offices: [{ agency: found.code }],
    });
  const home = findCommune(province, commune ?? "");
  if (home === undefined)
    return refuse("COMMUNE_UNKNOWN", { field: "commune", detail: { commune: commune ?? agency ?? "" } });
  const offices = home.offices.filter(({ key }) => office === undefined || key === office);
  if (offices.length === 0) return refuse("OFFICE_UNKNOWN", { field: "office", detail: { office: office ?? "" } });
  return accept({
    place: { commune: home.code, province: province.id },
    offices: offices.map(({ key }) => ({ agency: home.agencyCode, office: key })),
  });
};

/** What lies with these offices, soonest due first. */
export const officeInbox = async (
  deps: DossierDeps,
  holders: readonly Holder[],
  { limit, cursor }: Page,
): Promise<z.infer<typeof HandoffList>> => {
  const asked = { limit, ...(cursor === undefined ? {} : { after: cursor }) };
  const pages = await Promise.all(holders.map((holder) => deps.dossiers.heldBy(holderKey(holder), asked)));
  const recorded = await deps.dossiers.loadMany(pages.flatMap(({ codes }) => codes));
  const at = deps.now();
  const rules = rulesFor(deps.definitions);
  const items = await Promise.all(
    recorded.map(async ({ code, state }) => {
      const position = workOf(state)?.position;
      if (position?.at !== "office") return [];
      const law = await rules(state);
      return [{ ...dossierSummary(code, state, at, law), handoff: handoffView(code, position.handoff, law) }];
    }),
  );
  const due = (item: { dueAt?: string | undefined; code: string }): string => `${item.dueAt}#${item.code}`;
  const sorted = items.flat().sort((a, b) => (due(a) < due(b) ? -1 : 1));
  const page = sorted.slice(0, limit);
  const last = page.at(-1);
  const isMore = sorted.length > limit || pages.some(({ next }) => next !== undefined);
  return { items: page, ...(isMore && last ? { next: due(last) } : {}) };
};
