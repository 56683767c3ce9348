import type { PortalOverview } from "../../../shared/contracts/portal-api.ts";
import { useDesk } from "../desk.ts";
import { shortMoment } from "../short-moment.ts";
import { usePortalWords } from "./use-portal-words.ts";

const PullLine = ({ lastPull }: Pick<PortalOverview, "lastPull">) => {
  const { language } = useDesk();
  const text = usePortalWords();
  if (lastPull === undefined) return <p class="quiet small">{text.neverPulled}</p>;
  const time = shortMoment(lastPull.at);
  return lastPull.trouble === undefined ? (
    <p class="quiet small">{text.lastPull(time, lastPull.taken)}</p>
  ) : (
    <p class="notice warn">{text.pullTrouble(time, lastPull.trouble.text[language])}</p>
  );
};

/** How much lies between the commune and the portal, told before the lists. */
export const PortalCounts = ({ overview }: { overview: PortalOverview }) => {
  const text = usePortalWords();
  const { counts, oldestSince, lastPull } = overview;
  return (
    <>
      <dl class="portal-counts" data-testid="portal-counts">
        {(["unsent", "refused", "aside"] as const).map((name) => (
          <div key={name} class={`card ${counts[name] > 0 ? "is-open" : ""}`}>
            <dt>{text.counts[name]}</dt>
            <dd>
              {counts[name]}
              {name === "unsent" && oldestSince !== undefined && (
                <span class="quiet small"> {text.oldest(shortMoment(oldestSince))}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <PullLine lastPull={lastPull} />
    </>
  );
};
