import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { Province } from "../../../shared/domain/agency/province.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import type { TryOutRules } from "../../../shared/domain/procedure/try-out/session.ts";
import { rulesOfDraft } from "../../../shared/domain/procedure/try-out.ts";

/** In a province whose codes nobody has told. */
const NO_CODE = "H00";

/**
 * The province as far as editors are told it. What they are not told plays no part in a dossier's way, so a stand-in takes
 * its place: numbers of agencies, leads, and what an SMS costs.
 */
export const provinceOf = ({ province: { id, name, agencies, communes } }: CatalogueContext): Province => {
  const code = agencies[0]?.code.slice(0, NO_CODE.length) ?? NO_CODE;
  return {
    id,
    name,
    code,
    unitCode: "00",
    sms: { senderId: "MOTCUA", monthlyCapVnd: 1, priceVndPerSegment: 1, stripMarks: true, vndPerUsd: 1 },
    monthlyBudgetUsd: 1,
    operationsEmail: "",
    people: { mfa: "required", callbackUrls: [] },
    agencies: agencies.map((agency) => ({ ...agency, kind: "department", delivery: "inbox" })),
    communes: communes.map((commune, at) => ({ ...commune, agencyCode: `${code}.${at + 101}`, lead: "" })),
  };
};

export const tryOutRules = (procedure: ProcedureDefinition, context: CatalogueContext): TryOutRules =>
  rulesOfDraft(procedure, { calendar: context.calendar, province: provinceOf(context), messages: context.messages });
