import { createHash } from "node:crypto";
import { Person } from "../../shared/contracts/person.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { Refusal } from "../../shared/domain/decider.ts";
import { type EntryFault, type IncomingDossier, personOf, readIncoming } from "../../shared/domain/portal/incoming.ts";
import { communeOf, submissionOf } from "../../shared/domain/portal/submission.ts";
import type { HandedOver, NationalPortal } from "../../shared/messaging/national-portal.ts";
import { isPassing } from "../../shared/messaging/passing.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { requestName } from "../../shared/runtime/request-key.ts";
import type { PortalImports } from "../../shared/store/portal-imports.ts";
import { type SubmitDeps, submitDossier } from "../../shared/store/submit-dossier.ts";
import { portalEntryName } from "../../shared/text/portal-entries.ts";

export interface TakeInDeps extends SubmitDeps {
  readonly imports: PortalImports;
  readonly portal: Pick<NationalPortal, "acknowledge">;
  readonly now: Clock;
}

export type TakenIn = "taken" | "aside" | "known";

const by = "system:portal";

/** A dossier whose own code cannot be read is known by what it says. */
const nameOf = ({ portalCode, entries }: HandedOver): string =>
  portalCode !== undefined && portalCode !== ""
    ? portalCode.slice(0, 60)
    : `?${createHash("sha256").update(JSON.stringify(entries)).digest("base64url").slice(0, 16)}`;

const refusalOf = ({ field, fault }: EntryFault): Refusal => {
  const entry = portalEntryName(field);
  return fault === "missing"
    ? { code: "PORTAL_ENTRY_MISSING", field, detail: { entry } }
    : { code: "PORTAL_ENTRY_NOT_VALID", field, detail: { entry } };
};

type Kept = { readonly ok: true; readonly code: string } | { readonly ok: false; readonly faults: Refusal[] };

/** Opens the dossier under the portal's code, so that however often it comes, and to however many at once, it is one. */
const open = async (deps: TakeInDeps, incoming: IncomingDossier): Promise<Kept> => {
  const { definitions, now } = deps;
  const commune = communeOf(incoming, await definitions.province());
  if (commune === undefined)
    return {
      ok: false,
      faults: [{ code: "PORTAL_AGENCY_UNKNOWN", field: "agency", detail: { agency: incoming.agency.slice(0, 20) } }],
    };
  const { procedure: code } = incoming;
  const procedure = await definitions.procedureInForce(code, toLocal(now()).date);
  if (procedure === undefined) {
    const isKnown = await definitions.isKnown(code);
    const refusal = { field: "procedure", detail: { procedure: code } };
    return { ok: false, faults: [{ code: isKnown ? "PROCEDURE_NOT_IN_FORCE" : "PROCEDURE_UNKNOWN", ...refusal }] };
  }
  const { owner, submitter, ...body } = submissionOf(incoming, commune, procedure);
  const name = requestName(by, incoming.code);
  const submitted = await submitDossier(deps, {
    officer: by,
    name,
    body: {
      ...body,
      owner: Person.parse(owner),
      ...(submitter === undefined ? {} : { submitter: Person.parse(submitter) }),
    },
    content: { portal: incoming.code },
  });
  return submitted.ok ? { ok: true, code: submitted.value.code } : { ok: false, faults: [submitted.refusal] };
};

/** What no form takes, as a character that nobody can read. */
const personFaults = ({ owner, submitter }: IncomingDossier): EntryFault[] =>
  Object.entries({ owner, ...(submitter === undefined ? {} : { submitter }) }).flatMap(([role, person]) =>
    (Person.safeParse(personOf(person)).error?.issues ?? []).map(
      ({ path }): EntryFault => ({ field: [role, ...path].join("."), fault: "not-valid" }),
    ),
  );

const keep = async (deps: TakeInDeps, handed: HandedOver): Promise<Kept & { readonly incoming?: IncomingDossier }> => {
  const read = readIncoming(handed.entries);
  const faults = read.ok ? personFaults(read.value) : read.faults;
  if (!read.ok || faults.length > 0) return { ok: false, faults: faults.map(refusalOf) };
  return { ...(await open(deps, read.value)), incoming: read.value };
};

/** Tells the portal; when that fails the next pull tells it again. */
export const acknowledge = async ({ portal, imports }: TakeInDeps, portalCode: string, code: string): Promise<void> => {
  const told = await portal.acknowledge(portalCode, code);
  if (told.ok) return imports.acknowledged(portalCode);
  log.warn("import not acknowledged", { dossier: code, kind: told.trouble.kind, detail: told.trouble.detail });
};

const textIn = (entries: unknown, name: string): string | undefined => {
  const value: unknown = typeof entries === "object" && entries !== null ? Reflect.get(entries, name) : undefined;
  return typeof value === "string" ? value : undefined;
};

const layAside = async (deps: TakeInDeps, portalCode: string, { entries }: HandedOver, faults: readonly Refusal[]) => {
  const { imports, definitions, now } = deps;
  const before = await imports.load(portalCode);
  const agency = textIn(entries, "agency");
  const procedure = textIn(entries, "procedure")?.slice(0, 20);
  await imports.setAside(
    {
      portalCode,
      commune: communeOf({ agency: agency ?? "" }, await definitions.province()) ?? "",
      ...(procedure === undefined ? {} : { procedure }),
      faults: [...faults],
      since: before?.state === "aside" ? before.aside.since : now(),
    },
    entries,
  );
  log.warn("import set aside", { codes: faults.map(({ code }) => code).join(" ") });
};

/**
 * Takes one dossier of the portal in: kept here first, acknowledged then. One that cannot be taken is set aside with its
 * reasons, and stays unacknowledged.
 */
export const takeIn = async (deps: TakeInDeps, handed: HandedOver): Promise<TakenIn> => {
  const portalCode = nameOf(handed);
  const before = await deps.imports.load(portalCode);
  if (before?.state === "dismissed") return "known";
  if (before?.state === "taken" || before?.state === "acknowledged") {
    await acknowledge(deps, portalCode, before.code);
    return "known";
  }
  const kept = await keep(deps, handed).catch((fault: unknown): Kept => {
    if (isPassing(fault)) throw fault;
    log.error("import failed", fault as Error);
    return { ok: false, faults: [{ code: "PORTAL_DOSSIER_NOT_TAKEN" }] };
  });
  if (!kept.ok) {
    await layAside(deps, portalCode, handed, kept.faults);
    return "aside";
  }
  await deps.imports.keepTaken(portalCode, kept.code, deps.now());
  await acknowledge(deps, portalCode, kept.code);
  return "taken";
};
