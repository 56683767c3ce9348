import type { z } from "zod";
import type { ConsultationList, DossierList, HandoffList } from "../../shared/contracts/dossier-api.ts";
import { InboxTab } from "../../shared/contracts/dossier-api.ts";
import type { Place, Principal } from "../../shared/domain/access/rights.ts";
import { findAgency, knownCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Holder } from "../../shared/domain/dossier/event.ts";
import { handoffOf, isWorking, openConsultation } from "../../shared/domain/dossier/state.ts";
import { missingEntry } from "../../shared/runtime/http.ts";
import type { HeldPage, OpenDossierLine } from "../../shared/store/dossier-lists.ts";
import { holderKey } from "../../shared/store/keys.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { fold } from "../../shared/text/fold.ts";
import type { DossierDeps } from "./deps.ts";
import { fallingTo } from "./falling-to.ts";
import { consultationView, dossierRow, dossierSummary, handoffView } from "./view.ts";

interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The legal clock stands still in these: nobody but the citizen can do anything. */
const isPaused = ({ status }: OpenDossierLine): boolean =>
  status === "supplement-requested" || status === "payment-requested";

/** What waits for the counter comes first (no due time yet), then the soonest due, then what waits for the citizen. */
const order = (line: OpenDossierLine): string => `${isPaused(line) ? 2 : 1}#${line.dueAt ?? ""}#${line.code}`;

/** Under which tabs a line is counted and found. */
const tabsOf = ({ status, returned }: OpenDossierLine): string[] => (returned ? [status, "to-send-on"] : [status]);

/** Every word begins a word of the owner's name, or what was typed is a part of the code. */
const isAbout = ({ code, ownerName }: OpenDossierLine, asked: string): boolean => {
  const name = ` ${fold(ownerName)}`;
  const words = fold(asked).split(" ");
  return words.every((word) => name.includes(` ${word}`)) || code.toLowerCase().includes(asked.trim().toLowerCase());
};

interface InboxQuery extends Page {
  readonly status?: string | undefined;
  readonly q?: string | undefined;
}

/** The open dossiers of a commune, by tab, a page at a time, with how many there are under each. */
export const communeInbox = async (
  deps: DossierDeps,
  { commune, principal }: { commune: string; principal: Principal },
  { limit, status, q, cursor = "" }: InboxQuery,
): Promise<z.infer<typeof DossierList>> => {
  const lines = await deps.dossiers.openIn(commune);
  const counts: Record<string, number> = Object.fromEntries(InboxTab.options.map((one) => [one, 0]));
  for (const tab of lines.flatMap(tabsOf)) counts[tab] = (counts[tab] ?? 0) + 1;
  const chosen = lines
    .filter((line) => status === undefined || tabsOf(line).includes(status))
    .filter((line) => q === undefined || isAbout(line, q))
    .filter((line) => order(line) > cursor)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const page = chosen.slice(0, limit);
  const recorded = await deps.dossiers.loadMany(page.map(({ code }) => code));
  const at = deps.now();
  const rules = rulesFor(deps.definitions);
  const items = await Promise.all(
    recorded.map(async (one) => {
      const law = await rules(one.state);
      const trouble = await deps.troubleOf(one, law.province, at);
      return dossierRow(one.code, one.state, { at, principal, rules: law, trouble });
    }),
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
  if (agency !== undefined) {
    const found = findAgency(province, agency);
    return found === undefined
      ? refuse("AGENCY_UNKNOWN", { field: "agency", detail: { agency } })
      : accept({
          place: { commune: "", agency: found.code, province: province.id },
          offices: [{ agency: found.code }],
        });
  }
  if (commune === undefined) return missingEntry("commune");
  const found = knownCommune(province, commune);
  if (!found.ok) return found;
  const home = found.value;
  const offices = home.offices.filter(({ key }) => office === undefined || key === office);
  if (offices.length === 0) return refuse("OFFICE_UNKNOWN", { field: "office", detail: { office: office ?? "" } });
  return accept({
    place: { commune: home.code, province: province.id },
    offices: offices.map(({ key }) => ({ agency: home.agencyCode, office: key })),
  });
};

type Waiting = (page: HeldPage) => ReturnType<DossierDeps["dossiers"]["heldBy"]>;

/** One page of what waits in several lists, in one order. */
const pageOf = async (
  lists: readonly Waiting[],
  { limit, cursor }: Page,
): Promise<{ codes: string[]; next?: string }> => {
  const asked = { limit, ...(cursor === undefined ? {} : { after: cursor }) };
  const pages = await Promise.all(lists.map((list) => list(asked)));
  const held = pages.flatMap((page) => page.held).sort((a, b) => (a.place < b.place ? -1 : 1));
  const page = held.slice(0, limit);
  const last = page.at(-1);
  const isMore = held.length > limit || pages.some((one) => one.isMore);
  // Between the reads of two lists a dossier may have gone from one to the other.
  const codes = [...new Set(page.map(({ code }) => code))];
  return { codes, ...(isMore && last ? { next: last.place } : {}) };
};

/** Opinions that these offices owe, soonest due first. */
export const consultationInbox = async (
  deps: DossierDeps,
  { offices }: Inboxes,
  asked: Page,
): Promise<z.infer<typeof ConsultationList>> => {
  const lists = offices.map(holderKey).map((key) => (page: HeldPage) => deps.dossiers.askedOf(key, page));
  const { codes, ...rest } = await pageOf(lists, asked);
  const at = deps.now();
  const rules = rulesFor(deps.definitions);
  const items = await Promise.all(
    (await deps.dossiers.loadMany(codes)).map(async ({ code, state }) => {
      const consultation = openConsultation(state);
      if (consultation === undefined) return [];
      const law = await rules(state);
      return [{ ...dossierSummary(code, state, at, law), consultation: consultationView(code, consultation, law) }];
    }),
  );
  return { items: items.flat(), ...rest };
};

/**
 * What lies with these offices, soonest due first. The cursor is a place in the index and not of a dossier as it was read:
 * one that moved on between the two reads is left out, and the next page begins where this one ended all the same.
 */
export const officeInbox = async (
  deps: DossierDeps,
  { place, offices }: Inboxes,
  asked: Page & { readonly mine?: "true" | undefined },
  principal: Principal,
): Promise<z.infer<typeof HandoffList>> => {
  const { dossiers } = deps;
  const keys = offices.map(holderKey);
  const own = (page: HeldPage) => dossiers.heldIn(place.commune, keys, page);
  const outside = keys.map((key) => (page: HeldPage) => dossiers.heldBy(key, page));
  const all = place.commune === "" ? outside : [own, ...outside];
  const mine = () => offices.map((holder) => fallingTo(deps, holder, principal.officer));
  const { codes, ...rest } = await pageOf(asked.mine === undefined ? all : mine(), asked);
  const recorded = await dossiers.loadMany(codes);
  const at = deps.now();
  const rules = rulesFor(deps.definitions);
  const items = await Promise.all(
    recorded.map(async (one) => {
      const { code, state } = one;
      const handoff = isWorking(state) ? handoffOf(state) : undefined;
      if (handoff === undefined) return [];
      const law = await rules(state);
      const trouble = await deps.troubleOf(one, law.province, at);
      const row = dossierRow(code, state, { at, principal, rules: law, trouble });
      return [{ ...row, handoff: handoffView(code, handoff, law, { at, trouble }) }];
    }),
  );
  return { items: items.flat(), ...rest };
};
