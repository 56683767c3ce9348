import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./counts/counts-screen.tsx");

/** Counts are looked at now and then, by who answers for a centre: fetched when they are. */
export const CountsGate = () => {
  const { view, hasFailed, again } = useLateView("counts-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.CountsScreen />;
};
