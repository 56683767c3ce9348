import { canonicalJson } from "../definitions/version.ts";
import type { DefinitionItems } from "./definition-items.ts";
import { dayKey, siteKey } from "./definition-keys.ts";

/** Who else writes the same is an operator at another computer; he gives way after so many times. */
const ATTEMPTS = 5;

/**
 * Small facts beside the definitions in force, each with a count of its changes. They lie in the same partition as the
 * pointer to the set in force, so a stream tells all of their changes in one order.
 */
export interface SiteFacts {
  /** What pages are rendered with beside the definitions, as the operator's command left it. */
  settings(): Promise<unknown>;
  saveSettings(settings: object): Promise<void>;
  /** Notes that a new day has begun in Vietnam: what is in force may change with it. @returns whether it was new */
  noteDay(date: string): Promise<boolean>;
}

interface Fact {
  readonly count: number;
  readonly value: unknown;
}

export const siteFacts = (items: DefinitionItems): SiteFacts => {
  const read = async (key: typeof siteKey): Promise<Fact | undefined> => {
    const body = await items.read(key, "strong");
    return body === undefined ? undefined : JSON.parse(body);
  };
  const write = async (key: typeof siteKey, value: unknown): Promise<boolean> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await read(key);
      if (before !== undefined && canonicalJson(before.value) === canonicalJson(value)) return false;
      const from = before?.count ?? 0;
      const next: Fact = { count: from + 1, value };
      if (await items.replace(key, canonicalJson(next), { from, to: next.count })) return true;
    }
    throw new Error(`${key.sk} is written by others all the time`);
  };
  return {
    settings: async () => (await read(siteKey))?.value,
    saveSettings: async (settings) => void (await write(siteKey, settings)),
    noteDay: (date) => write(dayKey, date),
  };
};
