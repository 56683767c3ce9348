import { useState } from "preact/hooks";
import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import { links } from "../route.ts";
import { OutingEnd, OutingTag } from "./outing-facts.tsx";
import { useOutingAct } from "./use-outing-act.ts";
import { useOutingWords } from "./use-outing-words.ts";

interface Props {
  readonly item: OutingView;
  readonly commune: string;
  readonly mayPlan: boolean;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

const CancelForm = ({
  id,
  onCancel,
  onStay,
}: {
  id: string;
  onCancel: (reason: string) => void;
  onStay: () => void;
}) => {
  const text = useOutingWords();
  const [reason, setReason] = useState("");
  const isGiven = reason.trim() !== "";
  return (
    <div>
      <div class="field">
        <label for={`reason-${id}`}>{text.reason}</label>
        <span class="hint" id={`reason-hint-${id}`}>
          {text.reasonHint}
        </span>
        <input
          id={`reason-${id}`}
          maxLength={300}
          autocomplete="off"
          aria-describedby={`reason-hint-${id}`}
          value={reason}
          onInput={({ currentTarget: { value } }) => setReason(value)}
        />
      </div>
      <p class="row">
        <button
          type="button"
          class="button small-button grave"
          aria-disabled={!isGiven}
          onClick={() => isGiven && onCancel(reason)}
        >
          {text.confirmCancel}
        </button>
        <button type="button" class="button second small-button" onClick={onStay}>
          {text.keep}
        </button>
      </p>
    </div>
  );
};

/** One outing of the month, and what the lead does with it. */
export const OutingItem = ({ item, commune, mayPlan, onEdit, onChanged }: Props) => {
  const text = useOutingWords();
  const { act, trouble } = useOutingAct(commune);
  const [isAsked, setAsked] = useState(false);
  const { id, version, status, hamlet, from, until, procedures, team, note } = item;
  const isPlanned = status === "draft" || status === "announced";
  const send = async (name: string, body: object = {}) => {
    if ((await act(`${id}/${name}`, { body, version })) === undefined) return;
    setAsked(false);
    onChanged();
  };
  const second = (label: string, of: string, onClick: () => void) => (
    <button type="button" class="button second small-button" aria-label={of} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <li class="card" data-testid="outing" data-status={status}>
      <p>
        <strong>{hamlet}</strong> · {text.hours(from, until)} <OutingTag status={status} />
      </p>
      <p class="quiet small">
        {text.takes(procedures.length)} · {text.team}: {team.join(", ")}
        {note !== undefined && ` · ${note}`}
      </p>
      <OutingEnd item={item} />
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      {isAsked ? (
        <CancelForm id={id} onCancel={(reason) => void send("cancel", { reason })} onStay={() => setAsked(false)} />
      ) : (
        <p class="row">
          {status !== "draft" && status !== "cancelled" && (
            <a class="button small-button" href={links.outing(id)} aria-label={text.openOf(hamlet)}>
              {text.open}
            </a>
          )}
          {mayPlan && status === "draft" && (
            <button
              type="button"
              class="button small-button"
              aria-label={text.announceOf(hamlet)}
              onClick={() => void send("announce")}
            >
              {text.announce}
            </button>
          )}
          {mayPlan && isPlanned && second(text.edit, text.editOf(hamlet), onEdit)}
          {mayPlan && isPlanned && second(text.cancel, text.cancelOf(hamlet), () => setAsked(true))}
        </p>
      )}
    </li>
  );
};
