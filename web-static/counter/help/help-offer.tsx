import { useState } from "preact/hooks";
import type { HelpOffer } from "../../../shared/contracts/help-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { help as en } from "../../text/help-en.ts";
import { help as vi } from "../../text/help-vi.ts";
import { useDesk } from "../desk.ts";

const effectOf = ({ minutes, withHelp }: HelpOffer, language: Language): string => {
  const text = { vi, en }[language];
  if (withHelp === undefined) return "";
  return minutes === undefined ? text.effectFromNobody(withHelp) : text.effect(minutes, withHelp);
};

const afterwards = ({ name, waiting, minutes }: HelpOffer["others"][number], language: Language): string => {
  const text = { vi, en }[language];
  if (minutes !== undefined) return text.left(name[language], waiting, minutes);
  return waiting === 0 ? text.leftEmpty(name[language]) : text.leftAlone(name[language], waiting);
};

interface Props {
  readonly offer: HelpOffer;
  readonly onMove: (confirmed: boolean) => void;
}

/** One counter that could help: what it brings, what becomes of its own lines, and the tap that moves it. */
export const HelpOfferRow = ({ offer, onMove }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [asks, setAsks] = useState(false);
  const counter = offer.counterName[language];
  const who = offer.officerName ?? offer.officer;
  const remarks = [
    ...(offer.isFree ? [text.free] : []),
    ...(offer.knows === false ? [text.knowsNot] : []),
    ...(offer.isCostly ? [text.costly] : []),
  ];
  const alone = offer.others.filter(({ line }) => offer.leaves.includes(line)).map(({ name }) => name[language]);
  return (
    <li class="help-offer" data-offer={offer.counter}>
      <div>
        <strong>
          {counter}
          {who === undefined ? "" : ` – ${who}`}
        </strong>{" "}
        {remarks.length > 0 && <span class="quiet small">({remarks.join("; ")})</span>}
        <div class="help-effect">{effectOf(offer, language)}</div>
        <div class="quiet small">
          {text.others} {offer.others.map((one) => afterwards(one, language)).join(" · ")}
        </div>
      </div>
      {asks ? (
        <div class="notice warn" role="alert">
          <p>{text.question(alone.join(", "))}</p>
          <div class="row">
            <button type="button" class="button" data-confirm onClick={() => onMove(true)}>
              {text.confirm(counter)}
            </button>
            <button type="button" class="button second" onClick={() => setAsks(false)}>
              {text.stay}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class={`button ${alone.length > 0 || offer.isCostly ? "second" : ""}`}
          data-move={offer.counter}
          onClick={() => (alone.length > 0 ? setAsks(true) : onMove(false))}
        >
          {text.move(counter)}
        </button>
      )}
    </li>
  );
};
