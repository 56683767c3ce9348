import type { DraftStore } from "../../shared/store/draft-store.ts";
import type { DryRunStore } from "../../shared/store/dry-run-store.ts";
import type { RouteStore } from "../../shared/store/entry-store.ts";
import type { CatalogueDeps } from "./deps.ts";

export interface RoutesDeps extends CatalogueDeps {
  readonly routes: RouteStore;
  /** Drafts of routes, by owner. */
  readonly routeDrafts: DraftStore;
  readonly dryRuns: Pick<DryRunStore, "load">;
}
