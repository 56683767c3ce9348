import { settle } from "../../shared/domain/collective/settle.ts";
import { totalsOf } from "../../shared/domain/collective/totals.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { requireAccepted } from "../../shared/domain/dossier/required.ts";
import { handoffOf } from "../../shared/domain/dossier/state.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import type { CollectiveDeps } from "./deps.ts";

type RecordDeps = Pick<CollectiveDeps, "lists" | "dossiers" | "rulesFor" | "now">;

/** The list once its certificate has a number: the dossier gets its outcome, once however often this is done. */
export const recordCertificate = async (deps: RecordDeps, list: RecordedList): Promise<Result<null>> => {
  const { id, certificate, started } = list;
  if (certificate === undefined || started === undefined) throw new Error(`The list ${id} has no certificate`);
  const { at, by, handoff, number: documentNumber } = certificate;
  const totals = totalsOf(settle(await deps.lists.allResults(id), list.answers));
  const note = `Xác nhận ${totals.matched}/${totals.rows} người theo danh sách kèm theo.`;
  const command = { type: "RecordOutcome" as const, at, by, handoff, decision: "approved" as const };
  const request = requestOf(requestName("system:collective", `certificate ${id}`), command.type);
  const recorded = await executeDossier(deps)(started.dossier, { ...command, documentNumber, note }, { request });
  if (!recorded.ok) return recorded;
  await deps.lists.setRecorded(id, deps.now());
  return accept(null);
};

/** Whether there is anything left to do before the certificate, and anybody to put on it. */
const readyToIssue = async ({ lists }: RecordDeps, list: RecordedList): Promise<Result<null>> => {
  if (list.stage === "deciding") return refuse("LIST_QUESTIONS_OPEN");
  if (list.stage !== "decided") return refuse("LIST_NOT_MATCHED");
  const { matched } = totalsOf(settle(await lists.allResults(list.id), list.answers));
  return matched === 0 ? refuse("LIST_NOBODY_CONFIRMED") : accept(null);
};

/**
 * One certificate for the list. Its number is claimed together with the list, then the dossier gets its outcome. A crash
 * between the two is made up for by the table's stream, or by whoever asks again.
 */
export const issueCertificate = async (
  deps: RecordDeps,
  list: RecordedList,
  { by, documentNumber }: { by: string; documentNumber: string },
): Promise<Result<RecordedList>> => {
  const again = async (): Promise<RecordedList> => (await deps.lists.load(list.id)) ?? list;
  const finish = async (certified: RecordedList): Promise<Result<RecordedList>> => {
    if (certified.certificate?.number !== documentNumber) return refuse("LIST_ISSUED");
    const recorded = await recordCertificate(deps, certified);
    return recorded.ok ? accept(await again()) : recorded;
  };
  if (list.certificate !== undefined) return finish(list);
  const ready = await readyToIssue(deps, list);
  if (!ready.ok) return ready;
  const dossier = await deps.dossiers.load(list.started?.dossier ?? "");
  if (dossier === undefined) return refuse("DOSSIER_UNKNOWN");
  const handoff = handoffOf(dossier.state)?.number ?? 0;
  const accepted = requireAccepted(dossier.state, handoff);
  if (!accepted.ok) return accepted;
  if (!(await deps.lists.certify(list, { number: documentNumber, at: deps.now(), by, handoff }))) {
    const now = await again();
    return now.certificate === undefined
      ? refuse("LIST_NUMBER_TAKEN", { field: "documentNumber", detail: { number: documentNumber } })
      : finish(now);
  }
  return finish(await again());
};
