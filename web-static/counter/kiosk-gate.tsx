import { useEffect } from "preact/hooks";
import { keepConsole } from "../browser/keep-console.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { keptMachine } from "./kiosk/kept-machine.ts";
import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./kiosk/kiosk-screen.tsx");

/** One machine of a commune needs this, and no officer: fetched there only. */
export const KioskGate = ({ onLeave }: { onLeave: () => void }) => {
  const { view, hasFailed, again } = useLateView("kiosk-view", load);
  const home = homeCommune(useDesk());
  useEffect(() => {
    if (view === undefined || home === undefined) return;
    // A browser that forbids its database has a machine that works with a network only.
    void keptMachine
      .setUp(home)
      .catch(() => undefined)
      .then(keepConsole);
  }, [view]);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  const leave = () => void keptMachine.forget().then(onLeave);
  return <view.KioskScreen onLeave={leave} />;
};
