import { useId, useState } from "preact/hooks";
import type { CounterView, TicketView } from "../../../shared/contracts/ticket-api.ts";
import { counter as en } from "../../text/calling-en.ts";
import { counter as vi } from "../../text/calling-vi.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly view: CounterView;
  readonly ticket: TicketView;
  readonly onTransfer: (line: string) => void;
  readonly onHandOver: (counter: string) => void;
}

/** A choice and the button that does it; nothing is done by choosing alone. */
const Choice = (props: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly button: string;
  readonly name: string;
  readonly onChoose: (id: string) => void;
}) => {
  const { label, options, button, name, onChoose } = props;
  const field = useId();
  const [chosen, setChosen] = useState(options[0]?.id ?? "");
  const id = options.some((one) => one.id === chosen) ? chosen : (options[0]?.id ?? "");
  if (options.length === 0) return null;
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <div class="row">
        <select id={field} value={id} onChange={(event) => setChosen(event.currentTarget.value)} data-testid={name}>
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {one.text}
            </option>
          ))}
        </select>
        <button type="button" class="button second" data-move={name} onClick={() => onChoose(id)}>
          {button}
        </button>
      </div>
    </div>
  );
};

/** The number goes elsewhere: to another line with its place, or unfinished to another counter of its line. */
export const MoveTicket = ({ view, ticket, onTransfer, onHandOver }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const lines = view.lines.filter(({ id }) => id !== ticket.line);
  const counters = view.colleagues.filter((one) => one.lines.includes(ticket.line));
  if (lines.length === 0 && counters.length === 0) return null;
  return (
    <details class="move-ticket">
      <summary>{text.move(ticket.number)}</summary>
      <div class="stack">
        <Choice
          label={ticket.status === "serving" ? text.nextService : text.otherLine}
          options={lines.map(({ id, name }) => ({ id, text: name[language] }))}
          button={text.transfer}
          name="transfer"
          onChoose={onTransfer}
        />
        <Choice
          label={text.otherCounter}
          options={counters.map(({ id, name }) => ({ id, text: name[language] }))}
          button={text.handOver}
          name="hand-over"
          onChoose={onHandOver}
        />
      </div>
    </details>
  );
};
