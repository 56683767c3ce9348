import type { QueueView } from "../../../shared/contracts/operations-api.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { shortDuration } from "./short-duration.ts";
import { SparkBars } from "./spark-bars.tsx";
import { StateMark } from "./state-mark.tsx";
import { useOperationsWords } from "./use-operations-words.ts";

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

const Figures = ({ queue }: { queue: QueueView }) => {
  const { map: text, duration } = useOperationsWords();
  const figures: readonly (readonly [string, string | number])[] = [
    [text.waiting, queue.waiting],
    [text.inFlight, queue.inFlight],
    ...(queue.oldestSeconds === undefined
      ? []
      : [[text.oldest, shortDuration(queue.oldestSeconds, duration)] as const]),
  ];
  return (
    <dl class="queue-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** One queue at a glance. */
export const QueueTile = ({ queue }: { queue: QueueView }) => {
  const { language } = useDesk();
  const { map: text } = useOperationsWords();
  const label = text.chart(sum(queue.cameIn), sum(queue.wentOut));
  return (
    <li class={`card queue-tile is-${queue.state}`} data-testid="queue-tile">
      <h3>{queue.name[language]}</h3>
      <StateMark
        state={queue.state}
        words={queue.stuck > 0 ? `${text.states[queue.state]}: ${queue.stuck}` : text.states[queue.state]}
      />
      {queue.kind !== "stream" && queue.state !== "closed" && <Figures queue={queue} />}
      {queue.cameIn.length > 0 && (
        <>
          <SparkBars above={queue.cameIn} below={queue.wentOut} label={label} />
          <p class="quiet small">{label}</p>
        </>
      )}
      <div class="row queue-links">
        {queue.stuck > 0 && <a href={links.operationsStuck(queue.queue)}>{text.seeStuck}</a>}
        {queue.agency !== undefined && <a href={links.operationsMap(queue.agency)}>{text.seePlace}</a>}
      </div>
    </li>
  );
};
