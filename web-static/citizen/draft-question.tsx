import { useState } from "preact/hooks";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { momentText } from "../browser/clock-text.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { KeyFields } from "./key-fields.tsx";
import { TRACKING_ANSWER, type TrackingKey } from "./tracking-link.ts";

export interface DraftAnswer {
  readonly agrees: boolean;
  readonly note?: string;
}

interface Props {
  readonly draft: NonNullable<TrackingView["draft"]>;
  readonly language: Language;
  readonly trackingKey: TrackingKey;
  /** Why the answer was not taken. */
  readonly fault?: string | undefined;
  readonly isSending?: boolean;
  /** Where a script runs; without it the form itself goes to the system. */
  readonly onAnswer?: (answer: DraftAnswer) => void;
}

/** What is going to be issued, for the citizen to check; he answers with one of two buttons, and silence is consent. */
export const DraftQuestion = ({ draft, language, trackingKey, fault, isSending = false, onAnswer }: Props) => {
  const text = { vi, en }[language];
  const [note, setNote] = useState("");
  const [unsaid, setUnsaid] = useState(false);
  const answer = (agrees: boolean) => (event: Event) => {
    if (onAnswer === undefined) return;
    event.preventDefault();
    const said = note.trim();
    setUnsaid(!agrees && said === "");
    if (agrees) onAnswer({ agrees });
    else if (said !== "") onAnswer({ agrees, note: said });
  };
  const wrong = unsaid ? text.needNote : fault;
  return (
    <form class="notice warn draft-question" method="post" action={TRACKING_ANSWER} data-testid="draft-question">
      <KeyFields trackingKey={trackingKey} language={language} />
      <h3>{text.draft}</h3>
      <blockquote lang="vi">{draft.text}</blockquote>
      <p>{text.draftUntil(momentText(draft.confirmBy, language))}</p>
      <p class="no-print">
        <button type="submit" class="button" name="answer" value="right" disabled={isSending} onClick={answer(true)}>
          {text.draftRight}
        </button>
      </p>
      <div class="field no-print">
        <label for="draft-note">{text.draftNote}</label>
        <textarea
          id="draft-note"
          name="note"
          rows={3}
          maxLength={1000}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : "draft-fault"}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        {wrong !== undefined && (
          <p class="fault" role="alert" id="draft-fault">
            {wrong}
          </p>
        )}
      </div>
      <p class="no-print">
        <button
          type="submit"
          class="button second"
          name="answer"
          value="wrong"
          disabled={isSending}
          onClick={answer(false)}
        >
          {text.draftWrong}
        </button>
      </p>
    </form>
  );
};
