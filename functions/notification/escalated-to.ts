import type { Province } from "../../shared/domain/agency/province.ts";
import { decidingCommune, handoffOf } from "../../shared/domain/dossier/state.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import { leadFor, provinceContact } from "../../shared/domain/routing/leads.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import type { Addresses } from "./addresses.ts";

/** By this name messages know an escalation that went past the lead: the province has words of its own. */
export const provinceCalled = "ProvinceCalled";

/** @param time of the escalation, by which it is found in the history; in folded history it is taken as the lead's */
export const isToProvince = ({ writes }: Pick<RecordedDossier, "writes">, time: string): boolean =>
  writes
    .flatMap(({ events }) => events)
    .some((event) => event.type === "HandoffEscalated" && event.at === time && event.level === "province");

/** Whose telephone is called when nobody has accepted: the lead's, or the province's once the lead was told in vain. */
export const escalatedTo = (
  { state }: Pick<RecordedDossier, "state">,
  toProvince: boolean,
  province: Province,
): Addresses => {
  const commune = decidingCommune(state.opened);
  const holder = handoffOf(state)?.to ?? { agency: "", office: "" };
  const called = toProvince ? provinceContact(province) : leadFor(holder, commune, province);
  const phone = parsePhone(called?.phone ?? "");
  return phone.ok ? { sms: phone.value } : {};
};
