import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Me } from "../../shared/contracts/people-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import type { Answer, Api } from "../browser/api.ts";
import type { CommuneList } from "../browser/wire.ts";
import { DoorMark } from "../site/icons.tsx";
import type { SiteConfig } from "../site/site-input.ts";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { outbox as outboxEn } from "../text/outbox-en.ts";
import { outbox as outboxVi } from "../text/outbox-vi.ts";
import { type Login, openLogin } from "./login.ts";
import { findLostTyping } from "./lost-typing.ts";
import { countWaiting } from "./outbox/outbox-store.ts";

interface Ready {
  readonly login: Login;
  readonly me: Me;
  readonly communes: CommuneList["items"];
  readonly officerApi: Api;
}

interface Props {
  readonly language: Language;
  readonly connect: (token: () => string | undefined) => Api;
  readonly children: (ready: Ready) => ComponentChildren;
  /** What this device can do before anybody signs in, while nothing can be reached. */
  readonly withoutNetwork?: () => ComponentChildren | undefined;
}

/** Between two tries to reach the login while the device works without it. */
const RETRY_MS = 15_000;

type Trouble = "loginOffline" | "loginFailed" | "sessionOver" | "fault" | "offline";

/** A 401 that a new token does not mend means that the session is over; what was typed is kept in the tab until the officer logs in again. */
const watched = (inner: Api, { renew, onOver }: { renew: () => Promise<boolean>; onOver: () => void }): Api => {
  const isOver = (answer: Answer<unknown>) =>
    (answer.kind === "refused" || answer.kind === "fault") && answer.status === 401;
  const watch = async <T,>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const first = await ask();
    if (!isOver(first)) return first;
    const answer = (await renew()) ? await ask() : first;
    if (isOver(answer)) onOver();
    return answer;
  };
  return {
    file: (path, body) => watch(() => inner.file(path, body)),
    get: (path) => watch(() => inner.get(path)),
    post: (path, command) => watch(() => inner.post(path, command)),
  };
};

const configOf = async (): Promise<SiteConfig> => {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return (await response.json()) as SiteConfig;
};

/** Login first; then who it is and which communes there are; then the console. */
export const LoginGate = ({ language, connect, children, withoutNetwork }: Props) => {
  const text = { vi, en }[language];
  const [login, setLogin] = useState<Login>();
  const [desk, setDesk] = useState<Pick<Ready, "me" | "communes">>();
  const [trouble, setTrouble] = useState<Trouble>();
  const token = useRef<() => string | undefined>(() => undefined);
  const renew = useRef<Login["renew"]>(async () => false);
  const officerApi = useMemo(
    () =>
      watched(
        connect(() => token.current()),
        { renew: () => renew.current(), onOver: () => setTrouble("sessionOver") },
      ),
    [connect],
  );

  const enter = async (opened: Login) => {
    token.current = opened.token;
    renew.current = opened.renew;
    setLogin(opened);
    if (opened.token() === undefined) return setTrouble(undefined);
    const [me, communes] = await Promise.all([officerApi.get<Me>("/me"), officerApi.get<CommuneList>("/communes")]);
    if (me.kind === "ok" && communes.kind === "ok") {
      await findLostTyping(me.value.officer);
      setTrouble(undefined);
      return setDesk({ me: me.value, communes: communes.value.items });
    }
    const bad = me.kind === "ok" ? communes : me;
    if (bad.kind === "offline") setTrouble("offline");
    else if (bad.kind !== "ok" && bad.status === 401) await opened.forget();
    else setTrouble("fault");
  };
  const open = async () => {
    const config = await configOf().catch(() => undefined);
    if (config === undefined) return setTrouble("offline");
    await openLogin(config).then(enter, () => setTrouble("loginFailed"));
  };
  useEffect(() => void open(), []);
  const [locked, setLocked] = useState(0);
  useEffect(() => void countWaiting().then(setLocked), []);
  const isAlone = trouble === "offline" && desk === undefined;
  useEffect(() => {
    if (!isAlone) return;
    const again = () => void open();
    const timer = setInterval(again, RETRY_MS);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [isAlone]);

  if (login !== undefined && desk !== undefined && trouble !== "sessionOver")
    return <>{children({ login, ...desk, officerApi })}</>;
  const alone = isAlone ? withoutNetwork?.() : undefined;
  if (alone !== undefined) return <>{alone}</>;
  const start = async () => {
    if (login === undefined) {
      setTrouble(undefined);
      return open();
    }
    setTrouble(undefined);
    await login.start().catch(() => setTrouble("loginOffline"));
  };
  const waiting = trouble === undefined && (login === undefined || login.token() !== undefined);
  return (
    <main class="gate">
      <div class="card">
        <DoorMark size={56} />
        <h1>{text.title}</h1>
        {trouble !== undefined && (
          <p class="notice warn" role="alert">
            {text[trouble]}
          </p>
        )}
        {locked > 0 && <p class="notice">{{ vi: outboxVi, en: outboxEn }[language].locked(locked)}</p>}
        {waiting ? (
          <p role="status">{text.loading}</p>
        ) : (
          <>
            <p>{text.loginMore}</p>
            <button type="button" class="button big-button" onClick={start}>
              {trouble === "offline" || trouble === "fault" ? text.again : text.login}
            </button>
          </>
        )}
      </div>
    </main>
  );
};
