import { useEffect, useState } from "preact/hooks";
import type { AgencyList, AgencyView } from "../../../shared/contracts/agency-api.ts";
import { LoadState } from "../load-state.tsx";
import { usePortalSend } from "../portal/use-portal-send.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { AgencyCard } from "./agency-card.tsx";
import { useAgencyWords } from "./use-agency-words.ts";
import { worstFirst } from "./worst-first.ts";

/** How often the screen looks by itself while it is open. */
const LOOK_MS = 30_000;

/** How dossiers reach the province's agencies, and what is between them. */
export const AgencyScreen = () => {
  const text = useAgencyWords();
  const { answer, reload, replace } = useLoad<AgencyList>("/agencies");
  const { send, said } = usePortalSend();
  const [done, setDone] = useState("");
  useEffect(() => {
    const timer = setInterval(() => void reload({ quiet: true }), LOOK_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const put = (agency: AgencyView, words: string) => {
    replace({ items: answer.value.items.map((one) => (one.code === agency.code ? agency : one)) });
    setDone(words);
  };
  const act = (code: string) => (path: string, onDone: (agency: AgencyView) => void) =>
    void send<AgencyView>(`/agencies/${encodeURIComponent(code)}${path}`, {}, (agency) => {
      onDone(agency);
      return "";
    });
  const told = said?.tone === "warn" ? said.words : done;
  return (
    <section class="agencies">
      <ScreenTitle title={text.title} />
      <p class="quiet small wide-text">{text.more}</p>
      <p role="status" class={told === "" ? "only-heard" : `notice ${said?.tone === "warn" ? "warn" : "good"}`}>
        {told}
      </p>
      <ul class="plain-list agency-list">
        {worstFirst(answer.value.items).map((agency) => (
          <AgencyCard key={agency.code} agency={agency} onDone={put} act={act(agency.code)} />
        ))}
      </ul>
    </section>
  );
};
