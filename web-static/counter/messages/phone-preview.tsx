import type { Language } from "../../../shared/domain/localized.ts";
import { useMessageWords } from "./use-message-words.ts";

interface Props {
  readonly sender: string;
  readonly text: string;
  readonly language: Language;
}

/** A message as it lies on a phone: the sender's name above, the text in a bubble, and nothing else. */
export const PhonePreview = ({ sender, text, language }: Props) => (
  <figure class="phone-preview" data-testid="phone">
    <figcaption>
      <span class="phone-sender">{sender}</span>
      <span class="quiet small">{useMessageWords().preview.from} 09:12</span>
    </figcaption>
    <p class="bubble" lang={language}>
      {text}
    </p>
  </figure>
);
