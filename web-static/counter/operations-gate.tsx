import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";
import type { OperationsView } from "./operations/operations-view.tsx";

const load = () => import("./operations/operations-view.tsx");

/** The operator's screens come in a bundle of their own: one or two people of a province ever open them. */
export const OperationsGate = (props: Parameters<typeof OperationsView>[0]) => {
  const { view, hasFailed, again } = useLateView("operations-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.OperationsView {...props} />;
};
