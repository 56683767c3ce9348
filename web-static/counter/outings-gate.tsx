import { useEffect } from "preact/hooks";
import { keepConsole } from "../browser/keep-console.ts";
import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = () => import("./outings/outing-screen.tsx");

/** Few officers go out, and a few times a month; who has opened it once has it in the hamlet too. */
export const OutingsGate = ({ id }: { id: string | undefined }) => {
  const { view, hasFailed, again } = useLateView("outings-view", load);
  useEffect(() => {
    if (view !== undefined) void keepConsole();
  }, [view]);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.OutingScreen id={id} />;
};
