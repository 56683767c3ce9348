import { createHash } from "node:crypto";
import { MOST_CARRIED_BYTES } from "../../shared/contracts/agency-answer.ts";
import type { OutcomeFile } from "../../shared/domain/agency/answer.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { decide } from "../../shared/domain/dossier/dossier.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import type { Dossier, OpenDossier } from "../../shared/domain/dossier/state.ts";
import { checkArrived } from "../../shared/domain/paper/arrival.ts";
import type { PaperFacts } from "../../shared/domain/paper/paper.ts";
import { recognise } from "../../shared/domain/paper/recognise.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { agencyPrincipal } from "./agency-of.ts";
import type { AnswerDeps } from "./deps.ts";
import type { Order } from "./order.ts";
import { newOutcomePaper, outcomePaperId, removeOn } from "./outcome-paper.ts";

type Carried = Exclude<OutcomeFile, { upload: string }>;

/**
 * The command, with the files of an outcome kept before it. Nothing is kept for a command that would be refused, so that no
 * file lies with a dossier to whose outcome it does not belong.
 */
export const withFiles = async (
  deps: AnswerDeps,
  agency: Agency,
  order: Order,
  permit: (dossier: OpenDossier) => Refusal | undefined,
): Promise<Result<DossierCommand>> => {
  const { answer, asked, code } = order;
  const { command } = asked;
  const files = answer.type === "motcua.agency.outcome.v1" ? answer.data.files : undefined;
  if (files === undefined || command.type !== "RecordOutcome") return accept(command);
  const recorded = await deps.dossiers.load(code);
  // An answer that is refused, or was taken before, is told so by the command itself.
  if (recorded === undefined || permit(recorded.state) !== undefined) return accept(command);
  if (!(await wouldBeTaken(deps, recorded.state, command))) return accept(command);
  if (carriedBytes(files) > MOST_CARRIED_BYTES)
    return refuse("ANSWER_FILES_TOO_LARGE", {
      field: "data.files",
      detail: { limit: `${MOST_CARRIED_BYTES / 1000} kB` },
    });
  const papers: string[] = [];
  for (const [at, file] of files.entries()) {
    const kept =
      "upload" in file
        ? await takeUpload(deps, agency, order, file.upload)
        : await keepCarried(deps, agency, { file, at, order, commune: recorded.state.opened.commune });
    if (!kept.ok) return kept;
    papers.push(kept.value);
  }
  return accept({ ...command, papers });
};

/** Of all files that come along. */
const carriedBytes = (files: readonly OutcomeFile[]): number =>
  files.reduce((sum, file) => sum + ("content" in file ? Buffer.byteLength(file.content, "base64") : 0), 0);

const wouldBeTaken = async (deps: AnswerDeps, state: OpenDossier, command: DossierCommand): Promise<boolean> => {
  const rules = await rulesFor(deps.definitions)(state);
  if (decide(state, command, rules).ok) return true;
  if (command.type !== "RecordOutcome") return false;
  const { at, by, handoff } = command;
  const accepted = decide(state, { type: "AcceptHandoff", at, by, handoff }, rules);
  return accepted.ok && decide(accepted.value.reduce<Dossier>(evolve, state), command, rules).ok;
};

interface Coming {
  readonly file: Carried;
  /** Its place among the answer's files. */
  readonly at: number;
  readonly order: Order;
  readonly commune: string;
}

/** What stands beside the file where people look for it. */
const said = ({ name }: Agency, { answer }: Order): Pick<PaperFacts, "issuer" | "number"> => ({
  issuer: name.vi,
  ...(answer.type === "motcua.agency.outcome.v1" ? { number: answer.data.documentNumber } : {}),
});

/** The record first, so that the scan's verdict finds it; the same answer again writes the same of both. */
const keepCarried = async (
  deps: AnswerDeps,
  agency: Agency,
  { file, at, order, commune }: Coming,
): Promise<Result<string>> => {
  const bytes = Buffer.from(file.content, "base64");
  const { mediaType, sha256, name } = file;
  if (recognise(bytes) !== mediaType || createHash("sha256").update(bytes).digest("base64") !== sha256)
    return refuse("ANSWER_FILE_DAMAGED", { field: `data.files.${at}`, detail: { file: name } });
  const { officer } = agencyPrincipal(agency);
  const id = outcomePaperId(officer, `${order.id}:${at}`);
  const now = deps.now();
  const about = { dossier: order.code, commune, scannedBy: officer, ...said(agency, order) };
  const paper = newOutcomePaper({ id, mediaType, sha256, size: bytes.length, keptAt: now, ...about }, now);
  await deps.papers.create(paper, undefined);
  await deps.outcomeFiles.put({ id, mediaType, sha256, bytes });
  return accept(id);
};

/** Times that the scanner and this function may meet at one record. */
const attempts = 5;

/** A file that the agency uploaded before for this very dossier: what lies there must be what was announced. */
const takeUpload = async (
  { papers, files, now }: AnswerDeps,
  agency: Agency,
  order: Order,
  id: string,
): Promise<Result<string>> => {
  const { officer } = agencyPrincipal(agency);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await papers.load(id);
    if (stored === undefined || stored.paper.scannedBy !== officer || stored.paper.dossier !== order.code)
      return refuse("ANSWER_FILE_UNKNOWN", { field: "data.files", detail: { file: id } });
    if (stored.paper.keptAt !== undefined) return accept(id);
    const arrived = checkArrived(stored.paper, await files.arrived(id));
    if (!arrived.ok) return arrived;
    const paper = { ...stored.paper, ...said(agency, order), keptAt: now() };
    const saved = await papers.replace(stored, { paper, person: stored.person, removeOn: removeOn(paper) });
    if (saved !== "changed") return accept(id);
  }
  return refuse("CHANGED_MEANWHILE");
};
