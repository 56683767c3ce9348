import type { Catalogue } from "./catalogue/catalogue.tsx";
import { useLateView } from "./late-view.ts";
import { LoadState } from "./load-state.tsx";

const load = async () => {
  const { forbidEval } = await import("../lists/no-eval.ts");
  forbidEval();
  return import("./catalogue/catalogue.tsx");
};

/** The editors' screens come in a bundle of their own, because only a few people ever open them. */
export const CatalogueGate = (props: Parameters<typeof Catalogue>[0]) => {
  const { view, hasFailed, again } = useLateView("catalogue-view", load);
  if (view === undefined) return <LoadState answer={hasFailed ? { kind: "offline" } : undefined} onAgain={again} />;
  return <view.Catalogue {...props} />;
};
