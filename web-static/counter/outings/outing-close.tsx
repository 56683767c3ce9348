import { useEffect, useState } from "preact/hooks";
import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import { useDesk } from "../desk.ts";
import { countWaiting } from "../outbox/outbox-store.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { useErrands } from "./use-errands.ts";
import { useOutingWords } from "./use-outing-words.ts";

interface Props {
  readonly outing: OutingView;
  readonly trouble: string;
  readonly onClose: (unsent: number) => void;
}

/** What this computer alone knows of the outing: dossiers that are not submitted, and acts that are not told. */
const useUnsent = (outing: string): number => {
  const outbox = useOutbox();
  const errands = useErrands();
  const dossiers = outbox?.waiting.filter(({ draft, code }) => draft.outing?.id === outing && code === undefined) ?? [];
  const acts = errands?.left.filter((one) => one.outing === outing) ?? [];
  return dossiers.length + acts.length;
};

/** Dossiers of other officers on this computer, which only they can send. */
const useOthersWaiting = (): number => {
  const { officer } = useDesk();
  const own = useOutbox()?.waiting;
  const [count, setCount] = useState(0);
  useEffect(() => {
    void Promise.all([countWaiting(), countWaiting(officer)]).then(([all, mine]) => setCount(all - mine));
  }, [officer, own]);
  return count;
};

/** The counts of the day, and its end once everything is sent. */
export const OutingClose = ({ outing, trouble, onClose }: Props) => {
  const text = useOutingWords();
  const isOnline = useOutbox()?.isOnline !== false;
  const unsent = useUnsent(outing.id);
  const ofOthers = useOthersWaiting();
  const handedOut = outing.outcomes?.filter(({ status }) => status === "returned").length ?? 0;
  const mayClose = isOnline && unsent === 0;
  return (
    <section class="card" aria-labelledby="outing-close" data-testid="outing-close">
      <h2 id="outing-close">{text.close}</h2>
      <p role="status">{text.counts(outing.taken.length, handedOut, unsent)}</p>
      {unsent > 0 && <p class="notice warn">{text.unsent(unsent)}</p>}
      {ofOthers > 0 && <p class="notice warn">{text.ofOthers(ofOthers)}</p>}
      {!isOnline && <p class="notice warn">{text.closeNetwork}</p>}
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <p class="quiet small">{text.otherDevices}</p>
      <button type="button" class="button" aria-disabled={!mayClose} onClick={() => mayClose && onClose(unsent)}>
        {text.close}
      </button>
    </section>
  );
};
