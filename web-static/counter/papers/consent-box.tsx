import { useState } from "preact/hooks";
import type { ConsentView } from "../../../shared/contracts/paper-api.ts";
import { problemText } from "../../browser/api.ts";
import { momentText } from "../../browser/clock-text.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly consent: ConsentView | undefined;
  /** Names the person to the API; undefined while his number is not known. */
  readonly whose: object | undefined;
  /** What he said before is known; until then nothing can be changed by mistake. */
  readonly ready: boolean;
  readonly onSaid: () => void;
}

/** The owner's word on keeping his papers, as he says it at the counter. */
export const ConsentBox = ({ consent, whose, ready, onSaid }: Props) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [trouble, setTrouble] = useState("");
  if (whose === undefined) return <p class="quiet small">{text.consentLater}</p>;
  const say = async (given: boolean) => {
    setTrouble("");
    const answer = await api.post<ConsentView>("/papers/consent", { body: { ...whose, given } });
    if (answer.kind === "ok") return onSaid();
    setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : text.failed);
  };
  return (
    <div class="consent">
      <label class="choice">
        <input
          type="checkbox"
          disabled={!ready}
          checked={consent?.given === true}
          onChange={({ currentTarget: { checked } }) => void say(checked)}
        />
        <span>
          {text.consent}
          {consent !== undefined && (
            <span class="quiet small"> {text.consentBy(consent.by, momentText(consent.at, language))}</span>
          )}
        </span>
      </label>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
};
