import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./help/help-screen.tsx");

/** Only a commune's lead opens it, when people wait too long: fetched then. */
export const HelpGate = () => {
  const { view, hasFailed, again } = useLateView("help-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.HelpScreen />;
};
