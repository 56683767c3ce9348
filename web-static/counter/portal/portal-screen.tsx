import { useState } from "preact/hooks";
import type { PortalOverview, TakeImportAnswer } from "../../../shared/contracts/portal-api.ts";
import { homeCommune, useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { AsideList } from "./aside-list.tsx";
import { CompareDay } from "./compare-day.tsx";
import { PortalCounts } from "./portal-counts.tsx";
import { UnsentList } from "./unsent-list.tsx";
import { usePortalSend } from "./use-portal-send.ts";
import { usePortalWords } from "./use-portal-words.ts";

/** Seconds after which what was asked for has mostly been done. */
const SOON_MS = 4_000;

const CommuneChoice = ({ commune, onChange }: { commune: string; onChange: (commune: string) => void }) => {
  const { communes, language } = useDesk();
  const text = usePortalWords();
  return (
    <div class="find">
      <label for="portal-commune">{text.commune}</label>
      <select id="portal-commune" value={commune} onChange={(event) => onChange(event.currentTarget.value)}>
        {communes.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[language]}
          </option>
        ))}
      </select>
    </div>
  );
};

const Exchange = ({ commune }: { commune: string }) => {
  const text = usePortalWords();
  const { answer, reload, replace } = useLoad<PortalOverview>(`/portal?${new URLSearchParams({ commune })}`);
  const { send, isSending, said } = usePortalSend();
  if (answer?.kind === "refused" && answer.status === 404) return <p class="empty card">{text.off}</p>;
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const again = (code?: string) =>
    send<{ asked: number }>(
      "/portal/send-again",
      { commune, ...(code === undefined ? {} : { codes: [code] }) },
      ({ asked }) => {
        setTimeout(() => void reload({ quiet: true }), SOON_MS);
        return text.unsent.asked(asked);
      },
    );
  const take = (portalCode: string) =>
    send<TakeImportAnswer>(
      `/portal/imports/${encodeURIComponent(portalCode)}/take`,
      { commune },
      ({ outcome, overview }) => {
        replace(overview);
        return text.aside.outcomes[outcome];
      },
    );
  const dismiss = (portalCode: string, reason: string) =>
    send<PortalOverview>(
      `/portal/imports/${encodeURIComponent(portalCode)}/dismiss`,
      { commune, reason },
      (overview) => {
        replace(overview);
        return "";
      },
    );
  return (
    <>
      <PortalCounts overview={answer.value} />
      <p role="status" class={said === undefined || said.words === "" ? "only-heard" : `notice ${said.tone}`}>
        {said?.words}
      </p>
      <UnsentList overview={answer.value} isSending={isSending} onAgain={(code) => void again(code)} />
      <AsideList
        overview={answer.value}
        isSending={isSending}
        onTake={(portalCode) => void take(portalCode)}
        onDismiss={(portalCode, reason) => void dismiss(portalCode, reason)}
      />
      <CompareDay commune={commune} isSending={isSending} onAgain={(code) => void again(code)} />
    </>
  );
};

/** What lies between a commune and the national portal: what is unsent, why, since when, and the ways to send it again. */
export const PortalScreen = () => {
  const desk = useDesk();
  const text = usePortalWords();
  const home = homeCommune(desk)?.code;
  const [chosen, setChosen] = useState(home ?? desk.communes[0]?.code ?? "");
  return (
    <section class="portal">
      <div class="row spread">
        <ScreenTitle title={text.title} />
        {home === undefined && <CommuneChoice commune={chosen} onChange={setChosen} />}
      </div>
      <p class="quiet small wide-text">{text.more}</p>
      <Exchange key={chosen} commune={chosen} />
    </section>
  );
};
