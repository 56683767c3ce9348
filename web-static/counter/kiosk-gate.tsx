import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./kiosk/kiosk-screen.tsx");

/** One machine of a commune needs this, and no officer: fetched there only. */
export const KioskGate = ({ onLeave }: { onLeave: () => void }) => {
  const { view, hasFailed, again } = useLateView("kiosk-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.KioskScreen onLeave={onLeave} />;
};
