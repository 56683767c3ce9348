import type { Place } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { SlipDocument } from "../../shared/domain/slip/document.ts";
import { receiptOfSeveral } from "../../shared/domain/slip/receipt-of-several.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { slipSubject } from "../../shared/store/slip-subject.ts";
import type { PrintRefusal } from "../../shared/text/slip-refusals.ts";
import type { SlipDeps } from "./deps.ts";

type Several = readonly [RecordedDossier, ...RecordedDossier[]];

/** The dossiers of one receipt: all there, all of one centre. */
export const dossiersOf = async (
  { dossiers }: SlipDeps,
  codes: readonly string[],
): Promise<Result<Several, "DOSSIER_UNKNOWN" | "SLIP_DOSSIERS_APART">> => {
  const wanted = [...new Set(codes)];
  const known = wanted.length > 0 && wanted.every(isDossierCode) ? await dossiers.loadMany(wanted) : [];
  const [first, ...others] = known;
  if (first === undefined || known.length < wanted.length) return refuse("DOSSIER_UNKNOWN", { field: "codes" });
  const { commune } = first.state.opened;
  return others.every(({ state }) => state.opened.commune === commune)
    ? accept([first, ...others] as const)
    : refuse("SLIP_DOSSIERS_APART", { field: "codes" });
};

export const placeOfSeveral = ([first]: Several, province: string): Place => ({
  commune: first.state.opened.commune,
  province,
});

export const severalOf = async (
  deps: SlipDeps,
  [first, ...others]: Several,
): Promise<Result<SlipDocument, PrintRefusal>> => {
  const template = (await deps.definitions.slipTemplates()).find(({ id }) => id === "receipt-of-several");
  if (template === undefined) return refuse("SLIP_NOT_DEFINED", { detail: { form: "receipt-of-several" } });
  const [one, ...more] = await Promise.all([first, ...others].map((recorded) => slipSubject(deps, recorded)));
  if (one === undefined) throw new Error("A receipt is of some dossier");
  return receiptOfSeveral(template, [one, ...more]);
};
