import type { ComponentChildren } from "preact";
import type { AgencyView } from "../../../shared/contracts/agency-api.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { shortMoment } from "../short-moment.ts";
import { useAgencyWords } from "./use-agency-words.ts";

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Waiting = ({ waiting, dead = 0 }: AgencyView) => {
  const text = useAgencyWords();
  if (waiting === undefined) return null;
  return (
    <Fact label={text.labels.waiting}>
      {text.messages(waiting)}
      {dead > 0 && (
        <div>
          <strong>{text.dead(dead)}</strong>
        </div>
      )}
    </Fact>
  );
};

/** What is known of the answers of an agency that is called. */
const Answers = ({ since, nextTryAt, lastSuccessAt, lastFailure }: AgencyView) => {
  const { language } = useDesk();
  const text = useAgencyWords();
  return (
    <>
      <Fact label={text.labels.success}>{lastSuccessAt === undefined ? text.never : shortMoment(lastSuccessAt)}</Fact>
      {lastFailure !== undefined && (
        <Fact label={text.labels.failure}>
          {shortMoment(lastFailure.at)}: {lastFailure.text[language]}{" "}
          <span class="quiet small">({lastFailure.detail})</span>
        </Fact>
      )}
      {since !== undefined && <Fact label={text.labels.since}>{shortMoment(since)}</Fact>}
      {nextTryAt !== undefined && (
        <Fact label={text.labels.next}>{Date.parse(nextTryAt) > serverNow() ? shortMoment(nextTryAt) : text.soon}</Fact>
      )}
    </>
  );
};

export const AgencyFacts = ({ agency }: { agency: AgencyView }) => {
  const text = useAgencyWords();
  return (
    <dl class="pairs">
      <Fact label={text.labels.way}>
        {agency.delivery === "webhook" ? text.way.webhook(agency.host ?? "") : text.way[agency.delivery]}
      </Fact>
      <Waiting {...agency} />
      {agency.delivery === "webhook" && <Answers {...agency} />}
    </dl>
  );
};
