import { useState } from "preact/hooks";
import type { WordingList } from "../../../shared/contracts/wording-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { fill, type SmsTemplate, worstCase } from "../../../shared/domain/message/template.ts";
import { PhonePreview } from "./phone-preview.tsx";
import { SegmentBar } from "./segment-bar.tsx";
import { useMessageWords } from "./use-message-words.ts";

interface Props {
  /** Undefined while the wording is no message yet. */
  readonly template: SmsTemplate | undefined;
  readonly list: WordingList;
  readonly language: Language;
}

/** The text with the province's longest names, as `fill` sends it; "" while it cannot be filled. */
const filled = (template: SmsTemplate, { longest }: WordingList, language: Language, stripMarks: boolean): string => {
  const values = template.variables.map(({ name }) => [name, longest[language][name] ?? ""] as const);
  const text = fill(template, language, Object.fromEntries(values), { stripMarks });
  return text.ok ? text.value : "";
};

/** What a citizen reads, how many segments it takes and what it costs, with or without marks. */
export const WordingPreview = ({ template, list, language }: Props) => {
  const text = useMessageWords();
  const [keepsMarks, setKeepsMarks] = useState(!list.sms.stripMarks);
  const shown = template === undefined ? "" : filled(template, list, language, !keepsMarks);
  const worst = template && worstCase(template);
  return (
    <section class="card" aria-labelledby={`preview-${language}`}>
      <h2 id={`preview-${language}`}>
        {text.preview.title} <span class="only-heard">({text.form.languages[language]})</span>
      </h2>
      <label class="choice">
        <input type="checkbox" checked={keepsMarks} onChange={(event) => setKeepsMarks(event.currentTarget.checked)} />
        <span>{text.preview.marks}</span>
      </label>
      <p class="quiet small">
        {list.sms.stripMarks ? text.preview.provinceStrips : text.preview.provinceKeeps} {text.preview.values}
      </p>
      {shown === "" ? (
        <p class="empty">{text.preview.none}</p>
      ) : (
        <>
          <PhonePreview sender={list.longest.vi.sender ?? ""} text={shown} language={language} />
          <SegmentBar text={shown} priceVnd={list.sms.priceVndPerSegment} />
          {worst?.ok && <p class="quiet small">{text.size.worst(worst.value[language].units)}</p>}
        </>
      )}
    </section>
  );
};
