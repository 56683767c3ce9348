import { answerOf, type LocalDatabase, transact } from "../../browser/local-database.ts";
import type { Seal, Sealed } from "../outbox/seal.ts";

/** A file that is on its way, kept in the browser until the store has it, so that a killed browser loses nothing. */
export interface KeptFile {
  /** Names the wish to send it: the same paper on every try. */
  readonly key: string;
  readonly officer: string;
  /** For what it is sent: one dossier, or one draft of a new one. */
  readonly scope: string;
  readonly component: string;
  /** Body of POST /api/papers. */
  readonly body: object;
  readonly blob: Blob;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** As it lies in the database: the page is sealed, and what it is a page of. */
interface Lying extends Pick<KeptFile, "key" | "officer" | "scope" | "at"> {
  readonly facts: Sealed;
  readonly page: Sealed;
}

const database: LocalDatabase = { name: "motcua-scans", stores: { files: "key" } };
/** After two days the system has forgotten the paper too. */
const MOST_MS = 2 * 24 * 3_600_000;

/** A browser may forbid its database or have no room; then nothing is kept, and the upload goes on all the same. */
const within = async <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
  otherwise: T,
): Promise<T> => {
  try {
    return await transact(database, mode, (store) => answerOf(ask(store("files"))));
  } catch {
    return otherwise;
  }
};

export const keepFile = async (seal: Seal, file: KeptFile): Promise<void> => {
  const { key, officer, scope, component, body, blob, at } = file;
  const facts = new TextEncoder().encode(JSON.stringify({ component, body, mediaType: blob.type }));
  const page = new Uint8Array(await blob.arrayBuffer());
  const lying: Lying = {
    ...{ key, officer, scope, at },
    facts: await seal.close(`${key} facts`, facts),
    page: await seal.close(`${key} page`, page),
  };
  await within<IDBValidKey>("readwrite", (store) => store.put(lying), key);
};

export const forgetFile = async (key: string): Promise<void> =>
  void (await within<undefined>("readwrite", (store) => store.delete(key), undefined));

/** At logout: no citizen's paper stays for whoever sits down next. */
export const forgetFiles = async (): Promise<void> =>
  void (await within<undefined>("readwrite", (store) => store.clear(), undefined));

/** Empty for what another key sealed. */
const opened = async (seal: Seal, { facts, page, ...known }: Lying): Promise<KeptFile[]> => {
  try {
    const text = new TextDecoder().decode(await seal.open(`${known.key} facts`, facts));
    const { component, body, mediaType } = JSON.parse(text) as Pick<KeptFile, "component" | "body"> & {
      mediaType: string;
    };
    const blob = new Blob([await seal.open(`${known.key} page`, page)], { type: mediaType });
    return [{ ...known, component, body, blob }];
  } catch {
    return [];
  }
};

/** What this officer had begun to send for this matter. */
export const keptFiles = async (seal: Seal, officer: string, scope: string): Promise<KeptFile[]> => {
  const all = await within<Lying[]>("readonly", (store) => store.getAll(), []);
  const old = all.filter(({ at }) => Date.now() - at > MOST_MS);
  for (const { key } of old) await forgetFile(key);
  const own = all.filter((one) => one.officer === officer && one.scope === scope && !old.includes(one));
  return (await Promise.all(own.map((one) => opened(seal, one)))).flat();
};
