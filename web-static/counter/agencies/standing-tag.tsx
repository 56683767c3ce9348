import type { AgencyView } from "../../../shared/contracts/agency-api.ts";
import { useAgencyWords } from "./use-agency-words.ts";

type Look = "good" | "warn" | "late" | "plain";

const looks: Readonly<Record<AgencyView["standing"], Look>> = {
  well: "good",
  ...{ resting: "warn", failing: "warn", outage: "warn" },
  away: "late",
  ...{ untried: "plain", fetches: "plain", "built-in": "plain" },
};

/** A tick, an hourglass, a warning, a dash: told apart without colours. */
const shapes: Readonly<Record<Look, string>> = {
  good: "M2.5 8.5 6.5 12.5 13.5 4",
  warn: "M4 1.5h8M4 14.5h8M5 1.5v2.7c0 1.6 3 2.6 3 3.8s-3 2.2-3 3.8v2.7M11 1.5v2.7c0 1.6-3 2.6-3 3.8s3 2.2 3 3.8v2.7",
  late: "M8 2 1.5 13.5h13L8 2ZM8 6.5v3.2M8 11.4v.6",
  plain: "M3 8h10",
};

/** How the way to an agency stands, in words, with a sign and a colour. */
export const StandingTag = ({ of }: { of: AgencyView["standing"] }) => {
  const text = useAgencyWords();
  const look = looks[of];
  return (
    <span class={look === "plain" ? "tag" : `tag ${look}`}>
      <svg class="tag-icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={shapes[look]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
      </svg>{" "}
      {text.standing[of]}
    </span>
  );
};
