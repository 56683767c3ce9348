import type { Collective } from "./collective/collective.tsx";
import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./collective/collective.tsx");
};

/** Lists come in a bundle of their own: they are work of some days in a year, and bring a reader of spreadsheets. */
export const CollectiveGate = (props: Parameters<typeof Collective>[0]) => {
  const { view, hasFailed, again } = useLateView("collective-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.Collective {...props} />;
};
