import type { PreferenceView } from "../../shared/contracts/preference-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import type { Choice } from "../../shared/domain/message/choice.ts";
import * as en from "../text/preference-en.ts";
import * as vi from "../text/preference-vi.ts";
import { KeyFields } from "./key-fields.tsx";
import { TRACKING_ANSWER, type TrackingKey } from "./tracking-link.ts";

interface Props {
  readonly view: PreferenceView;
  readonly language: Language;
  /** Where the form goes without a script; absent where one always runs. */
  readonly trackingKey?: TrackingKey;
  readonly onSave?: (choice: Choice) => void;
}

/** By which way a person hears, whether he wants reminders, and what comes in any case. */
export const PreferenceForm = ({ view: { choice, offered }, language, trackingKey, onSave }: Props) => {
  const text = { vi, en }[language];
  const save = (event: SubmitEvent) => {
    if (onSave === undefined || !(event.currentTarget instanceof HTMLFormElement)) return;
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const channel = offered.find((one) => one === fields.get("channel")) ?? "sms";
    onSave({ channel, reminders: fields.get("reminders") === "yes" });
  };
  return (
    <form method="post" action={TRACKING_ANSWER} onSubmit={save} data-testid="preference">
      {trackingKey !== undefined && <KeyFields trackingKey={trackingKey} language={language} />}
      <p class="quiet small">{text.more}</p>
      <fieldset class="choices">
        <legend>{text.way}</legend>
        {offered.map((way) => (
          <label class="choice" key={way}>
            <input type="radio" name="channel" value={way} defaultChecked={way === choice.channel} />
            <span>{text.ways[way]}</span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input type="checkbox" name="reminders" value="yes" defaultChecked={choice.reminders} />
        <span>{text.reminders}</span>
      </label>
      <p class="small">{text.owed}</p>
      <button type="submit" class="button second" name="choose" value="yes">
        {text.save}
      </button>
    </form>
  );
};
