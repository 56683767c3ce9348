import { canonicalJson, versionOf } from "../definitions/version.ts";
import { DryRun, type Tried } from "../domain/routing/dry-run.ts";
import type { DefinitionIndex } from "./definition-index.ts";
import type { DefinitionItems } from "./definition-items.ts";
import { dryRunKey } from "./definition-keys.ts";
import type { Draft } from "./draft-store.ts";

export interface DryRunStore {
  load(owner: string): Promise<DryRun | undefined>;
  /** False when somebody else went on meanwhile; then nothing is written. */
  save(run: DryRun): Promise<boolean>;
}

export const dryRunStore = (items: DefinitionItems): DryRunStore => ({
  async load(owner) {
    const body = await items.read(dryRunKey(owner), "strong");
    return body === undefined ? undefined : DryRun.parse(JSON.parse(body));
  },
  save: (run) => items.replace(dryRunKey(run.owner), canonicalJson(run), { from: run.revision - 1, to: run.revision }),
});

/** What a result must have been found with to count: this content, and these routes and offices around it. */
export const triedNow = ({ content }: Draft, { routes = [], province }: DefinitionIndex): Tried => ({
  content: versionOf(content),
  against: versionOf({ routes, province }),
});
