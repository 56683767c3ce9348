import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { NumberForm } from "../citizen/number-form.tsx";
import { assisted as en } from "../text/calling-en.ts";
import { assisted as vi } from "../text/calling-vi.ts";
import { LateNumber } from "./calling/late-number.tsx";
import { type CommuneInfo, useDesk } from "./desk.ts";
import { NumberSlip } from "./number-slip.tsx";
import { useAssistedNumber } from "./use-assisted-number.ts";

interface Props {
  readonly commune: CommuneInfo;
  /** The lines are no longer as they were. */
  readonly onTaken: () => void;
}

const Opened = ({ commune, onTaken, onClose }: Props & { onClose: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { wish, fault, isStopped, ticket, change, take, again } = useAssistedNumber(commune.code, onTaken);
  const box = useRef<HTMLElement>(null);
  // First the heading; when a number was taken, printing it is the next thing to do.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>(ticket === undefined ? "h2" : "[data-next]")?.focus();
  }, [ticket]);
  // The letters of the call buttons mean nothing in here.
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape" && !event.isComposing) onClose();
  };
  return (
    <section class="card assisted" aria-labelledby="assisted" data-testid="assisted" ref={box} onKeyDown={press}>
      <div class="row spread">
        <h2 id="assisted" tabIndex={-1}>
          {text.title}
        </h2>
        <button type="button" class="button link" onClick={onClose}>
          {text.close}
        </button>
      </div>
      {ticket === undefined ? (
        <>
          <NumberForm
            commune={commune.code}
            language={language}
            words={text.words}
            wish={wish}
            fault={fault}
            onChange={change}
            onTake={() => take()}
          />
          {isStopped && <LateNumber onInsist={take} />}
        </>
      ) : (
        <>
          <p role="status" class="only-heard">
            {text.taken(ticket.number)}
          </p>
          <NumberSlip ticket={ticket} place={commune.name.vi} />
          <div class="row">
            <button type="button" class="button" data-next onClick={() => print()}>
              {text.print}
            </button>
            <button type="button" class="button second" onClick={again}>
              {text.another}
            </button>
          </div>
        </>
      )}
    </section>
  );
};

/** A number for somebody without a phone, or who needs a hand: taken at the counter and given on paper. */
export const AssistedNumber = (props: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isOpen) return <Opened {...props} onClose={close} />;
  return (
    <button type="button" class="button second" ref={button} data-assisted onClick={() => setOpen(true)}>
      {text.open}
    </button>
  );
};
