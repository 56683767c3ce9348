import { useEffect } from "preact/hooks";
import { keepConsole } from "../browser/keep-console.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { keptKiosk } from "./kiosk/kept-kiosk.ts";
import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./kiosk/kiosk-screen.tsx");

/** One machine of a commune needs this, and no officer: fetched there only. */
export const KioskGate = ({ onLeave }: { onLeave: () => void }) => {
  const { view, hasFailed, again } = useLateView("kiosk-view", load);
  const home = homeCommune(useDesk());
  useEffect(() => {
    if (view === undefined) return;
    if (home !== undefined) keptKiosk().write(home);
    void keepConsole();
  }, [view]);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  const leave = () => {
    keptKiosk().forget();
    onLeave();
  };
  return <view.KioskScreen onLeave={leave} />;
};
