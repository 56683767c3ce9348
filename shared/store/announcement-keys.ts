import type { Key } from "./keys.ts";

/** Who asked a commune for its announcements, each by the hash of his number. */
export const subscriberKey = (commune: string, person: string): Key => ({ pk: `PEOPLE#${commune}`, sk: person });

/** By what a person stops them: a token, never a number. */
export const stopTokenKey = (token: string): Key => ({ pk: `TOKEN#${token}`, sk: "TOKEN" });

/** The code that a number was sent and has not typed yet. */
export const pendingKey = (commune: string, person: string): Key => ({
  pk: `PENDING#${commune}#${person}`,
  sk: "CODE",
});

/** How many codes were asked for: by one number in a day, or by everybody in an hour. */
export const codeCountKey = (who: string, window: string): Key => ({ pk: `CODES#${who}`, sk: window });

export const announcementKey = (commune: string, id: string): Key => ({ pk: `COMMUNE#${commune}`, sk: id });

/** What is being sent, of all communes, so that a sweep finds it. */
export const activeKey = (id: string): Key => ({ pk: "ACTIVE", sk: id });

/** Four digits keep the parts in their order. */
export const partKey = (id: string, part: number): Key => ({ pk: `PARTS#${id}`, sk: String(part).padStart(4, "0") });
