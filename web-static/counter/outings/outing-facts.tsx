import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import { useOutingWords } from "./use-outing-words.ts";

const TONE = { draft: "", announced: "good", "under-way": "warn", closed: "", cancelled: "late" } as const;

/** How an outing stands, in a word. */
export const OutingTag = ({ status }: Pick<OutingView, "status">) => (
  <span class={`tag ${TONE[status]}`}>{useOutingWords().statuses[status]}</span>
);

/** What came of one that is over. */
export const OutingEnd = ({ item: { closed, cancelled, taken } }: { readonly item: OutingView }) => {
  const text = useOutingWords();
  if (cancelled !== undefined) return <p>{text.cancelled(cancelled.reason)}</p>;
  if (closed === undefined) return null;
  return (
    <>
      <p>
        {text.taken}: <strong>{taken.length}</strong>. {text.closed(closed.handedOut, closed.back.length)}
      </p>
      {closed.back.length > 0 && (
        <p class="small">
          {text.backHome}: {closed.back.join(", ")}
        </p>
      )}
    </>
  );
};
