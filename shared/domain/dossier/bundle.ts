import { accept, type Result, refuse } from "../decider.ts";
import { holds } from "../procedure/condition.ts";
import type { Procedure } from "../procedure/definition.ts";
import { areOver, type Part, standOf, statusOfParts } from "./bundle-parts.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent, EventOf } from "./event.ts";
import { requireAll, requiredPapers } from "./intake.ts";
import type { DossierRefusal } from "./refusal.ts";
import { caseOf, type DossierRules, factsOf } from "./rules.ts";
import type { Dossier, OpenDossier, Opened } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

/**
 * The parts that this person's answers call for. What goes on paper goes from agency to agency; what came in electronically
 * goes to all at once. Law: Decree 61/2018/ND-CP art. 19.6, 19.7.
 */
const partsFor = ({ bundle }: Procedure, opened: Opened): EventOf<"BundleReceived">["parts"] => {
  const chosen = bundle?.parts.filter(({ when }) => holds(when, factsOf(opened)) !== "no") ?? [];
  const isElectronic = opened.channel === "online";
  return chosen.map(({ id, procedure, after = [], afterOnPaper = [] }) => ({
    ...{ id, procedure },
    after: [...after, ...(isElectronic ? [] : afterOnPaper)].filter((one) => chosen.some((part) => part.id === one)),
  }));
};

/** A bundle has no clock of its own: each of its dossiers gets its time when it is opened. */
export const receiveBundle = (
  dossier: OpenDossier,
  { at, by }: CommandOf<"ReceiveDossier">,
  { procedure }: DossierRules,
): Decision => {
  if (dossier.status !== "submitted") return refuse("DOSSIER_NOT_SUBMITTED");
  const { opened } = dossier;
  const theCase = caseOf(procedure, opened);
  const complete = requireAll(theCase, requiredPapers(theCase, opened), opened.components);
  return complete.ok ? accept([{ type: "BundleReceived", at, by, parts: partsFor(procedure, opened) }]) : complete;
};

export const withReport = (parts: readonly Part[], event: EventOf<"PartReported">): Part[] => {
  const { part, dossier: code, version, status, declined } = event;
  return parts.map((one) => (one.id === part ? { ...one, dossier: { code, version, status, declined } } : one));
};

/** Reports come late, twice and in any order: what is older than the one that is known changes nothing. */
export const reportPart = (dossier: OpenDossier, { type: _, ...report }: CommandOf<"ReportPart">): Decision => {
  if (dossier.status !== "in-parts") return accept([]);
  const known = dossier.parts.find(({ id }) => id === report.part);
  if (known === undefined || (known.dossier?.version ?? 0) >= report.version) return accept([]);
  const reported: DossierEvent & { type: "PartReported" } = { type: "PartReported", ...report };
  const after = withReport(dossier.parts, reported);
  const isNowReady = !areOver(dossier.parts) && areOver(after) && statusOfParts(after) === "ready";
  const ready: DossierEvent[] = isNowReady ? [{ type: "BundleReady", at: report.at, by: report.by }] : [];
  return accept([reported, ...ready]);
};

/** Parts of which a dossier is to be opened now. */
export const duePartsOf = (dossier: Dossier): Part[] =>
  dossier.status === "in-parts" ? dossier.parts.filter((part) => standOf(part, dossier.parts) === "due") : [];
