import type * as z from "zod";
import { AgencyFileAnnounced, type AgencyFileView, fileAnnounced } from "../../shared/contracts/agency-answer.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { parseHandoffId } from "../../shared/domain/dossier/code.ts";
import { handoffOf, isUnderWay } from "../../shared/domain/dossier/state.ts";
import { checkSize } from "../../shared/domain/paper/arrival.ts";
import type { CloudEvent } from "../../shared/messaging/cloudevent.ts";
import { agencyPrincipal, agencySource } from "./agency-of.ts";
import type { AnswerDeps } from "./deps.ts";
import { newOutcomePaper, outcomePaperId } from "./outcome-paper.ts";
import { denied, permitFor } from "./permit.ts";

/** A form for one file of an outcome. The same event again answers the same file, until it is there. */
export const announceFile =
  (deps: AnswerDeps) =>
  async (agency: Agency, event: CloudEvent): Promise<Result<z.infer<typeof AgencyFileView>>> => {
    if (event.source !== agencySource(agency.code)) return refuse("ANSWER_SOURCE_WRONG", { field: "source" });
    if (event.type !== fileAnnounced)
      return refuse("ANSWER_TYPE_UNKNOWN", { field: "type", detail: { type: event.type.slice(0, 100) } });
    const asked = AgencyFileAnnounced.safeParse(event.data);
    if (!asked.success) return refuse("CLOUDEVENT_ATTRIBUTE_WRONG", { field: "data", detail: { name: "data" } });
    const size = checkSize(asked.data.size);
    if (!size.ok) return size;
    const handoff = parseHandoffId(asked.data.handoff);
    if (!handoff.ok) return handoff;
    const commune = await communeOf(deps, agency, handoff.value);
    if (!commune.ok) return commune;
    const { handoff: _, ...file } = asked.data;
    const { officer } = agencyPrincipal(agency);
    const known = { ...file, commune: commune.value, dossier: handoff.value.code, scannedBy: officer };
    const paper = newOutcomePaper({ ...known, id: outcomePaperId(officer, event.id) }, deps.now());
    const kept = await deps.papers.create(paper, undefined);
    if (kept.fingerprint !== paper.fingerprint) return refuse("IDEMPOTENCY_KEY_REUSED");
    return accept({ upload: kept.paper.id, form: await deps.files.uploadForm(kept.paper) });
  };

/** The commune whose dossier it is, if the agency has it now. */
const communeOf = async (
  deps: AnswerDeps,
  agency: Agency,
  { code, number }: { code: string; number: number },
): Promise<Result<string>> => {
  const recorded = await deps.dossiers.load(code);
  if (recorded === undefined) return refuse("DOSSIER_UNKNOWN");
  const principal = agencyPrincipal(agency);
  const permit = await permitFor(deps, principal, "handoff.record-outcome", number);
  const refusal = permit(recorded.state);
  if (refusal !== undefined) {
    await denied(deps, principal, "handoff.record-outcome", code);
    return { ok: false, refusal };
  }
  const isTheirs = isUnderWay(recorded.state) && handoffOf(recorded.state)?.number === number;
  return isTheirs ? accept(recorded.state.opened.commune) : refuse("HANDOFF_NOT_CURRENT");
};
