import type { Problem } from "../../../shared/contracts/problem.ts";
import { answerOf, type LocalDatabase, transact } from "../../browser/local-database.ts";
import type { Decision, Draft } from "../draft.ts";
import type { KeptFile } from "../papers/kept-files.ts";
import type { Seal, Sealed } from "./seal.ts";

/** A scan of a dossier that waits. */
export type WaitingFile = Pick<KeptFile, "key" | "component" | "body"> & { readonly mediaType: string };

/** A dossier that was taken in without a network, and how far it has come since. */
export interface Waiting {
  /** Of the draft when it was laid here. */
  readonly key: string;
  /** Epoch milliseconds of the server. */
  readonly at: number;
  readonly commune: string;
  readonly draft: Draft;
  readonly decision: Decision;
  readonly files: readonly WaitingFile[];
  /** Once it is submitted. */
  readonly code?: string;
  /** Why it was not taken, or, with a code, why nothing was decided about it. */
  readonly problem?: Problem;
}

/** As it lies in the database: nothing of a citizen can be read there. */
interface Kept {
  readonly key: string;
  readonly officer: string;
  readonly content: Sealed;
  readonly files: Readonly<Record<string, Sealed>>;
}

const database: LocalDatabase = { name: "motcua-outbox", stores: { dossiers: "key" } };

const read = <T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  transact(database, "readonly", (store) => answerOf(work(store("dossiers"))));

const encoded = (waiting: Waiting) => new TextEncoder().encode(JSON.stringify(waiting));

/** How many dossiers wait on this computer: of one officer, or of all for who is not signed in. */
export const countWaiting = async (officer?: string): Promise<number> => {
  const kept = await read<Kept[]>((store) => store.getAll()).catch(() => []);
  return kept.filter((one) => officer === undefined || one.officer === officer).length;
};

/** The dossiers of one officer that wait on this computer. Each change is one transaction. */
export const outboxStore = (officer: string, seal: Seal) => ({
  async add(waiting: Waiting, blobs: ReadonlyMap<string, Blob>): Promise<void> {
    const files: Record<string, Sealed> = {};
    for (const [name, blob] of blobs)
      files[name] = await seal.close(`${waiting.key} ${name}`, new Uint8Array(await blob.arrayBuffer()));
    const content = await seal.close(waiting.key, encoded(waiting));
    const kept: Kept = { key: waiting.key, officer, content, files };
    await transact(database, "readwrite", async (store) => void store("dossiers").put(kept));
  },

  /** Writes how far it has come; scans that it names no more go. */
  async change(waiting: Waiting): Promise<void> {
    const content = await seal.close(waiting.key, encoded(waiting));
    await transact(database, "readwrite", async (store) => {
      const kept = await answerOf<Kept | undefined>(store("dossiers").get(waiting.key));
      if (kept === undefined) return;
      const names = new Set(waiting.files.map(({ key }) => key));
      const files = Object.fromEntries(Object.entries(kept.files).filter(([name]) => names.has(name)));
      store("dossiers").put({ ...kept, content, files });
    });
  },

  remove: (key: string): Promise<void> =>
    transact(database, "readwrite", async (store) => void store("dossiers").delete(key)),

  /** In the order in which they were taken in; what another key sealed stays shut and is left out. */
  async all(): Promise<Waiting[]> {
    const kept = await read<Kept[]>((store) => store.getAll());
    const opened = kept
      .filter((one) => one.officer === officer)
      .map(async ({ key, content }): Promise<Waiting[]> => {
        try {
          return [JSON.parse(new TextDecoder().decode(await seal.open(key, content))) as Waiting];
        } catch {
          return [];
        }
      });
    return (await Promise.all(opened)).flat().sort((a, b) => a.at - b.at);
  },

  async file({ key }: Waiting, { key: name, mediaType }: WaitingFile): Promise<Blob | undefined> {
    const kept = await read<Kept | undefined>((store) => store.get(key));
    const sealed = kept?.files[name];
    return sealed && new Blob([await seal.open(`${key} ${name}`, sealed)], { type: mediaType });
  },
});
export type OutboxStore = ReturnType<typeof outboxStore>;
