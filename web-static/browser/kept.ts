/**
 * JSON under a key of the browser's storage. A browser may forbid storage or have none left; then nothing is kept and
 * the page goes on.
 */
export const kept = <T>(storage: () => Storage, key: string) => ({
  read: (): T | undefined => {
    try {
      const text = storage().getItem(key);
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  },
  write: (value: T): void => {
    try {
      storage().setItem(key, JSON.stringify(value));
    } catch {
      // Nothing is kept; the page still holds the value.
    }
  },
  forget: (): void => {
    try {
      storage().removeItem(key);
    } catch {
      // Nothing was kept.
    }
  },
});
