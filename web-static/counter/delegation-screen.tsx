import { useState } from "preact/hooks";
import type { DelegationList, DelegationView } from "../../shared/contracts/people-api.ts";
import { problemText } from "../browser/api.ts";
import { momentText } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { DelegationForm } from "./delegation-form.tsx";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { useLoad } from "./use-load.ts";

/** Where a delegation stands at a moment. @param now epoch milliseconds */
export const standing = ({ begins, ends }: DelegationView, now: number): "ahead" | "inForce" | "over" => {
  if (Date.parse(ends) <= now) return "over";
  return Date.parse(begins) <= now ? "inForce" : "ahead";
};

const TONE = { ahead: "", inForce: "good", over: "" } as const;

interface RowProps {
  readonly item: DelegationView;
  readonly onEnd: (item: DelegationView) => void;
}

const Row = ({ item, onEnd }: RowProps) => {
  const { language, officer, role } = useDesk();
  const text = { vi, en }[language];
  const now = standing(item, serverNow());
  const isMine = item.from === officer || (role.role === "commune-lead" && role.behalf === undefined);
  return (
    <li class="card delegation" data-testid="delegation">
      <p>
        <strong>{item.from}</strong> → <strong>{item.to}</strong>{" "}
        <span class={`tag ${TONE[now]}`}>{text.delegation[now]}</span>
      </p>
      <p class="small">
        {text.frame.roles[item.role]} · {momentText(item.begins, language)} – {momentText(item.ends, language)}
      </p>
      <p class="quiet small">{item.reason}</p>
      {isMine && now !== "over" && (
        <button type="button" class="button second small-button" onClick={() => onEnd(item)}>
          {text.delegation.end}
        </button>
      )}
    </li>
  );
};

/** What is passed on at the officer's place, and the form that passes his own right on. */
export const DelegationScreen = () => {
  const { api, language, role } = useDesk();
  const text = { vi, en }[language];
  const { answer, reload } = useLoad<DelegationList>(`/delegations?${new URLSearchParams({ scope: role.scope })}`);
  const [told, setTold] = useState("");
  const made = ({ to }: DelegationView) => {
    setTold(text.delegation.made(to));
    void reload();
  };
  const end = async ({ id, to }: DelegationView) => {
    const ended = await api.post<DelegationView>(`/delegations/${encodeURIComponent(id)}/end`, { body: {} });
    if (ended.kind === "ok") setTold(text.delegation.ended(to));
    else if (ended.kind === "refused") setTold(problemText(ended.problem, language));
    else setTold(ended.kind === "offline" ? text.frame.offline : text.frame.fault);
    await reload();
  };
  return (
    <section>
      <ScreenTitle title={text.delegation.title} />
      <p class="quiet small wide-text">{text.delegation.more}</p>
      <p role="status" class={told === "" ? "only-heard" : "notice"} data-testid="told">
        {told}
      </p>
      <div class="desk-two">
        {role.behalf === undefined ? (
          <DelegationForm onMade={made} />
        ) : (
          <p class="notice">{text.delegation.notYours(role.behalf)}</p>
        )}
        <div>
          {answer?.kind !== "ok" ? (
            <LoadState answer={answer} onAgain={reload} />
          ) : answer.value.items.length === 0 ? (
            <p class="empty card">{text.delegation.empty}</p>
          ) : (
            <ul class="plain-list">
              {answer.value.items.map((item) => (
                <Row key={item.id} item={item} onEnd={(one) => void end(one)} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
};
