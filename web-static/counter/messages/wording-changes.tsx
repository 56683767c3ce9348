import type { SmsTemplate } from "../../../shared/domain/message/template.ts";
import type { MessageWording } from "../../../shared/domain/message/wording.ts";
import { TextChange } from "./text-change.tsx";
import { useMessageWords } from "./use-message-words.ts";

const sendingIn = ({ urgency = "now", expires, kind = "required", channels }: Omit<MessageWording, "texts">): string =>
  JSON.stringify([urgency, expires, kind, channels]);

/** The words that are sent now beside those that would be. */
export const WordingChanges = ({ template, wording }: { template: SmsTemplate; wording: MessageWording }) => {
  const text = useMessageWords().changes;
  const changed = (["vi", "en"] as const).filter((of) => template.texts[of] !== wording.texts[of]);
  const isSentOtherwise = sendingIn(template) !== sendingIn(wording);
  if (changed.length === 0 && !isSentOtherwise) return <p class="empty card">{text.none}</p>;
  return (
    <div data-testid="wording-changes">
      {changed.map((of) => (
        <TextChange
          key={of}
          of={of}
          before={{ name: text.before, words: template.texts[of] }}
          after={{ name: text.after, words: wording.texts[of] }}
        />
      ))}
      {isSentOtherwise && <p>{text.sending}</p>}
    </div>
  );
};
