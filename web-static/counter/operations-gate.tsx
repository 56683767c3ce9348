import { useEffect, useState } from "preact/hooks";
import { LoadState } from "./load-state.tsx";
import type { OperationsView } from "./operations/operations-view.tsx";

type View = typeof OperationsView;

/** The operator's screens come in a bundle of their own: one or two people of a province ever open them. */
export const OperationsGate = (props: Parameters<View>[0]) => {
  const [view, setView] = useState<{ readonly OperationsView: View }>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (view === undefined && !hasFailed)
      import("./operations/operations-view.tsx").then(setView, () => setFailed(true));
  }, [view, hasFailed]);
  if (view === undefined)
    return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={() => setFailed(false)} />;
  return <view.OperationsView {...props} />;
};
