import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Definitions } from "../definitions/load.ts";
import { canonicalJson, versionOf } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { Procedure } from "../domain/procedure/definition.ts";
import { latestOf } from "../domain/procedure/timeline.ts";
import type { RouteTable } from "../domain/routing/route-table.ts";
import type { Clock } from "../runtime/clock.ts";
import { bodyName, bodyNames, byId, type DefinitionIndex, indexOf, type Revision } from "./definition-index.ts";
import { type DefinitionItems, dynamodbDefinitionItems, isTooLarge } from "./definition-items.ts";
import { type DefinitionReader, definitionReader } from "./definition-reader.ts";
import { definitionRevisions, type Publication, type ToldChanges } from "./definition-revisions.ts";
import { listChanges, mergeList, messageList, routeList, withList } from "./edited-list.ts";
import { entriesOf, type MergedFiles, mergeFiles } from "./file-merge.ts";
import { changesBetween } from "./procedure-changes.ts";

export type PublishRefusal = "STALE_REVISION" | "CHANGED_MEANWHILE" | "DEFINITION_TOO_LARGE" | "REVISION_UNKNOWN";

export interface FilePublication extends Publication {
  /** Codes of procedures, messages and routes whose file is to replace what officials edited; all other edits stay. */
  readonly take?: readonly string[];
}

export interface Published {
  readonly revision: number;
  /** Definitions whose version was new to the table. */
  readonly written: number;
  readonly unchanged: number;
  /** Procedures, messages and routes whose file changed but which officials edited: they stay as edited. */
  readonly kept: readonly string[];
}

export interface DefinitionStore extends DefinitionReader {
  /**
   * Puts a whole set in force by one conditional write; procedures that officials edited stay as they are. The set already
   * in force makes no new revision.
   */
  publish(definitions: Definitions, publication: FilePublication): Promise<Result<Published, PublishRefusal>>;
  /** Undo: puts the set of an earlier revision in force again, as a new revision. */
  restore(revision: number, publication: Publication): Promise<Result<Published, PublishRefusal>>;
  /** The last versions of what officials changed in the console since its file was taken. */
  editedProcedures(): Promise<readonly Procedure[]>;
  /** Routes in force that officials changed in the console since their file was taken. */
  editedRoutes(): Promise<readonly RouteTable[]>;
  /** Who published what, newest first. */
  history(limit: number): Promise<readonly Revision[]>;
}

const withEdits = (index: DefinitionIndex, { procedures, edited }: MergedFiles): DefinitionIndex => ({
  ...index,
  procedures: [...procedures].sort(byId),
  ...(Object.keys(edited).length === 0 ? {} : { edited }),
});

const toldBetween = (before: DefinitionIndex, after: DefinitionIndex): ToldChanges => ({
  changes: changesBetween(before, after),
  messages: listChanges(messageList, before, after),
  routes: listChanges(routeList, before, after),
});

/** The store over any items: DynamoDB's in production, a Map's in tests. */
export const definitionStoreOver = (items: DefinitionItems, now: Clock): DefinitionStore => {
  const reader = definitionReader(items, now);
  const revisions = definitionRevisions(items, now);

  const stale = (before: Revision | undefined, { expectedRevision }: Publication) =>
    expectedRevision !== undefined && expectedRevision !== (before?.revision ?? 0)
      ? refuse("STALE_REVISION", { detail: { current: String(before?.revision ?? 0) } })
      : undefined;

  return {
    ...reader,
    async publish(definitions, publication) {
      const before = await revisions.inForce();
      const refusal = stale(before?.revision, publication);
      if (refusal !== undefined) return refusal;
      const { index: files, bodies } = indexOf(definitions);
      const merged = mergeFiles(before?.index, files.procedures, publication.take);
      const wording = mergeList(messageList, before?.index, files.messages, publication.take);
      const routing = mergeList(routeList, before?.index, files.routes ?? [], publication.take);
      const index = withList(routeList, withList(messageList, withEdits(files, merged), wording), routing);
      const kept = [...merged.kept, ...wording.kept, ...routing.kept];
      if (before?.revision.set === versionOf(index))
        return accept({ revision: before.revision.revision, written: 0, unchanged: bodies.length, kept });
      // Asking for each body whether it is there would cost a write unit of each.
      const there = bodyNames(before?.index);
      const fresh = bodies.filter((body) => !there.has(bodyName(body)));
      const texts = fresh.map((body) => ({ ...body, text: canonicalJson(body.value) }));
      const large = texts.find(({ text }) => isTooLarge(text));
      if (large !== undefined) return refuse("DEFINITION_TOO_LARGE", { detail: { id: large.id } });
      const written = await revisions.keep(texts);
      const told = before === undefined ? {} : toldBetween(before.index, index);
      const revision = await revisions.follow(before?.revision, index, publication, told);
      if (!revision.ok) return revision;
      reader.forget();
      return accept({ revision: revision.value, written, unchanged: bodies.length - written, kept });
    },
    async restore(revision, publication) {
      const before = await revisions.inForce();
      const refusal = stale(before?.revision, publication);
      if (refusal !== undefined) return refusal;
      const former = await revisions.at(revision);
      const index = former && (await revisions.index(former.set));
      if (index === undefined) return refuse("REVISION_UNKNOWN", { detail: { revision: String(revision) } });
      const { province: _, edited: __, editedMessages: ___, editedRoutes: ____, ...lists } = index;
      const unchanged = Object.values(lists).reduce((sum, list = []) => sum + list.length, 1);
      const same = { written: 0, unchanged, kept: [] };
      if (before?.revision.set === former?.set) return accept({ revision: before?.revision.revision ?? 0, ...same });
      const told = before === undefined ? {} : toldBetween(before.index, index);
      const restored = await revisions.follow(before?.revision, index, publication, told);
      if (!restored.ok) return restored;
      reader.forget();
      return accept({ revision: restored.value, ...same });
    },
    async editedProcedures() {
      const before = await revisions.inForce();
      const codes = Object.keys(before?.index.edited ?? {});
      const latest = codes.flatMap((code) => latestOf(entriesOf(before?.index ?? { procedures: [] }, code)) ?? []);
      const found = await Promise.all(latest.map(({ id, version }) => reader.procedure(id, version)));
      return found.filter((one) => one !== undefined);
    },
    async editedRoutes() {
      const { index } = (await revisions.inForce()) ?? {};
      const ids = Object.keys(index?.editedRoutes ?? {});
      const entries = (index?.routes ?? []).filter(({ id }) => ids.includes(id));
      const found = await Promise.all(entries.map(({ id, version }) => reader.route(id, version)));
      return found.flatMap((one) => {
        if (one === undefined) return [];
        const { version: _, ...table } = one;
        return [table];
      });
    },
    async history(limit) {
      const found: Revision[] = [];
      for await (const one of revisions.history()) {
        if (found.length >= limit) break;
        found.push(one);
      }
      return found;
    },
  };
};

/** @param now present instant; it ages the cached index and dates publications */
export const definitionStore = ({
  client,
  table,
  now,
}: {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly now: Clock;
}): DefinitionStore => definitionStoreOver(dynamodbDefinitionItems(client, table), now);
