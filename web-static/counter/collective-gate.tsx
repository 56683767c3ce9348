import { useEffect, useState } from "preact/hooks";
import type { Collective } from "./collective/collective.tsx";
import { LoadState } from "./load-state.tsx";

type View = typeof Collective;

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./collective/collective.tsx");
};

/** Lists come in a bundle of their own: they are work of some days in a year, and bring a reader of spreadsheets. */
export const CollectiveGate = (props: Parameters<View>[0]) => {
  const [view, setView] = useState<{ readonly Collective: View }>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (view === undefined && !hasFailed) load().then(setView, () => setFailed(true));
  }, [view, hasFailed]);
  if (view === undefined)
    return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={() => setFailed(false)} />;
  return <view.Collective {...props} />;
};
