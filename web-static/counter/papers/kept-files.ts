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

const DATABASE = "motcua-papers";
const STORE = "files";
/** After two days the system has forgotten the paper too. */
const MOST_MS = 2 * 24 * 3_600_000;

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A browser may forbid its database or have no room; then nothing is kept, and the upload goes on all the same. */
const within = async <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
  otherwise: T,
): Promise<T> => {
  try {
    const database = await opened();
    return await new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }).finally(() => database.close());
  } catch {
    return otherwise;
  }
};

export const keepFile = async (file: KeptFile): Promise<void> =>
  void (await within<IDBValidKey>("readwrite", (store) => store.put(file), file.key));

export const forgetFile = async (key: string): Promise<void> =>
  void (await within<undefined>("readwrite", (store) => store.delete(key), undefined));

/** At logout: no citizen's paper stays for whoever sits down next. */
export const forgetFiles = async (): Promise<void> =>
  void (await within<undefined>("readwrite", (store) => store.clear(), undefined));

/** What this officer had begun to send for this matter. */
export const keptFiles = async (officer: string, scope: string): Promise<KeptFile[]> => {
  const all = await within<KeptFile[]>("readonly", (store) => store.getAll(), []);
  const old = all.filter(({ at }) => Date.now() - at > MOST_MS);
  for (const { key } of old) await forgetFile(key);
  return all.filter((one) => one.officer === officer && one.scope === scope && !old.includes(one));
};
