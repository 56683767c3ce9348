import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";
import type { Messages } from "./messages/messages.tsx";

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./messages/messages.tsx");
};

/** The texts' editor comes in a bundle of its own, because only a few people ever open it. */
export const MessagesGate = (props: Parameters<typeof Messages>[0]) => {
  const { view, hasFailed, again } = useLateView("messages-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.Messages {...props} />;
};
