import { useEffect, useState } from "preact/hooks";
import type { Catalogue } from "./catalogue/catalogue.tsx";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";

type View = typeof Catalogue;

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./catalogue/catalogue.tsx");
};

/** The editors' screens come in a bundle of their own, because only a few people ever open them. */
export const CatalogueGate = (props: Parameters<View>[0]) => {
  const { memory } = useDesk();
  const [view, setView] = useState<{ readonly Catalogue: View } | undefined>(
    () => memory.get("catalogue-view") as { readonly Catalogue: View } | undefined,
  );
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (view !== undefined || hasFailed) return;
    load().then(
      (loaded) => {
        memory.set("catalogue-view", loaded);
        setView(loaded);
      },
      () => setFailed(true),
    );
  }, [view, hasFailed]);
  if (view === undefined)
    return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={() => setFailed(false)} />;
  return <view.Catalogue {...props} />;
};
