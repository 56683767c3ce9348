import type { HelpLine } from "../../../shared/contracts/help-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { help as en } from "../../text/help-en.ts";
import { help as vi } from "../../text/help-vi.ts";
import { useDesk } from "../desk.ts";
import { HelpOfferRow } from "./help-offer.tsx";

interface Props {
  readonly line: HelpLine;
  readonly onMove: (counter: string, confirmed: boolean) => void;
}

const Offers = ({ line, onMove }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const names = line.present.map(({ officer, name }) => name ?? officer).join(", ");
  return (
    <>
      {line.offers.length === 0 ? (
        <p class="quiet">{text.nobody}</p>
      ) : (
        <ul class="plain-list stack">
          {line.offers.map((offer) => (
            <HelpOfferRow key={offer.counter} offer={offer} onMove={(confirmed) => onMove(offer.counter, confirmed)} />
          ))}
        </ul>
      )}
      {names !== "" && <p class="quiet small">{text.present(names)}</p>}
    </>
  );
};

/** One line: how long it waits, and who can help. */
export const HelpLineCard = ({ line, onMove }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { id, prefix, name, waiting, minutes, limitMinutes, surge, stoppedAt } = line;
  return (
    <section class="card help-line" aria-labelledby={`help-${id}`} data-line={id}>
      <h2 id={`help-${id}`}>
        {prefix} – {name[language]}
      </h2>
      <p>
        <span class="tag">{text.waiting(waiting)}</span>{" "}
        {surge !== undefined && <span class="tag late">{text.surge(timeText(surge.since))}</span>}{" "}
        {stoppedAt !== undefined && <span class="tag warn">{text.stopped(timeText(stoppedAt))}</span>}
      </p>
      {(waiting > 0 || minutes === undefined) && (
        <p>{minutes === undefined ? text.unserved : text.wait(minutes, limitMinutes)}</p>
      )}
      {waiting > 0 && <Offers line={line} onMove={onMove} />}
    </section>
  );
};
