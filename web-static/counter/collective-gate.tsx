import { useEffect, useState } from "preact/hooks";
import type { Collective } from "./collective/collective.tsx";
import { LoadState } from "./load-state.tsx";

type View = typeof Collective;

/** Lists come in a bundle of their own: they are work of some days in a year, and bring a reader of spreadsheets. */
export const CollectiveGate = (props: Parameters<View>[0]) => {
  const [view, setView] = useState<{ readonly Collective: View }>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (view === undefined && !hasFailed) import("./collective/collective.tsx").then(setView, () => setFailed(true));
  }, [view, hasFailed]);
  if (view === undefined)
    return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={() => setFailed(false)} />;
  return <view.Collective {...props} />;
};
