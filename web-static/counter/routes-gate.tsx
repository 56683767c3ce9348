import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";
import type { RoutesView } from "./routes/routes.tsx";

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./routes/routes.tsx");
};

/** The ways of dossiers come in a bundle of their own, because only a few people ever change them. */
export const RoutesGate = (props: Parameters<typeof RoutesView>[0]) => {
  const { view, hasFailed, again } = useLateView("routes-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.RoutesView {...props} />;
};
