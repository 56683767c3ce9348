import { epochOf, type Instant } from "../domain/calendar/time.ts";

/** What changes rarely and is asked for all day, as it was a while ago at most. */
export interface ReadRecently<Value> {
  /** @param withinMs how old the answer may be, in milliseconds; as is usual when absent */
  of(name: string, at: Instant, withinMs?: number): Promise<Value>;
  /** Somebody here has changed it: the next question reads it anew. */
  forget(name: string): void;
}

/** @param usualMs how long another environment of a function may follow what was changed meanwhile, in milliseconds */
export const readRecently = <Value>(read: (name: string) => Promise<Value>, usualMs: number): ReadRecently<Value> => {
  const kept = new Map<string, { readonly readAt: number; readonly value: Value }>();
  return {
    async of(name, at, withinMs = usualMs) {
      const known = kept.get(name);
      const now = epochOf(at);
      if (known !== undefined && known.readAt <= now && now < known.readAt + withinMs) return known.value;
      const value = await read(name);
      kept.set(name, { readAt: now, value });
      return value;
    },
    forget: (name) => void kept.delete(name),
  };
};
