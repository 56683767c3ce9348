import { useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { RouteView } from "../../shared/contracts/route-api.ts";
import { route as en } from "../text/console-route-en.ts";
import { route as vi } from "../text/console-route-vi.ts";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";
import { useLoad } from "./use-load.ts";

const MARK = { yes: "✓", no: "✗", unknown: "?" } as const;

const Rule = ({ rule }: { rule: RouteView["rules"][number] }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <li data-testid="route-rule" data-holds={rule.holds}>
      <span class={`tag ${rule.holds === "yes" ? "good" : ""}`}>{text.holds[rule.holds]}</span> {rule.name[language]}
      <ul class="plain-list small">
        {rule.tests.map((test) => (
          <li key={test.text.vi}>
            <span aria-hidden="true">{MARK[test.holds]}</span>{" "}
            <span class="only-heard">{text.holds[test.holds]}: </span>
            {test.text[language]}
          </li>
        ))}
      </ul>
    </li>
  );
};

/** The reasons of a way, with the rules that were looked at. */
export const Reasons = ({ view }: { view: RouteView }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <>
      {view.why.length === 0 && <p>{text.nothing}</p>}
      {view.why.map((sentence) => (
        <p key={sentence.vi}>{sentence[language]}</p>
      ))}
      {view.rules.length > 0 && (
        <>
          <h3>{text.looked}</h3>
          <ol class="route-rules">
            {view.rules.map((rule) => (
              <Rule key={rule.name.vi} rule={rule} />
            ))}
          </ol>
        </>
      )}
      {view.counted.length > 0 && (
        <>
          <h3>{text.counted}</h3>
          <ul class="plain-list small">
            {view.counted.map((sentence) => (
              <li key={sentence.vi}>{sentence[language]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const Loaded = ({ code }: { code: string }) => {
  const { answer, reload } = useLoad<RouteView>(`/dossiers/${encodeURIComponent(code)}/route`);
  return answer?.kind === "ok" ? <Reasons view={answer.value} /> : <LoadState answer={answer} onAgain={reload} />;
};

/** Why it came here, or where it goes next: asked for only when somebody opens it. */
export const RoutePanel = ({ view }: { view: DossierView }) => {
  const [open, setOpen] = useState(false);
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (["refused", "withdrawn", "stopped", "ready", "returned", "in-parts"].includes(view.status)) return null;
  return (
    <details class="card" data-testid="route" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{view.handoff === undefined ? text.next : text.here}</summary>
      {open && <Loaded code={view.code} key={view.version} />}
    </details>
  );
};
