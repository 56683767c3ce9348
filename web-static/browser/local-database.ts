/** A database of this browser: its name, and what each of its stores is keyed by. */
export interface LocalDatabase {
  readonly name: string;
  readonly stores: Readonly<Record<string, string>>;
}

const opened = ({ name, stores }: LocalDatabase): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(stores)) request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What a request brings, within its transaction. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * One transaction over all stores: all of it is on the disk when this resolves, or nothing ever will be. Within `work` only the
 * transaction's own requests may be waited for.
 * @throws when the browser forbids its database or has no room
 */
export const transact = async <T>(
  database: LocalDatabase,
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => Promise<T>,
): Promise<T> => {
  const connection = await opened(database);
  try {
    // Strict: the browser answers once the disk has it, so a power cut takes back nothing that was shown or printed.
    const transaction = connection.transaction(Object.keys(database.stores), mode, { durability: "strict" });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
    const [value] = await Promise.all([work((name) => transaction.objectStore(name)), done]);
    return value;
  } finally {
    connection.close();
  }
};
