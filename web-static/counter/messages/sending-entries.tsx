import { messageEvent, variableNamed } from "../../../shared/domain/message/event-variables.ts";
import { sendingOf } from "../../../shared/domain/message/sending.ts";
import type { MessageWording } from "../../../shared/domain/message/wording.ts";
import { useDesk } from "../desk.ts";
import { useMessageWords } from "./use-message-words.ts";

interface Props {
  readonly event: string;
  readonly wording: MessageWording;
  readonly onChange: (wording: MessageWording) => void;
}

const DAY_HOURS = 24;

const ExpiryEntry = ({ event, wording, onChange }: Props) => {
  const { language } = useDesk();
  const text = useMessageWords().form;
  const { expires, ...rest } = wording;
  const times = (messageEvent(event)?.offers ?? []).filter((name) => variableNamed(name)?.isTime);
  const chosen = expires === undefined ? "" : "hours" in expires ? "hours" : expires.at;
  const choose = (choice: string) => {
    if (choice === "") return onChange(rest);
    onChange({ ...rest, expires: choice === "hours" ? { hours: DAY_HOURS } : { at: choice } });
  };
  return (
    <>
      <label for="expires">{text.expires}</label>
      <select id="expires" value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{text.never}</option>
        <option value="hours">{text.afterHours}</option>
        {times.map((name) => (
          <option key={name} value={name}>
            {text.until(variableNamed(name)?.meaning[language] ?? name)}
          </option>
        ))}
      </select>
      {expires !== undefined && "hours" in expires && (
        <>
          <label for="expires-hours">{text.hours}</label>
          <input
            id="expires-hours"
            class="short"
            type="number"
            min="0.5"
            max="720"
            step="0.5"
            value={expires.hours}
            onInput={({ currentTarget }) => onChange({ ...rest, expires: { hours: Number(currentTarget.value) } })}
          />
        </>
      )}
    </>
  );
};

/** When a message goes out, until when it is worth sending, and whether people may opt out of it. */
export const SendingEntries = (props: Props) => {
  const { event, wording, onChange } = props;
  const text = useMessageWords().form;
  const { urgency, kind } = sendingOf(wording);
  const isOwed = messageEvent(event)?.isOwed === true;
  const setKind = (canStop: boolean) => {
    const { kind: _, ...rest } = wording;
    onChange(canStop ? { ...rest, kind: "reminder" } : rest);
  };
  return (
    <fieldset class="plain field">
      <legend>{text.sending}</legend>
      <label for="urgency">{text.urgency}</label>
      <select
        id="urgency"
        value={urgency}
        onChange={({ currentTarget }) =>
          onChange({ ...wording, urgency: currentTarget.value === "now" ? "now" : "can-wait" })
        }
      >
        <option value="now">{text.urgencies.now}</option>
        <option value="can-wait">{text.urgencies["can-wait"]}</option>
      </select>
      <ExpiryEntry {...props} />
      {isOwed ? (
        <p class="quiet small">{text.mustTell}</p>
      ) : (
        <label class="choice">
          <input
            type="checkbox"
            checked={kind !== "required"}
            onChange={({ currentTarget }) => setKind(currentTarget.checked)}
          />
          <span>{text.canStop}</span>
        </label>
      )}
    </fieldset>
  );
};
