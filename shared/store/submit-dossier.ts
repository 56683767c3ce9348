import type { z } from "zod";
import type { SubmitDossierRequest } from "../contracts/dossier-requests.ts";
import type { Person } from "../contracts/person.ts";
import { findCommune, knownCommune } from "../domain/agency/find.ts";
import type { Commune } from "../domain/agency/province.ts";
import { toLocal } from "../domain/calendar/time.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { Channel } from "../domain/dossier/channel.ts";
import { dossierCode } from "../domain/dossier/code.ts";
import { decide } from "../domain/dossier/dossier.ts";
import type { DossierEvent } from "../domain/dossier/event.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import type { PartOf } from "../domain/dossier/part-of.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import { type Dossier, decidingCommune, noDossier } from "../domain/dossier/state.ts";
import { parsePhone } from "../domain/message/phone.ts";
import type { PortalOrigin } from "../domain/portal/origin.ts";
import type { Procedure } from "../domain/procedure/definition.ts";
import type { Clock } from "../runtime/clock.ts";
import { itemName, requestOf } from "../runtime/request-key.ts";
import type { Closures } from "./closures.ts";
import type { DossierForm } from "./dossier-form.ts";
import type { DossierStore } from "./dossier-store.ts";
import { earlierAnswer, logWrite, sentOn } from "./execute.ts";
import { findable, type PersonIndex } from "./person-index.ts";
import type { RecordedDossier, Request } from "./recorded-dossier.ts";
import type { RuleDefinitions } from "./rules-for.ts";
import type { ShareOut } from "./share-out.ts";

type Body = Omit<z.infer<typeof SubmitDossierRequest>, "channel"> & {
  readonly channel: Channel;
  readonly portal?: PortalOrigin | undefined;
  readonly partOf?: PartOf | undefined;
};

export interface SubmitDeps {
  readonly dossiers: Pick<DossierStore, "load" | "archived" | "loadForm" | "claimForm" | "create" | "nextSequence">;
  readonly definitions: RuleDefinitions & {
    procedureInForce(code: string, date: string): Promise<Procedure | undefined>;
    isKnown(code: string): Promise<boolean>;
  };
  /** Where the people of the dossier are entered for the search. */
  readonly people: Pick<PersonIndex, "add">;
  readonly now: Clock;
  /** Unguessable: at least 40 bits. */
  readonly newSecret: () => string;
  /** To whom of an office a hand-over falls; to the whole office when absent. */
  readonly shareOut?: ShareOut | undefined;
  /** Who is closed, for a dossier that is sent on as it is opened; nobody when absent. */
  readonly closures?: Closures | undefined;
}

export interface Submission {
  /** Officer's user name, or system:<function>. */
  readonly officer: string;
  /** Names the request, see `requestName`. */
  readonly name: string;
  readonly body: Body;
  /** By what a repeat is told from a misuse of the name; the body when absent. */
  readonly content?: unknown;
  /** Received, and sent to its first office, by the same write; left to the counter when it cannot be received. */
  readonly receives?: true;
}

/**
 * Opens a dossier. The form is written first and claims the request; the dossier follows under the code that the form
 * keeps, and who stands in it is entered for the search before it is there. So a retry after a crash at any line opens the
 * very same dossier, and two at once open one.
 */
export const submitDossier = async (deps: SubmitDeps, submission: Submission): Promise<Result<RecordedDossier>> => {
  const form = itemName(submission.name);
  const request = requestOf(submission.name, submission.content ?? { submit: submission.body });
  const known = await deps.dossiers.loadForm(form);
  const before = known && (await answered(deps, known, request));
  if (before !== undefined) return before;

  const drafted = await draft(deps, submission, form, known);
  if (!drafted.ok) return drafted;
  const { opening, people, commune, rules } = drafted.value;
  const kept = known ?? (await claim(deps, form, { people, opening, commune, request }));
  if (kept.fingerprint !== request.fingerprint) return refuse("IDEMPOTENCY_KEY_REUSED");
  const events = opening.map((event) =>
    event.type === "DossierSubmitted" ? { ...event, secret: kept.secret, at: kept.submittedAt } : event,
  );
  const { owner, submitter } = people;
  await deps.people.add(commune.code, kept.code, findable([owner, submitter]));
  const received = submission.receives ? receivedAtOnce(events, (await deps.closures?.(rules)) ?? rules) : events;
  const shared = (await deps.shareOut?.(received, rules)) ?? received;
  const created = await deps.dossiers.create(kept.code, { request, events: shared });
  if (created !== "exists") {
    logWrite(created, request);
    return accept(created);
  }
  return (await answered(deps, kept, request)) ?? refuse("CHANGED_MEANWHILE");
};

/** The answer that this request got before; undefined when it crashed before the dossier was written. */
const answered = async (
  { dossiers }: SubmitDeps,
  kept: DossierForm,
  request: Request,
): Promise<Result<RecordedDossier> | undefined> => {
  if (kept.fingerprint !== request.fingerprint) return refuse("IDEMPOTENCY_KEY_REUSED");
  const recorded = await dossiers.load(kept.code);
  return recorded && accept((await earlierAnswer(dossiers, recorded, request))?.recorded ?? recorded);
};

/** Together with its receipt, as a clerk would receive it the moment after. */
const receivedAtOnce = (events: readonly DossierEvent[], rules: DossierRules): readonly DossierEvent[] => {
  const opened = events.reduce<Dossier>(evolve, noDossier);
  const { at, by } = events[0] ?? { at: "", by: "" };
  const received = decide(opened, { type: "ReceiveDossier", at, by }, rules);
  return received.ok ? sentOn(noDossier, [...events, ...received.value], at, rules) : events;
};

interface Draft {
  readonly opening: DossierEvent[];
  readonly people: Pick<DossierForm, "owner" | "submitter">;
  readonly commune: Commune;
  readonly rules: DossierRules;
}

/** Checks all that was handed in, before anything is written. */
const draft = async (
  { definitions, now, newSecret }: SubmitDeps,
  { officer, body }: Submission,
  form: string,
  known: DossierForm | undefined,
): Promise<Result<Draft>> => {
  const at = known?.submittedAt ?? now();
  const [province, calendar, procedure, isKnown, routes] = await Promise.all([
    definitions.province(),
    definitions.workingCalendar(decidingCommune(body)),
    definitions.procedureInForce(body.procedure, toLocal(at).date),
    definitions.isKnown(body.procedure),
    definitions.routes?.() ?? [],
  ]);
  const found = knownCommune(province, body.commune);
  if (!found.ok) return found;
  const commune = found.value;
  if (findCommune(province, decidingCommune(body)) === undefined)
    return refuse("COMMUNE_UNKNOWN", { field: "decidedIn", detail: { commune: decidingCommune(body).slice(0, 20) } });
  if (procedure === undefined)
    return refuse(isKnown ? "PROCEDURE_NOT_IN_FORCE" : "PROCEDURE_UNKNOWN", {
      field: "procedure",
      detail: { procedure: body.procedure },
    });
  const people = readPeople(body);
  if (!people.ok) return people;
  const { procedure: _, owner, submitter: __, ...rest } = body;
  const given = { at, by: officer, form, secret: known?.secret ?? newSecret(), ownerName: owner.name };
  const rules = { procedure, province, calendar, routes };
  const decided = decide(noDossier, { type: "SubmitDossier", ...rest, ...given }, rules);
  return decided.ok ? accept({ opening: decided.value, people: people.value, commune, rules }) : decided;
};

const readPeople = ({ owner, submitter }: Body): Result<Draft["people"]> => {
  const first = withPhone(owner, "owner.phone");
  if (!first.ok) return first;
  if (submitter === undefined) return accept({ owner: first.value });
  const second = withPhone(submitter, "submitter.phone");
  return second.ok ? accept({ owner: first.value, submitter: second.value }) : second;
};

export const withPhone = (person: Person, field: string): Result<Person> => {
  const { phone: given = "", ...others } = person;
  if (given.trim() === "") return accept(others);
  const phone = parsePhone(given);
  return phone.ok ? accept({ ...others, phone: phone.value }) : { ok: false, refusal: { ...phone.refusal, field } };
};

/** Numbers the dossier and keeps the form; another request of the same name that came first keeps its own. */
const claim = async (
  { dossiers }: SubmitDeps,
  form: string,
  { opening, request, commune, people }: Omit<Draft, "rules"> & { readonly request: Request },
): Promise<DossierForm> => {
  const [submitted] = opening;
  if (submitted?.type !== "DossierSubmitted") throw new Error("A submission opens a dossier");
  const date = toLocal(submitted.at).date;
  const code = dossierCode(commune.agencyCode, date, await dossiers.nextSequence(commune.agencyCode, date));
  const { secret, at: submittedAt } = submitted;
  return dossiers.claimForm(form, { code, secret, submittedAt, fingerprint: request.fingerprint, ...people });
};
