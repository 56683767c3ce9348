import { render } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Me } from "../../shared/contracts/people-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Api, api } from "../browser/api.ts";
import { kept } from "../browser/kept.ts";
import type { CommuneList } from "../browser/wire.ts";
import { languageOf } from "../text/language.ts";
import { ConsoleFrame } from "./console-frame.tsx";
import { CounterScreen } from "./counter-screen.tsx";
import { type Desk, DeskContext, type Screen, screensOf } from "./desk.ts";
import { DossierScreen } from "./dossier-screen.tsx";
import { forgetTyped } from "./draft.ts";
import { HandoffScreen } from "./handoff-screen.tsx";
import { InboxScreen } from "./inbox-screen.tsx";
import type { Login } from "./login.ts";
import { LoginGate } from "./login-gate.tsx";
import { NewDossierScreen } from "./new-dossier-screen.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { ReceiptScreen } from "./receipt-slip.tsx";
import { type Route, useRoute } from "./route.ts";

const View = ({ route, start }: { route: Route; start: Screen | undefined }) => {
  const at = route.at === "start" ? start : route.at;
  switch (at) {
    case "inbox":
      return <InboxScreen status={route.at === "inbox" ? route.status : undefined} />;
    case "fresh":
      return <NewDossierScreen />;
    case "handoffs":
      return <HandoffScreen />;
    case "counter":
      return <CounterScreen />;
    case "dossier":
      if (route.at !== "dossier") return null;
      return <DossierScreen code={route.code} key={route.code} sentBefore={route.sentBefore === true} />;
    case "slip":
      return route.at === "slip" ? <ReceiptScreen code={route.code} /> : null;
    default:
      return <NothingHere />;
  }
};

interface Props {
  readonly login: Login;
  readonly me: Me;
  readonly communes: CommuneList["items"];
  readonly officerApi: Api;
  readonly language: Language;
}

const Console = ({ login, me, communes, officerApi, language }: Props) => {
  const store = kept<number>(() => sessionStorage, "motcua.role");
  const [index, setIndex] = useState(() => store.read() ?? 0);
  const route = useRoute();
  const role = me.roles[index] ?? me.roles[0];
  const desk = useMemo<Desk | undefined>(
    () => role && { api: officerApi, language, officer: me.officer, role, communes },
    [officerApi, language, me, role, communes],
  );
  if (role === undefined || desk === undefined) return <NothingHere officer={me.officer} language={language} />;
  const screens = screensOf(role.role);
  const screen = screens.find((one) => one === route.at) ?? (route.at === "start" ? screens[0] : undefined);
  const isScreen = route.at === "start" || route.at === "dossier" || route.at === "slip" || screens.includes(route.at);
  const switchRole = (next: number) => {
    store.write(next);
    setIndex(next);
    location.hash = "";
  };
  const logout = () => {
    forgetTyped();
    void login.end();
  };
  return (
    <DeskContext.Provider value={desk}>
      <ConsoleFrame
        language={language}
        officer={me.officer}
        roles={me.roles}
        role={role}
        screen={screen}
        onRole={switchRole}
        onLogout={logout}
      >
        <View key={index} route={isScreen ? route : { at: "start" }} start={screens[0]} />
      </ConsoleFrame>
    </DeskContext.Provider>
  );
};

const root = document.getElementById("console");
if (root !== null) {
  root.replaceChildren();
  const language = languageOf(document.documentElement.lang);
  render(
    <LoginGate language={language} connect={api}>
      {(ready) => <Console {...ready} language={language} />}
    </LoginGate>,
    root,
  );
}
