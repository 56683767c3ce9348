import type { PlaceView } from "../../../shared/contracts/operations-api.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { shortMoment } from "../short-moment.ts";
import { useLoad } from "../use-load.ts";
import { useOperationsWords } from "./use-operations-words.ts";

const Counts = ({ title, counts }: { title: string; counts: PlaceView["byState"] }) => {
  const { language } = useDesk();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <div>
      <h3>{title}</h3>
      <ul class="place-counts">
        {counts
          .toSorted((a, b) => b.count - a.count)
          .map(({ key, name, count }) => (
            <li key={key}>
              <span>{name[language]}</span>
              <meter min={0} max={most} value={count} aria-hidden="true" />
              <strong>{count}</strong>
            </li>
          ))}
      </ul>
    </div>
  );
};

/** What waits at one agency or commune, in numbers. */
export const PlacePanel = ({ place }: { place: string }) => {
  const { language } = useDesk();
  const { place: text } = useOperationsWords();
  const { answer, reload } = useLoad<PlaceView>(`/operations/places/${encodeURIComponent(place)}`);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const { name, total, overdue, soonestDueAt, byState, byHolder, counted } = answer.value;
  return (
    <section class="card place-panel" data-testid="place-panel">
      <h2>{name[language]}</h2>
      {total === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <dl class="queue-figures">
            <div>
              <dt>{text.total}</dt>
              <dd>{total}</dd>
            </div>
            <div>
              <dt>{text.overdue}</dt>
              <dd class={overdue > 0 ? "is-late" : ""}>{overdue}</dd>
            </div>
            {soonestDueAt !== undefined && (
              <div>
                <dt>{text.soonest}</dt>
                <dd>{shortMoment(soonestDueAt)}</dd>
              </div>
            )}
          </dl>
          <div class="place-lists">
            <Counts title={text.byState} counts={byState} />
            {byHolder.length > 0 && <Counts title={text.byHolder} counts={byHolder} />}
          </div>
          {counted < total && <p class="quiet small">{text.counted(counted)}</p>}
        </>
      )}
    </section>
  );
};
