import { useLayoutEffect, useRef } from "preact/hooks";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { KEY_OF, type Leaving, waysToLeave } from "./counter-acts.ts";
import { useDesk } from "./desk.ts";
import { KeyBadge } from "./key-badge.tsx";

interface Props {
  readonly ticket: TicketView;
  readonly leaving: Leaving;
  readonly withKeys: boolean;
  readonly onLeave: (how: "no-show" | "finish") => void;
  readonly onStay: () => void;
}

/** "A007 chưa được phục vụ: vắng mặt hay đã xong?" – asked before anybody else is called. */
export const LeaveQuestion = ({ ticket, leaving, withKeys, onLeave, onStay }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") onStay();
  };
  const labels = { "no-show": text.noShow, finish: text.leaveFinish };
  return (
    <div
      class="notice warn leave"
      role="alertdialog"
      aria-labelledby="leave-question"
      aria-describedby="leave-then"
      tabIndex={-1}
      ref={box}
      onKeyDown={press}
      data-testid="leave"
    >
      <p id="leave-question">
        <strong>{ticket.status === "called" ? text.leave(ticket.number) : text.leaveServed(ticket.number)}</strong>
      </p>
      <p id="leave-then" class="small">
        {leaving.act === "call-next" ? text.leaveThenCall : text.leaveThenRecall(leaving.number)}
      </p>
      <div class="row">
        {waysToLeave(ticket, leaving)?.map((how) => (
          <button
            key={how}
            type="button"
            class={`button ${how === "no-show" ? "grave" : ""}`}
            data-leave={how}
            onClick={() => onLeave(how)}
          >
            {labels[how]}
            {withKeys && <KeyBadge letter={KEY_OF[how]} />}
          </button>
        ))}
        <button type="button" class="button link" onClick={onStay}>
          {text.stay}
        </button>
      </div>
    </div>
  );
};
