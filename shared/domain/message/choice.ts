import * as z from "zod";
import { ChannelName, type Preference } from "./preference.ts";

/** What a person chooses on a page: by which way he hears first, and whether he wants reminders. */
export const Choice = z
  .strictObject({ channel: ChannelName, reminders: z.boolean() })
  .meta({ id: "MessageChoice", description: "Way of messages to a person, and whether reminders come too" });
export type Choice = z.infer<typeof Choice>;

/** Why a choice is not taken. */
export type PreferenceRefusal = "PREFERENCE_NO_PHONE" | "PREFERENCE_NOT_OFFERED";

export const choiceOf = (preference: Preference | undefined): Choice => ({
  channel: preference?.channels?.[0] ?? "sms",
  reminders: preference?.optOut?.includes("reminder") !== true,
});

/** SMS stays behind what was chosen, so that what must be told finds a way; other opt-outs stay as they were. */
export const preferenceFrom = ({ channel, reminders }: Choice, before: Preference | undefined): Preference => {
  const others = (before?.optOut ?? []).filter((kind) => kind !== "reminder");
  return {
    channels: channel === "sms" ? ["sms"] : [channel, "sms"],
    optOut: reminders ? others : ["reminder", ...others],
  };
};
