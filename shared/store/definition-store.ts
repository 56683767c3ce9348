import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Definitions } from "../definitions/load.ts";
import { canonicalJson, versionOf } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { Clock } from "../runtime/clock.ts";
import { type Body, DefinitionIndex, indexOf, Revision } from "./definition-index.ts";
import { type DefinitionItems, dynamodbDefinitionItems } from "./definition-items.ts";
import { bodyKey, currentKey, revisionKey, setKey } from "./definition-keys.ts";
import { type DefinitionReader, definitionReader } from "./definition-reader.ts";

/** DynamoDB takes items up to 400 kB, keys and attribute names included. */
const BODY_LIMIT_BYTES = 350_000;
/** Bodies written at the same time. */
const LANES = 8;

export type PublishRefusal = "STALE_REVISION" | "CHANGED_MEANWHILE" | "DEFINITION_TOO_LARGE" | "REVISION_UNKNOWN";

export interface Publication {
  /** User name of who publishes. */
  readonly by: string;
  readonly reason: string;
  /** Refused unless this revision is in force: what the editor has seen. */
  readonly expectedRevision?: number;
}

export interface Published {
  readonly revision: number;
  /** Definitions whose version was new to the table. */
  readonly written: number;
  readonly unchanged: number;
}

export interface DefinitionStore extends DefinitionReader {
  /** Puts a whole set in force by one conditional write. The set already in force makes no new revision. */
  publish(definitions: Definitions, publication: Publication): Promise<Result<Published, PublishRefusal>>;
  /** Undo: puts the set of an earlier revision in force again, as a new revision. */
  restore(revision: number, publication: Publication): Promise<Result<Published, PublishRefusal>>;
  /** Who published what, newest first. */
  history(limit: number): Promise<readonly Revision[]>;
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** The store over any items: DynamoDB's in production, a Map's in tests. */
export const definitionStoreOver = (items: DefinitionItems, now: Clock): DefinitionStore => {
  const reader = definitionReader(items, now);

  const currentRevision = async (): Promise<Revision | undefined> => {
    const body = await items.read(currentKey, "strong");
    return body === undefined ? undefined : Revision.parse(JSON.parse(body));
  };
  const revisionAt = async (revision: number): Promise<Revision | undefined> => {
    const body = await items.read(revisionKey(revision), "strong");
    return body === undefined ? undefined : Revision.parse(JSON.parse(body));
  };

  const write = async (bodies: readonly (Body & { text: string })[]): Promise<number> => {
    const waiting = [...bodies];
    let written = 0;
    const lane = async () => {
      for (let body = waiting.shift(); body !== undefined; body = waiting.shift())
        if (await items.create(bodyKey(body.kind, body.id, body.version), body.text)) written++;
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return written;
  };

  /** Everything that the new index names is already written, so readers see the old set or the new one, whole. */
  const putInForce = async (
    set: string,
    before: Revision | undefined,
    { by, reason }: Publication,
  ): Promise<Result<number, PublishRefusal>> => {
    const from = before?.revision ?? 0;
    // Also mends the history after a publisher that died between its last two writes.
    if (before !== undefined) await items.create(revisionKey(from), canonicalJson(before));
    const next: Revision = { revision: from + 1, set, by, reason, at: now() };
    const body = canonicalJson(next);
    if (!(await items.replace(currentKey, body, { from, to: next.revision }))) return refuse("CHANGED_MEANWHILE");
    await items.create(revisionKey(next.revision), body);
    reader.forget();
    return accept(next.revision);
  };

  const stale = (before: Revision | undefined, { expectedRevision }: Publication) =>
    expectedRevision !== undefined && expectedRevision !== (before?.revision ?? 0)
      ? refuse("STALE_REVISION", { detail: { current: String(before?.revision ?? 0) } })
      : undefined;

  return {
    ...reader,
    async publish(definitions, publication) {
      const before = await currentRevision();
      const refusal = stale(before, publication);
      if (refusal !== undefined) return refusal;
      const { index, bodies } = indexOf(definitions);
      const set = versionOf(index);
      if (before?.set === set) return accept({ revision: before.revision, written: 0, unchanged: bodies.length });
      const texts = bodies.map((body) => ({ ...body, text: canonicalJson(body.value) }));
      const large = texts.find(({ text }) => sizeOf(text) > BODY_LIMIT_BYTES);
      if (large !== undefined) return refuse("DEFINITION_TOO_LARGE", { detail: { id: large.id } });
      const written = await write(texts);
      await items.create(setKey(set), canonicalJson(index));
      const revision = await putInForce(set, before, publication);
      if (!revision.ok) return revision;
      return accept({ revision: revision.value, written, unchanged: bodies.length - written });
    },
    async restore(revision, publication) {
      const before = await currentRevision();
      const refusal = stale(before, publication);
      if (refusal !== undefined) return refusal;
      const former = await revisionAt(revision);
      const body = former && (await items.read(setKey(former.set), "strong"));
      if (former === undefined || body === undefined)
        return refuse("REVISION_UNKNOWN", { detail: { revision: String(revision) } });
      const { province: _, ...lists } = DefinitionIndex.parse(JSON.parse(body));
      const unchanged = Object.values(lists).reduce((sum, list) => sum + list.length, 1);
      if (before?.set === former.set) return accept({ revision: before.revision, written: 0, unchanged });
      const restored = await putInForce(former.set, before, publication);
      return restored.ok ? accept({ revision: restored.value, written: 0, unchanged }) : restored;
    },
    async history(limit) {
      const newest = await currentRevision();
      if (newest === undefined) return [];
      const numbers = Array.from({ length: Math.min(limit, newest.revision) - 1 }, (_, at) => newest.revision - 1 - at);
      const former = await Promise.all(numbers.map(revisionAt));
      return [newest, ...former.filter((one) => one !== undefined)];
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
