import type { z } from "zod";
import type { PaperList, PaperOffersRequest } from "../../shared/contracts/paper-api.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { requiredPapers } from "../../shared/domain/dossier/intake.ts";
import { caseOf } from "../../shared/domain/dossier/rules.ts";
import { consentsTo, lastWord } from "../../shared/domain/paper/consent.ts";
import { offersFor, stillAsked } from "../../shared/domain/paper/offer.ts";
import type { Paper } from "../../shared/domain/paper/paper.ts";
import { findCase } from "../../shared/domain/procedure/applies.ts";
import type { ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { PaperDeps } from "./deps.ts";
import { belongs, type Matter } from "./matter.ts";
import { idsIn, offersView, paperView } from "./view.ts";

interface Wanted {
  readonly theCase: ProcedureCase;
  readonly needed: readonly string[];
  readonly handedIn: readonly string[];
  readonly items: readonly Paper[];
}

/** The checklist beside what was scanned, what the owner's store has for it, and what must still be brought. */
const listFor = async (
  { papers, now }: PaperDeps,
  { person }: Matter,
  { theCase, needed, handedIn, items }: Wanted,
): Promise<PaperList> => {
  const consents = person === undefined ? [] : await papers.consents(person);
  const isOpen = person !== undefined && consentsTo(consents, "reuse");
  const store = isOpen ? await papers.ofPerson(person) : [];
  const offers = offersFor(theCase.components, store, toLocal(now()).date);
  const shown = items.filter(({ removedAt }) => removedAt === undefined);
  const thumbnails = await papers.thumbnails(idsIn(shown, offers));
  const word = lastWord(consents, "reuse");
  return {
    items: shown.map((paper) => paperView(paper, thumbnails)),
    offers: offersView(offers, thumbnails),
    asked: [...stillAsked(needed, handedIn, offers)],
    ...(word === undefined ? {} : { consent: { given: word.given, at: word.at, by: word.by, commune: word.commune } }),
    hasStore: person !== undefined,
  };
};

/** Papers that were scanned for the dossier, and those that it names, in order of time. */
const papersOf = async ({ papers }: PaperDeps, matter: Matter, dossier: RecordedDossier): Promise<Paper[]> => {
  const scanned = await papers.ofDossier(dossier.code);
  const known = new Set(scanned.map(({ id }) => id));
  const named = dossier.state.opened.components.flatMap(({ paper }) => (paper && !known.has(paper) ? [paper] : []));
  const loaded = await Promise.all([...new Set(named)].map((id) => papers.load(id)));
  const own = loaded.flatMap((one) =>
    one !== undefined && belongs(one, matter, { consented: false }) ? [one.paper] : [],
  );
  return [...scanned, ...own].sort((one, other) => one.scannedAt.localeCompare(other.scannedAt));
};

export const dossierPapers = async (deps: PaperDeps, matter: Matter, dossier: RecordedDossier): Promise<PaperList> => {
  const { opened } = dossier.state;
  const [{ procedure }, items] = await Promise.all([
    rulesFor(deps.definitions)(dossier.state),
    papersOf(deps, matter, dossier),
  ]);
  const theCase = caseOf(procedure, opened);
  const handedIn = opened.components.map(({ id }) => id);
  return listFor(deps, matter, { theCase, needed: requiredPapers(theCase, opened), handedIn, items });
};

/** The same before there is a dossier, for the procedure in force today. */
export const offeredPapers = async (
  deps: PaperDeps,
  matter: Matter,
  asked: z.infer<typeof PaperOffersRequest>,
): Promise<Result<PaperList>> => {
  const procedure = await deps.definitions.procedureInForce(asked.procedure, toLocal(deps.now()).date);
  if (procedure === undefined)
    return refuse("PROCEDURE_NOT_IN_FORCE", { field: "procedure", detail: { procedure: asked.procedure } });
  const theCase = findCase(procedure, asked.case);
  if (theCase === undefined) {
    const names = (language: "vi" | "en") => procedure.cases.map(({ name }) => name[language]).join("; ");
    return refuse("CASE_UNKNOWN", { field: "case", detail: { cases: { vi: names("vi"), en: names("en") } } });
  }
  const loaded = await Promise.all([...new Set(asked.papers)].map((id) => deps.papers.load(id)));
  const items = loaded.flatMap((one) => (one?.paper.commune === matter.place.commune ? [one.paper] : []));
  const handedIn = items.flatMap(({ component }) => component ?? []);
  const needed = requiredPapers(theCase, { answers: asked.answers });
  return accept(await listFor(deps, matter, { theCase, needed, handedIn, items }));
};
