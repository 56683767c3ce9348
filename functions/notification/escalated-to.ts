import type { Province } from "../../shared/domain/agency/province.ts";
import { decidingCommune, handoffOf } from "../../shared/domain/dossier/state.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import { leadFor, provinceContact } from "../../shared/domain/routing/leads.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import type { Addresses } from "./addresses.ts";

/**
 * Whose telephone is called when nobody has accepted: the lead's, or the province's once the lead was told in vain.
 * @param time of the escalation, by which it is found in the history; in folded history it is taken as the lead's
 */
export const escalatedTo = (
  { state, writes }: Pick<RecordedDossier, "state" | "writes">,
  time: string,
  province: Province,
): Addresses => {
  const told = writes
    .flatMap(({ events }) => events)
    .find((event) => event.type === "HandoffEscalated" && event.at === time);
  const toProvince = told?.type === "HandoffEscalated" && told.level === "province";
  const commune = decidingCommune(state.opened);
  const holder = handoffOf(state)?.to ?? { agency: "", office: "" };
  const called = toProvince ? provinceContact(province) : leadFor(holder, commune, province);
  const phone = parsePhone(called?.phone ?? "");
  return phone.ok ? { sms: phone.value } : {};
};
