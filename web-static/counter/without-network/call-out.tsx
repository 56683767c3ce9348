import type { TicketView } from "../../../shared/contracts/ticket-api.ts";
import { offlineCalls as en } from "../../text/offline-calls-en.ts";
import { offlineCalls as vi } from "../../text/offline-calls-vi.ts";
import { useDesk } from "../desk.ts";
import { useModal } from "../use-modal.ts";

interface Props {
  readonly ticket: Pick<TicketView, "number">;
  readonly counterName: string;
  readonly onClose: () => void;
}

/** The number over the whole screen, to be held up and called out: the board shows nothing of this counter. */
export const CallOut = ({ ticket, counterName, onClose }: Props) => {
  const text = { vi, en }[useDesk().language];
  const box = useModal();
  return (
    <dialog class="call-out" ref={box} aria-labelledby="call-out-number" onClose={onClose} data-testid="call-out">
      <p id="call-out-number" class="call-out-number">
        {ticket.number}
      </p>
      <p class="call-out-counter">{counterName}</p>
      <button type="button" class="button big-button" onClick={() => box.current?.close()}>
        {text.close}
      </button>
    </dialog>
  );
};
