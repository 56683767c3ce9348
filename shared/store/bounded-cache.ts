/**
 * Keeps what never changes, up to a number of entries; the one read longest ago goes first. Callers that ask for the same
 * key at once share one load. Neither a failure nor an absence is kept.
 */
export const boundedCache = <Value>(limit: number) => {
  const entries = new Map<string, Promise<Value | undefined>>();
  return async (key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined> => {
    const entry = entries.get(key) ?? load();
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    try {
      const value = await entry;
      if (value === undefined) forget();
      return value;
    } catch (error) {
      forget();
      throw error;
    }
  };
};
