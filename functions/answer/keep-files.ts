import { createHash } from "node:crypto";
import { MOST_CARRIED_BYTES } from "../../shared/contracts/agency-answer.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import type { OutcomeFile } from "../../shared/domain/agency/answer.ts";
import { accept, type Refusal, type Result, refuse } from "../../shared/domain/decider.ts";
import type { DossierCommand } from "../../shared/domain/dossier/command.ts";
import { decide } from "../../shared/domain/dossier/dossier.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import type { Dossier, OpenDossier } from "../../shared/domain/dossier/state.ts";
import { checkArrived } from "../../shared/domain/paper/arrival.ts";
import { recognise } from "../../shared/domain/paper/recognise.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { AnswerDeps } from "./deps.ts";
import { newOutcomePaper, outcomePaperId, removeOn } from "./outcome-paper.ts";
import type { Order } from "./take.ts";

type Carried = Exclude<OutcomeFile, { upload: string }>;

/**
 * The command, with the files of an outcome kept before it. Nothing is kept for a command that would be refused, so that no
 * file lies with a dossier to whose outcome it does not belong.
 */
export const withFiles = async (
  deps: AnswerDeps,
  principal: Principal,
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
  const papers: string[] = [];
  for (const [at, file] of files.entries()) {
    const kept =
      "upload" in file
        ? await takeUpload(deps, principal, code, file.upload)
        : await keepCarried(deps, principal, { file, at, order, commune: recorded.state.opened.commune });
    if (!kept.ok) return kept;
    papers.push(kept.value);
  }
  return accept({ ...command, papers });
};

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

/** The record first, so that the scan's verdict finds it; the same answer again writes the same of both. */
const keepCarried = async (
  deps: AnswerDeps,
  { officer }: Principal,
  { file, at, order, commune }: Coming,
): Promise<Result<string>> => {
  const bytes = Buffer.from(file.content, "base64");
  if (bytes.length > MOST_CARRIED_BYTES)
    return refuse("ANSWER_FILES_TOO_LARGE", {
      field: "data.files",
      detail: { limit: `${MOST_CARRIED_BYTES / 1000} kB` },
    });
  const { mediaType, sha256, name } = file;
  if (recognise(bytes) !== mediaType || createHash("sha256").update(bytes).digest("base64") !== sha256)
    return refuse("ANSWER_FILE_DAMAGED", { field: `data.files.${at}`, detail: { file: name } });
  const id = outcomePaperId(officer, `${order.id}:${at}`);
  const { code } = order;
  const paper = newOutcomePaper(
    { id, mediaType, sha256, size: bytes.length, dossier: code, commune, scannedBy: officer, keptAt: deps.now() },
    deps.now(),
  );
  await deps.papers.create(paper, undefined);
  await deps.outcomeFiles.put({ id, mediaType, sha256, bytes });
  return accept(id);
};

/** Times that the scanner and this function may meet at one record. */
const attempts = 5;

/** A file that the agency uploaded before for this very dossier: what lies there must be what was announced. */
const takeUpload = async (
  { papers, files, now }: AnswerDeps,
  { officer }: Principal,
  code: string,
  id: string,
): Promise<Result<string>> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await papers.load(id);
    if (stored === undefined || stored.paper.scannedBy !== officer || stored.paper.dossier !== code)
      return refuse("ANSWER_FILE_UNKNOWN", { field: "data.files", detail: { file: id } });
    if (stored.paper.keptAt !== undefined) return accept(id);
    const arrived = checkArrived(stored.paper, await files.arrived(id));
    if (!arrived.ok) return arrived;
    const paper = { ...stored.paper, keptAt: now() };
    const saved = await papers.replace(stored, { paper, person: stored.person, removeOn: removeOn(paper) });
    if (saved !== "changed") return accept(id);
  }
  return refuse("CHANGED_MEANWHILE");
};
