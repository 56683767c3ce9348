import { useEffect, useState } from "preact/hooks";
import type { Catalogue } from "./catalogue/catalogue.tsx";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";

type View = typeof Catalogue;

const load = async () => {
  const { forbidEval } = await import("./catalogue/no-eval.ts");
  forbidEval();
  return import("./catalogue/catalogue.tsx");
};

/** The editors' screens come in a bundle of their own, because only a few people ever open them. */
export const CatalogueGate = (props: Parameters<View>[0]) => {
  const { memory } = useDesk();
  const [view, setView] = useState<{ readonly Catalogue: View } | undefined>(
    () => memory.get("catalogue-view") as { readonly Catalogue: View } | undefined,
  );
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    if (view !== undefined) return;
    load().then(
      (loaded) => {
        memory.set("catalogue-view", loaded);
        setView(loaded);
      },
      () => setFailed((count) => count + 1),
    );
  }, [view, failed === 0]);
  if (view === undefined)
    return <LoadState answer={failed > 0 ? { kind: "offline" } : undefined} onAgain={() => setFailed(0)} />;
  return <view.Catalogue {...props} />;
};
