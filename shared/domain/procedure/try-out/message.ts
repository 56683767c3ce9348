import { findCommune } from "../../agency/find.ts";
import { formatShort, toLocal } from "../../calendar/time.ts";
import { dossierCode } from "../../dossier/code.ts";
import type { DossierEvent } from "../../dossier/event.ts";
import { nameHolder } from "../../dossier/holder-name.ts";
import { type Dossier, handoffOf, workOf } from "../../dossier/state.ts";
import { smsLink } from "../../message/sms-link.ts";
import { fill } from "../../message/template.ts";
import type { TryOut, TryOutMessage } from "./session.ts";

type Situation = Pick<TryOut, "rules" | "matter">;

/** The code that it would have as the first dossier of its day. */
export const tryOutCode = ({ rules: { province }, matter }: Situation): string =>
  dossierCode(findCommune(province, matter.commune)?.agencyCode ?? province.code, toLocal(matter.receivedAt).date, 1);

/** Everything that a template may say, without the sender's marks. */
const valuesOf = (event: DossierEvent, dossier: Dossier, situation: Situation): Record<string, string> => {
  const { province } = situation.rules;
  const [code, clock, handoff] = [tryOutCode(situation), workOf(dossier)?.clock, handoffOf(dossier)];
  const commune = findCommune(province, situation.matter.commune)?.name.vi ?? situation.matter.commune;
  const site = province.site?.domain ?? `${province.id}.example`;
  return {
    sender: province.sms.senderId,
    code,
    at: formatShort(event.at),
    link: smsLink(`https://${site}`, "vi", code),
    place: `một cửa ${commune}`,
    ...(clock === undefined ? {} : { due: formatShort(clock.dueAt) }),
    ...(handoff === undefined ? {} : { since: formatShort(handoff.sentAt) }),
    ...(handoff === undefined ? {} : { office: nameHolder(handoff.to, province).name.vi }),
  };
};

/** The SMS that this fact would send, in Vietnamese; none when no template is for it or cannot be filled. */
export const messageAbout = (
  event: DossierEvent,
  dossier: Dossier,
  situation: Situation,
): TryOutMessage | undefined => {
  const { messages, province } = situation.rules;
  const template = messages.find((one) => one.event === event.type);
  if (template === undefined) return undefined;
  const names = new Set(template.variables.map(({ name }) => name));
  const values = Object.entries(valuesOf(event, dossier, situation)).filter(([name]) => names.has(name));
  const text = fill(template, "vi", Object.fromEntries(values), province.sms);
  return text.ok ? { template: template.id, to: toldOf(event), text: text.value } : undefined;
};

const toldOf = (event: DossierEvent): TryOutMessage["to"] =>
  event.type === "HandoffEscalated" ? (event.level ?? "lead") : "applicant";
