import { useState } from "preact/hooks";
import type { AgencyView } from "../../../shared/contracts/agency-api.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { shortMoment } from "../short-moment.ts";
import { AgencyFacts } from "./agency-facts.tsx";
import { OutageForm } from "./outage-form.tsx";
import { StandingTag } from "./standing-tag.tsx";
import { useAgencyWords } from "./use-agency-words.ts";

interface Props {
  readonly agency: AgencyView;
  /** @param words what came of it */
  readonly onDone: (agency: AgencyView, words: string) => void;
  /** Sends a command about this agency. @param path below the agency's address */
  readonly act: (path: string, onDone: (agency: AgencyView) => void) => void;
}

const Outages = ({ agency, act, onDone }: Props) => {
  const { language } = useDesk();
  const text = useAgencyWords();
  const done = (next: AgencyView) => onDone(next, text.ended(agency.name[language]));
  if (agency.outages.length === 0) return null;
  return (
    <>
      <h3 class="small">{text.labels.outages}</h3>
      <ul class="plain-list outages">
        {agency.outages.map(({ id, begins, ends, reason, shortNotice }) => (
          <li key={id} data-testid="outage">
            <span class="moment">{shortMoment(begins)}</span> – <span class="moment">{shortMoment(ends)}</span>:{" "}
            {reason}
            {shortNotice !== undefined && <div class="quiet small">{text.late(shortNotice)}</div>}
            {agency.mayAnnounce && (
              <div>
                <button
                  type="button"
                  class="button second small-button"
                  onClick={() => act(`/outages/${encodeURIComponent(id)}/end`, done)}
                >
                  {Date.parse(begins) <= serverNow() ? text.end : text.callOff}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** One agency: how it is reached, how that stands, and what may be done about it. */
export const AgencyCard = (props: Props) => {
  const { agency, act, onDone } = props;
  const { language } = useDesk();
  const text = useAgencyWords();
  const [isOpen, setOpen] = useState(false);
  const name = agency.name[language];
  const rests = agency.nextTryAt !== undefined;
  return (
    <li class="card agency" data-testid="agency">
      <div class="row spread">
        <h2>{name}</h2>
        <StandingTag of={agency.standing} />
      </div>
      <AgencyFacts agency={agency} />
      <Outages {...props} />
      {isOpen ? (
        <OutageForm
          agency={agency}
          onClose={() => setOpen(false)}
          onDone={(next) => {
            setOpen(false);
            onDone(next, text.announced(name));
          }}
        />
      ) : (
        <div class="row">
          {agency.mayTry && rests && (
            <button
              type="button"
              class="button small-button"
              aria-label={`${text.tryNow}: ${name}`}
              onClick={() => act("/try", (next) => onDone(next, text.tried(name)))}
            >
              {text.tryNow}
            </button>
          )}
          {agency.mayAnnounce && (
            <button
              type="button"
              class="button second small-button"
              aria-label={text.announceFor(name)}
              onClick={() => setOpen(true)}
            >
              {text.announce}
            </button>
          )}
        </div>
      )}
    </li>
  );
};
