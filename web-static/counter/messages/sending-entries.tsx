import { messageEvent, variableNamed } from "../../../shared/domain/message/event-variables.ts";
import { expiryTimes, longestHours, sendingOf } from "../../../shared/domain/message/sending.ts";
import type { MessageWording } from "../../../shared/domain/message/wording.ts";
import { useDesk } from "../desk.ts";
import { useMessageWords } from "./use-message-words.ts";

interface Props {
  readonly event: string;
  readonly wording: MessageWording;
  readonly onChange: (wording: MessageWording) => void;
}

const DAY_HOURS = 24;
const KINDS = ["required", "notice", "reminder"] as const;

const ExpiryEntry = ({ event, wording, onChange }: Props) => {
  const { language } = useDesk();
  const text = useMessageWords().form;
  const { expires, ...rest } = wording;
  const offers: readonly string[] = messageEvent(event)?.offers ?? [];
  const times = expiryTimes.filter((name) => offers.includes(name));
  const chosen = expires === undefined ? "" : "hours" in expires ? "hours" : expires.at;
  const choose = (choice: string) => {
    if (choice === "") return onChange(rest);
    const at = times.find((name) => name === choice);
    onChange({ ...rest, expires: at === undefined ? { hours: DAY_HOURS } : { at } });
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
            min="1"
            max={longestHours}
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
        <>
          <label for="kind">{text.kind}</label>
          <select
            id="kind"
            value={kind}
            onChange={({ currentTarget }) => {
              const chosen = KINDS.find((one) => one === currentTarget.value);
              if (chosen !== undefined) onChange({ ...wording, kind: chosen });
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {text.kinds[one]}
              </option>
            ))}
          </select>
        </>
      )}
    </fieldset>
  );
};
