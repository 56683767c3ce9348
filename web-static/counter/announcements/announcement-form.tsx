import { useState } from "preact/hooks";
import type { AnnouncementList, AnnouncementView } from "../../../shared/contracts/announcement-api.ts";
import { SEGMENTS_ALLOWED } from "../../../shared/domain/announcement/limits.ts";
import { announcementText, stopLink, TOKEN_LETTERS } from "../../../shared/domain/announcement/message-text.ts";
import { dong } from "../../site/dong.ts";
import { useDesk } from "../desk.ts";
import { PhonePreview } from "../messages/phone-preview.tsx";
import { SegmentBar } from "../messages/segment-bar.tsx";
import { reachOf } from "./reach.ts";
import { SendQuestion } from "./send-question.tsx";
import { SUBJECTS } from "./subjects.ts";
import { useAct } from "./use-act.ts";
import { useAnnouncementWords } from "./use-announcement-words.ts";

type Written = Pick<AnnouncementView, "id" | "subject" | "texts">;

interface Props {
  readonly list: AnnouncementList;
  readonly commune: string;
  readonly first: Written;
  readonly onDone: () => void;
}

const Words = ({
  of,
  written,
  list,
  onInput,
}: {
  of: "vi" | "en";
  written: Written;
  list: AnnouncementList;
  onInput: (text: string) => void;
}) => {
  const text = useAnnouncementWords().screen;
  const { sender, publicUrl, stripMarks: strip, priceVndPerSegment } = list;
  const link = stopLink(publicUrl, of, "x".repeat(TOKEN_LETTERS));
  const sent = announcementText(written.texts, of, { sender, link, strip });
  return (
    <div class="wording-two">
      <div class="field">
        <label for={`words-${of}`}>{text.languages[of]}</label>
        <span class="hint" id={`words-${of}-hint`}>
          {text.textHint}
        </span>
        <textarea
          id={`words-${of}`}
          lang={of}
          rows={4}
          maxLength={450}
          aria-describedby={`words-${of}-hint`}
          value={written.texts[of]}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </div>
      <div>
        <PhonePreview sender={sender} text={sent} language={of} />
        <SegmentBar text={sent} priceVnd={priceVndPerSegment} />
      </div>
    </div>
  );
};

/** What it reaches and costs, and why it cannot be sent. @returns "" when it can */
const useHindrance = (list: AnnouncementList, written: Written): string => {
  const text = useAnnouncementWords().screen;
  const { people, costVnd, segments } = reachOf(list, written);
  if (people === 0) return text.nobody;
  if (segments > SEGMENTS_ALLOWED) return text.tooLong(SEGMENTS_ALLOWED);
  return costVnd > list.leftVnd ? text.tooDear : "";
};

const SubjectChoice = ({
  written,
  list,
  onChange,
}: {
  written: Written;
  list: AnnouncementList;
  onChange: (subject: Written["subject"]) => void;
}) => {
  const words = useAnnouncementWords();
  return (
    <fieldset class="choices">
      <legend>{words.screen.subject}</legend>
      {SUBJECTS.map((subject) => (
        <label class="choice" key={subject}>
          <input type="radio" name="subject" checked={written.subject === subject} onChange={() => onChange(subject)} />
          <span>
            {words.subjects[subject]}{" "}
            <span class="quiet small">{words.screen.people(list.people[subject].vi + list.people[subject].en)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** An announcement as it is written: both languages, as on a phone, with its price before anything is sent. */
export const AnnouncementForm = ({ list, commune, first, onDone }: Props) => {
  const { language } = useDesk();
  const text = useAnnouncementWords().screen;
  const [written, setWritten] = useState(first);
  const [isAsking, setAsking] = useState(false);
  const { save, send, trouble } = useAct(commune, onDone);
  const { people, costVnd } = reachOf(list, written);
  const hindrance = useHindrance(list, written);
  const isWritten = written.texts.vi.trim() !== "" && written.texts.en.trim() !== "";
  const isLarge = people > list.secondPersonAbove;
  return (
    <section class="card" data-testid="announcement-form">
      <SubjectChoice written={written} list={list} onChange={(subject) => setWritten({ ...written, subject })} />
      {(["vi", "en"] as const).map((of) => (
        <Words
          key={of}
          of={of}
          written={written}
          list={list}
          onInput={(typed) => setWritten({ ...written, texts: { ...written.texts, [of]: typed } })}
        />
      ))}
      <p role="status" data-testid="reach">
        {text.reach(people, dong(costVnd, language), dong(Math.max(0, list.leftVnd), language))}
      </p>
      {hindrance !== "" && <p class="notice warn">{hindrance}</p>}
      {isLarge && <p class="quiet small">{text.second(list.secondPersonAbove)}</p>}
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button"
          aria-disabled={!isWritten || hindrance !== ""}
          onClick={() => isWritten && hindrance === "" && setAsking(true)}
        >
          {isLarge ? text.ask : text.send}
        </button>
        <button
          type="button"
          class="button second"
          aria-disabled={!isWritten}
          onClick={() => isWritten && save(written)}
        >
          {text.save}
        </button>
      </div>
      {isAsking && (
        <SendQuestion
          words={text.confirmSend(people, dong(costVnd, language))}
          onYes={() => {
            setAsking(false);
            send(written);
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
};
