import type { QueueMap } from "../../../shared/contracts/operations-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { useLoad } from "../use-load.ts";
import { PlacePanel } from "./place-panel.tsx";
import { QueueTile } from "./queue-tile.tsx";
import { useOperationsWords } from "./use-operations-words.ts";
import { usePolling } from "./use-polling.ts";

const everyMs = 10_000;
const kinds = ["agency", "own", "stream"] as const;

const PlaceChoice = ({ place, agencies }: { place: string; agencies: QueueMap["agencies"] }) => {
  const { communes, language } = useDesk();
  const { map: text } = useOperationsWords();
  return (
    <div class="find">
      <label for="operations-place">{text.place}</label>
      <select
        id="operations-place"
        value={place}
        onChange={(event) => {
          location.hash = links.operationsMap(event.currentTarget.value);
        }}
      >
        <option value="">{text.choosePlace}</option>
        <optgroup label={text.agencies}>
          {agencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[language]}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.communes}>
          {communes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[language]}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
};

/** All queues as they stand, followed by itself, and what waits at one place. */
export const QueueBoard = ({ place }: { place: string }) => {
  const { map: text } = useOperationsWords();
  const { answer, reload } = useLoad<QueueMap>("/operations/queues");
  usePolling(() => reload({ quiet: true }), everyMs);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const { queues, agencies, at, measured } = answer.value;
  return (
    <>
      <p class="quiet small wide-text">
        {text.more} {text.at(timeText(at))}.
      </p>
      {!measured && <p class="notice warn">{text.notMeasured}</p>}
      <PlaceChoice place={place} agencies={agencies} />
      {place !== "" && <PlacePanel key={place} place={place} />}
      {kinds.map((kind) => {
        const ofKind = queues.filter((queue) => queue.kind === kind);
        return (
          ofKind.length > 0 && (
            <section key={kind}>
              <h2>{text.kinds[kind]}</h2>
              <ul class="queue-grid">
                {ofKind.map((queue) => (
                  <QueueTile key={queue.queue} queue={queue} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
};
