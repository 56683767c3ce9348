import { useEffect, useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";
import type { Messages } from "./messages/messages.tsx";

type View = typeof Messages;

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./messages/messages.tsx");
};

/** The texts' editor comes in a bundle of its own, because only a few people ever open it. */
export const MessagesGate = (props: Parameters<View>[0]) => {
  const { memory } = useDesk();
  const [view, setView] = useState<{ readonly Messages: View } | undefined>(
    () => memory.get("messages-view") as { readonly Messages: View } | undefined,
  );
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (view !== undefined || hasFailed) return;
    load().then(
      (loaded) => {
        memory.set("messages-view", loaded);
        setView(loaded);
      },
      () => setFailed(true),
    );
  }, [view, hasFailed]);
  if (view === undefined)
    return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={() => setFailed(false)} />;
  return <view.Messages {...props} />;
};
