import { useEffect, useState } from "preact/hooks";
import { useDesk } from "./desk.ts";

/** A part of the console that is fetched when somebody opens it, once for the session. @returns undefined until it is there */
export const useLateView = <View>(name: string, load: () => Promise<View>) => {
  const { memory } = useDesk();
  const [view, setView] = useState<View | undefined>(() => memory.get(name) as View | undefined);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (view !== undefined || hasFailed) return;
    load().then(
      (loaded) => {
        memory.set(name, loaded);
        setView(loaded);
      },
      () => setFailed(true),
    );
  }, [view, hasFailed]);
  return { view, hasFailed, again: () => setFailed(false) };
};
