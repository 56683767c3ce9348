import { canonicalJson, versionOf } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { SmsTemplate } from "../domain/message/template.ts";
import type { RouteTable } from "../domain/routing/route-table.ts";
import type { Clock } from "../runtime/clock.ts";
import type { DefinitionIndex, EntryChange, Revision } from "./definition-index.ts";
import { type DefinitionItems, isTooLarge } from "./definition-items.ts";
import { bodyKey } from "./definition-keys.ts";
import { definitionRevisions, type InForce, type Publication } from "./definition-revisions.ts";
import { type EditedList, listChanges, messageList, routeList, versionIn, withVersion } from "./edited-list.ts";

/** How often a publication is tried again because others, of other definitions, were put in force meanwhile. */
const ATTEMPTS = 8;

export type EntryStoreRefusal =
  | "DRAFT_OUTDATED"
  | "CHANGED_SINCE"
  | "NOT_FOUND"
  | "CHANGED_MEANWHILE"
  | "DEFINITION_TOO_LARGE";

/** A change as it stands in the history. */
export interface PublishedEntry extends EntryChange, Pick<Revision, "revision" | "by" | "at" | "reason"> {}

export interface EntryStore<Value> {
  inForce(): Promise<InForce | undefined>;
  /** Version of one that holds in a set. */
  version(index: DefinitionIndex, id: string): string | undefined;
  /** A version that was ever published. */
  read(id: string, version: string): Promise<Value | undefined>;
  /** @param base version that the official started from, none for a new one; refused when another holds by now */
  publish(value: Value, base: string | undefined, who: Publication): Promise<Result<number, EntryStoreRefusal>>;
  /** What `undo` would bring back; undefined when there was none before. */
  former(id: string, revision: number): Promise<Value | undefined>;
  /** Puts one back as it was before that revision, if nothing changed it since. */
  undo(id: string, revision: number, who: Publication): Promise<Result<number, EntryStoreRefusal>>;
  /** Changes of one, newest first. */
  changes(limit: number, id: string): Promise<PublishedEntry[]>;
}

type Version = string | undefined;
type Step = (before: InForce) => Result<Version, EntryStoreRefusal> | Promise<Result<Version, EntryStoreRefusal>>;

/**
 * Changes of single definitions of a list, each a publication of its own in the same chain as procedures, so that every
 * reader finds them as he finds files that were published. A crash before the last write changes nothing for anybody.
 */
const entryStore = <Value extends { readonly id: string }>(
  list: EditedList,
  items: DefinitionItems,
  now: Clock,
): EntryStore<Value> => {
  const revisions = definitionRevisions(items, now);

  const change = async (
    id: string,
    who: Publication,
    step: Step,
    kind: EntryChange["kind"],
  ): Promise<Result<number, EntryStoreRefusal>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await revisions.inForce();
      if (before === undefined) return refuse("NOT_FOUND");
      const version = await step(before);
      if (!version.ok) return version;
      const index = withVersion(list, before.index, id, version.value);
      const changes = listChanges(list, before.index, index).map((one) => ({ ...one, kind }));
      // Asked for a second time, or as it was already.
      if (changes.length === 0) return accept(before.revision.revision);
      const revision = await revisions.follow(before.revision, index, who, { [list.of]: changes });
      if (revision.ok) return revision;
    }
    return refuse("CHANGED_MEANWHILE");
  };
  const indexAt = async (revision: number): Promise<DefinitionIndex | undefined> => {
    const one = await revisions.at(revision);
    return one && revisions.index(one.set);
  };
  const read = async (id: string, version: string): Promise<Value | undefined> => {
    const body = await items.read(bodyKey(list.kind, id, version), "eventual");
    return body === undefined ? undefined : JSON.parse(body);
  };

  return {
    inForce: revisions.inForce,
    version: (index, id) => versionIn(list, index, id),
    read,
    async publish(value, base, who) {
      const { id } = value;
      const [version, text] = [versionOf(value), canonicalJson(value)];
      if (isTooLarge(text)) return refuse("DEFINITION_TOO_LARGE", { detail: { id } });
      const step: Step = async ({ index }) => {
        const holds = versionIn(list, index, id);
        if (holds === version) return accept(version);
        if (holds !== base) return refuse("DRAFT_OUTDATED");
        await revisions.keep([{ kind: list.kind, id, version, value, text }]);
        return accept(version);
      };
      return change(id, who, step, "published");
    },
    async former(id, revision) {
      const was = await indexAt(revision - 1);
      const version = was && versionIn(list, was, id);
      return version === undefined ? undefined : read(id, version);
    },
    undo(id, revision, who) {
      const step: Step = async ({ index }) => {
        const [was, is] = await Promise.all([indexAt(revision - 1), indexAt(revision)]);
        if (was === undefined || is === undefined) return refuse("NOT_FOUND");
        const [former, changed] = [versionIn(list, was, id), versionIn(list, is, id)];
        if (former === undefined && (changed === undefined || !list.isFree)) return refuse("NOT_FOUND");
        const holds = versionIn(list, index, id);
        return holds === former || holds === changed ? accept(former) : refuse("CHANGED_SINCE");
      };
      return change(id, who, step, "undone");
    },
    async changes(limit, id) {
      const found: PublishedEntry[] = [];
      for await (const { revision, by, at, reason, ...told } of revisions.history()) {
        for (const one of told[list.of] ?? []) if (one.id === id) found.push({ ...one, revision, by, at, reason });
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
  };
};

export type MessageStore = EntryStore<SmsTemplate>;
export type RouteStore = EntryStore<RouteTable>;

export const messageStore = (items: DefinitionItems, now: Clock): MessageStore => entryStore(messageList, items, now);
export const routeStore = (items: DefinitionItems, now: Clock): RouteStore => entryStore(routeList, items, now);
