import type { ConsultationView, DraftView } from "../../shared/contracts/dossier-api.ts";
import { momentText } from "../browser/clock-text.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { placeName, useDesk } from "./desk.ts";

const opinionLabels = {
  agrees: "opinionAgrees",
  disagrees: "opinionDisagrees",
  remarks: "opinionRemarks",
} as const;

/** What was asked of another office, until when, and what it answered. */
export const Consultation = ({ consultation }: { consultation: ConsultationView }) => {
  const desk = useDesk();
  const { language } = desk;
  const { dossier, fields } = { vi, en }[language];
  const { to, question, replyBy, late, reply } = consultation;
  return (
    <div data-testid="consultation">
      {placeName(to.name, desk)}
      <p class="said">{question}</p>
      {reply === undefined ? (
        <p class="small">
          <span class={`tag ${late ? "late" : "warn"}`}>{late ? dossier.replyLate : dossier.noReplyYet}</span>{" "}
          <span class="quiet">
            {dossier.replyBy} {momentText(replyBy, language)}
          </span>
        </p>
      ) : (
        <>
          <p class="small">
            <span class={`tag ${reply.opinion === "agrees" ? "good" : "warn"}`}>
              {fields[opinionLabels[reply.opinion]]}
            </span>{" "}
            <span class="quiet">{momentText(reply.at, language)}</span>
          </p>
          <p class="said">{reply.text}</p>
        </>
      )}
    </div>
  );
};

/** What the citizen was shown before it is issued, and what he said to it. */
export const Draft = ({ draft }: { draft: DraftView }) => {
  const { language } = useDesk();
  const text = { vi, en }[language].dossier;
  const { answer } = draft;
  return (
    <div data-testid="draft">
      <p class="said">{draft.text}</p>
      <p class="quiet small">
        {text.draftSent} {momentText(draft.sentAt, language)}
      </p>
      {answer === undefined ? (
        <p class="quiet small">
          {text.confirmBy}: {momentText(draft.confirmBy, language)}
        </p>
      ) : (
        <p class="small">
          <span class={`tag ${answer.agrees ? "good" : "warn"}`}>
            {answer.agrees ? text.draftAgreed : text.draftObjected}
          </span>{" "}
          <span class="quiet">{momentText(answer.at, language)}</span>
        </p>
      )}
      {answer?.note !== undefined && <p class="said">{answer.note}</p>}
    </div>
  );
};
