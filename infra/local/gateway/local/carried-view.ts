import type { CarrierMode, CarrierName, Carriers, Told } from "../../carriers/carrier-state.ts";
import type { Sms, SmsMessage } from "../../services/sms-store.ts";

/** One message as a carrier has it, whichever carries it. */
export interface CarriedView {
  readonly carrier: CarrierName;
  readonly to: string;
  readonly text: string;
  readonly at: string;
  readonly times: number;
  /** What the carrier told the sender of it; undefined while it said nothing. */
  readonly told: Told | undefined;
}

/** Everything that was carried, the latest first. */
export const carriedViews = (sms: Pick<Sms, "list">, carriers: Carriers): CarriedView[] => {
  const bySns = sms.list().map(({ messageId, to, text, at, repeats }): CarriedView => {
    return { carrier: "sns", to, text, at, times: repeats + 1, told: carriers.toldOf(messageId) };
  });
  const byOthers = carriers.all().map(({ carrier, id, to, text, at, times }): CarriedView => {
    return { carrier, to, text, at, times, told: carriers.toldOf(id) };
  });
  return [...bySns, ...byOthers].toSorted((one, other) => other.at.localeCompare(one.at));
};

/** SMS of both companies, as phones show them, the latest last: what both carried under one id is one message that came again. */
export const smsOnPhones = (sms: Pick<Sms, "list">, carriers: Carriers, phone: string | undefined): SmsMessage[] => {
  const bySecond = carriers
    .all()
    .filter(({ carrier, to }) => carrier === "second" && (phone === undefined || to === phone))
    .map(({ id, key, to, text, at, times }) => ({ messageId: id, eventId: key, to, text, at, repeats: times - 1 }));
  const phones = new Map<string, SmsMessage>();
  for (const message of [...sms.list(phone), ...bySecond]) {
    const name = message.eventId === undefined ? message.messageId : `${message.to} ${message.eventId}`;
    const before = phones.get(name);
    phones.set(name, before === undefined ? message : { ...before, repeats: before.repeats + message.repeats + 1 });
  }
  return [...phones.values()].toSorted((one, other) => one.at.localeCompare(other.at));
};

export const modesOf = ({ modeOf }: Pick<Carriers, "modeOf">): Readonly<Record<CarrierName, CarrierMode>> => ({
  ...{ sns: modeOf("sns"), second: modeOf("second"), zalo: modeOf("zalo"), ses: modeOf("ses") },
});
