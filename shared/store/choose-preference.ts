import type { PreferenceView } from "../contracts/preference-api.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import { type Choice, choiceOf, type PreferenceRefusal, preferenceFrom } from "../domain/message/choice.ts";
import { parsePhone } from "../domain/message/phone.ts";
import type { ChannelName } from "../domain/message/preference.ts";
import type { Clock } from "../runtime/clock.ts";
import { personHash } from "../runtime/person-hash.ts";
import type { DefinitionReader } from "./definition-reader.ts";
import type { DossierStore } from "./dossier-store.ts";
import type { PreferenceStore } from "./preference-store.ts";
import type { RecordedDossier } from "./recorded-dossier.ts";

export interface ChooseDeps {
  readonly dossiers: Pick<DossierStore, "loadForm">;
  readonly definitions: Pick<DefinitionReader, "province">;
  readonly preferences: PreferenceStore;
  readonly now: Clock;
}

const offeredBy = async ({ definitions }: ChooseDeps): Promise<ChannelName[]> => {
  const { notification: ways } = await definitions.province();
  return ["sms", ...(ways?.zalo ? (["zalo"] as const) : []), ...(ways?.email ? (["email"] as const) : [])];
};

/**
 * How the person of a dossier is told: the one who gets its messages, the owner, else who handed it in. Whoever may open the
 * dossier may choose, and it then holds for all of that person's dossiers.
 * @param choice what he chooses now; only looked at when absent
 */
export const choosePreference = async (
  deps: ChooseDeps,
  { state }: Pick<RecordedDossier, "state">,
  choice: Choice | undefined,
): Promise<Result<PreferenceView, PreferenceRefusal>> => {
  const [people, offered] = await Promise.all([deps.dossiers.loadForm(state.opened.form), offeredBy(deps)]);
  const phone = parsePhone(people?.owner.phone ?? people?.submitter?.phone ?? "");
  if (!phone.ok) return refuse("PREFERENCE_NO_PHONE");
  if (choice !== undefined && !offered.includes(choice.channel))
    return refuse("PREFERENCE_NOT_OFFERED", { field: "choice.channel" });
  const person = personHash(phone.value);
  const before = await deps.preferences.of(person);
  if (choice === undefined) return accept({ choice: choiceOf(before), offered });
  const after = preferenceFrom(choice, before);
  await deps.preferences.save(person, after, deps.now());
  return accept({ choice: choiceOf(after), offered });
};
