import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Me } from "../../shared/contracts/people-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Api, api } from "../browser/api.ts";
import { keepConsole } from "../browser/keep-console.ts";
import { kept } from "../browser/kept.ts";
import type { CommuneList } from "../browser/wire.ts";
import { languageOf } from "../text/language.ts";
import { offlineCalls as callsEn } from "../text/offline-calls-en.ts";
import { offlineCalls as callsVi } from "../text/offline-calls-vi.ts";
import { outbox as en } from "../text/outbox-en.ts";
import { outbox as vi } from "../text/outbox-vi.ts";
import { AgencyScreen } from "./agencies/agency-screen.tsx";
import { AnnouncementsGate } from "./announcements-gate.tsx";
import { AppointmentsGate } from "./appointments-gate.tsx";
import { AuditScreen } from "./audit-screen.tsx";
import { CatalogueGate } from "./catalogue-gate.tsx";
import { CollectiveGate } from "./collective-gate.tsx";
import { ConsoleFrame } from "./console-frame.tsx";
import { ConsultationScreen } from "./consultation-screen.tsx";
import { CounterScreen } from "./counter-screen.tsx";
import { CountsGate } from "./counts-gate.tsx";
import { DelegationScreen } from "./delegation-screen.tsx";
import { type CommuneInfo, type Desk, DeskContext } from "./desk.ts";
import { DossierScreen } from "./dossier-screen.tsx";
import { keptFind } from "./draft.ts";
import { FindScreen } from "./find-screen.tsx";
import { HandoffScreen } from "./handoff-screen.tsx";
import { MINE } from "./handoff-tabs.tsx";
import { HelpGate } from "./help-gate.tsx";
import { InboxScreen } from "./inbox-screen.tsx";
import { keptMachine } from "./kiosk/kept-machine.ts";
import { KioskGate } from "./kiosk-gate.tsx";
import type { Login } from "./login.ts";
import { LoginGate } from "./login-gate.tsx";
import { forgetTyping } from "./lost-typing.ts";
import { MessagesGate } from "./messages-gate.tsx";
import { NewDossierScreen } from "./new-dossier-screen.tsx";
import { NoRole, NothingHere } from "./nothing-here.tsx";
import { OperationsGate } from "./operations-gate.tsx";
import { countWaiting } from "./outbox/outbox-store.ts";
import { WithOutbox } from "./outbox/with-outbox.tsx";
import { countErrands } from "./outings/errand-store.ts";
import { OutingsGate } from "./outings-gate.tsx";
import { forgetFiles } from "./papers/kept-files.ts";
import { CashScreen } from "./payment/cash-screen.tsx";
import { FeeReceiptScreen } from "./payment/receipt-page.tsx";
import { PortalScreen } from "./portal/portal-screen.tsx";
import { links, parseRoute, type Route, ShownAt, useHash } from "./route.ts";
import { RoutesGate } from "./routes-gate.tsx";
import { readsDossiers, screensOf } from "./screens.ts";
import { SlipScreen } from "./slip-screen.tsx";
import { StaffScreen } from "./staff/staff-screen.tsx";
import { countUntold, forgetDesks, type KeptDesk, lastDesk } from "./without-network/call-book.ts";
import { LoneCounter } from "./without-network/lone-counter.tsx";
import { UnsignedDesk } from "./without-network/unsigned-desk.tsx";
import { UntoldCalls } from "./without-network/untold-calls.tsx";

/** Whether the role has this screen; what it may do there the API decides. */
const isOpenTo = ({ role, scope }: Me["roles"][number], { at }: Route): boolean => {
  switch (at) {
    case "start":
      return true;
    case "dossier":
    case "slip":
    case "receipt":
    case "find":
      return readsDossiers(role);
    case "list":
      return screensOf(role).includes("collective");
    case "procedure":
      return screensOf(role).includes("catalogue");
    case "message":
      return screensOf(role).includes("messages");
    case "route":
      return screensOf(role).includes("routes");
    default:
      return screensOf(role, scope).includes(at);
  }
};

const View = ({ route, asked }: { route: Route; asked: string }) => {
  switch (route.at) {
    case "inbox":
      return <InboxScreen only={route.only} />;
    case "fresh":
      return <NewDossierScreen />;
    case "handoffs":
      if (route.only === "y-kien") return <ConsultationScreen />;
      if (route.only === MINE) return <HandoffScreen onlyUnaccepted={false} mine key={MINE} />;
      return <HandoffScreen onlyUnaccepted={route.only !== undefined} />;
    case "counter":
      return <CounterScreen />;
    case "help":
      return <HelpGate />;
    case "appointments":
      return <AppointmentsGate />;
    case "kiosk":
      // Its role has the whole screen.
      return null;
    case "counts":
      return <CountsGate />;
    case "cash":
      return <CashScreen />;
    case "audit":
      return <AuditScreen />;
    case "delegation":
      return <DelegationScreen />;
    case "staff":
      return <StaffScreen />;
    case "collective":
    case "list":
      return <CollectiveGate id={route.at === "list" ? route.id : undefined} />;
    case "portal":
      return <PortalScreen />;
    case "agencies":
      return <AgencyScreen />;
    case "operations":
      return <OperationsGate only={route.only} />;
    case "catalogue":
    case "procedure":
      return (
        <CatalogueGate
          code={route.at === "procedure" ? route.code : undefined}
          tab={route.at === "procedure" ? route.tab : undefined}
        />
      );
    case "announcements":
      return <AnnouncementsGate />;
    case "outings":
      return <OutingsGate id={route.only} />;
    case "messages":
    case "message":
      return (
        <MessagesGate
          id={route.at === "message" ? route.id : undefined}
          tab={route.at === "message" ? route.tab : undefined}
        />
      );
    case "routes":
    case "route":
      return (
        <RoutesGate
          owner={route.at === "route" ? route.owner : undefined}
          tab={route.at === "route" ? route.tab : undefined}
        />
      );
    case "find":
      return <FindScreen asked={asked} />;
    case "dossier":
      return <DossierScreen code={route.code} key={route.code} sentBefore={route.sentBefore === true} />;
    case "slip":
      return <SlipScreen {...route} key={`${route.code} ${route.form}`} printNow={route.printNow === true} />;
    case "receipt":
      return <FeeReceiptScreen code={route.code} number={route.number} key={route.code + route.number} />;
    case "start":
      return <NothingHere />;
  }
};

/** The place of the navigation to which a screen belongs. */
const PLACES: Partial<Record<Route["at"], Route["at"]>> = {
  procedure: "catalogue",
  list: "collective",
  message: "messages",
  route: "routes",
};
const navigated = ({ at }: Route): Route["at"] => PLACES[at] ?? at;

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
  const find = keptFind(me.officer);
  const [asked, setAsked] = useState(() => find.read() ?? "");
  const hash = useHash();
  const route = parseRoute(hash);
  /** Another number begins the form for a new dossier anew, with what is kept for it. */
  const [formTurn, setFormTurn] = useState(0);
  useEffect(() => void keepConsole(), []);
  const role = me.roles[index] ?? me.roles[0];
  const desk = useMemo<Desk | undefined>(
    () => role && { api: officerApi, language, officer: me.officer, role, communes, memory: new Map() },
    [officerApi, language, me, role, communes],
  );
  if (role === undefined || desk === undefined) return <NoRole officer={me.officer} language={language} />;
  const [first] = screensOf(role.role);
  const shown: Route = route.at === "start" && first !== undefined ? { at: first } : route;
  const switchRole = (next: number) => {
    store.write(next);
    setIndex(next);
    location.hash = "";
  };
  const ask = (next: string) => {
    find.write(next);
    setAsked(next);
  };
  const takesIn = screensOf(role.role).includes("fresh");
  const openForm = () => {
    location.hash = links.fresh;
    setFormTurn((turn) => turn + 1);
  };
  const view = (
    <ShownAt value={hash}>
      <View key={`${index} ${formTurn}`} route={isOpenTo(role, shown) ? shown : { at: "start" }} asked={asked} />
    </ShownAt>
  );
  const logout = async () => {
    const waiting = await countWaiting(me.officer);
    const errands = await countErrands(me.officer);
    const untold = await countUntold();
    const text = { vi, en }[language];
    if (waiting > 0 && !confirm(text.leaveSure(waiting))) return;
    if (errands > 0 && !confirm(text.leaveErrands(errands))) return;
    if (untold > 0 && !confirm({ vi: callsVi, en: callsEn }[language].leaveSure(untold))) return;
    await forgetDesks();
    forgetTyping(me.officer);
    void forgetFiles();
    void login.end();
  };
  if (role.role === "kiosk")
    return (
      <DeskContext.Provider value={desk}>
        <KioskGate onLeave={() => void logout()} />
      </DeskContext.Provider>
    );
  return (
    <DeskContext.Provider value={desk}>
      <ConsoleFrame
        language={language}
        officer={me.officer}
        roles={me.roles}
        role={role}
        screen={screensOf(role.role, role.scope).find((one) => one === navigated(shown))}
        asked={asked}
        onAsk={ask}
        onRole={switchRole}
        onLogout={() => void logout()}
      >
        {screensOf(role.role).includes("counter") && shown.at !== "counter" && <UntoldCalls key={role.scope} />}
        {takesIn ? <WithOutbox onTakenBack={openForm}>{view}</WithOutbox> : view}
      </ConsoleFrame>
    </DeskContext.Provider>
  );
};

/** A machine that gives numbers goes on giving them where it was started without a network, as a counter calls on. */
const LoneKiosk = (where: { commune: CommuneInfo; language: Language }) => (
  <UnsignedDesk as="kiosk" {...where}>
    <KioskGate onLeave={() => location.reload()} />
  </UnsignedDesk>
);

/** What this computer does while nothing can be reached and nobody is signed in. */
const Start = ({ language }: { language: Language }) => {
  const [calling, setCalling] = useState<KeptDesk>();
  const [machineOf, setMachineOf] = useState<CommuneInfo>();
  useEffect(() => {
    void lastDesk().then(setCalling, () => undefined);
    void keptMachine.commune().then(setMachineOf, () => undefined);
  }, []);
  const withoutNetwork = () => {
    if (machineOf !== undefined) return <LoneKiosk commune={machineOf} language={language} />;
    return calling && <LoneCounter kept={calling} language={language} />;
  };
  return (
    <LoginGate language={language} connect={api} withoutNetwork={withoutNetwork}>
      {(ready) => <Console {...ready} language={language} />}
    </LoginGate>
  );
};

const root = document.getElementById("console");
if (root !== null) {
  root.replaceChildren();
  const language = languageOf(document.documentElement.lang);
  render(<Start language={language} />, root);
}
