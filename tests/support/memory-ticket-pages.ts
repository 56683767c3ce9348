import { setImmediate as turn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type Item, toItem } from "../../shared/store/attributes.ts";
import { dayKey, firstOn, lastOn, pageKey, pageOf } from "../../shared/store/ticket-keys.ts";
import { decodePage, encodeTold, expiresAt, progressOf } from "../../shared/store/ticket-page.ts";
import type { TicketPages, Written } from "../../shared/store/ticket-pages.ts";

/**
 * The ticket table in memory, under the same conditions as the real one; proven by the same contract suite.
 * @param written hears of each write, with the page before and after
 */
export const memoryTicketPages = (written?: (before: Item | undefined, after: Item) => void): TicketPages => {
  const items = new Map<string, Item>();
  const name = (pk: string, sk: string) => `${pk}/${sk}`;
  const write = (item: Item, allowed: boolean): Written => {
    const key = name(item.pk?.S ?? "", item.sk?.S ?? "");
    if (allowed) written?.(items.get(key), item);
    if (allowed) items.set(key, item);
    return { written: allowed, page: decodePage(item) };
  };

  return {
    async read(commune, date) {
      await turn();
      const prefix = name(dayKey(commune, date), "");
      const found = [...items].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
      return found.map(([, item]) => decodePage(item));
    },
    async readOne(commune, date, line, page) {
      const item = items.get(name(dayKey(commune, date), pageKey(line, page)));
      return item && decodePage(item);
    },
    async readApart(commune, date, line, page) {
      await turn();
      return this.readOne(commune, date, line, page);
    },
    async issue({ commune, date, line, takenBy, ...told }, page) {
      await turn();
      const key = { pk: dayKey(commune, date), sk: pageKey(line, page) };
      const before = items.get(name(key.pk, key.sk)) ?? {};
      const last = Number(before.n?.N ?? firstOn(page) - 1);
      if (before[`r${takenBy}`] !== undefined || last >= lastOn(page)) return write(before, false);
      const given = { n: last + 1, [`r${takenBy}`]: last + 1, [`t${takenBy}`]: encodeTold(date, told) };
      return write({ ...before, ...toItem({ ...key, ...given, expiresAt: expiresAt(date) }) }, true);
    },
    async issueOfBlock({ commune, date, line, takenBy, ...told }, number) {
      await turn();
      const key = { pk: dayKey(commune, date), sk: pageKey(line, pageOf(number)) };
      const before = items.get(name(key.pk, key.sk)) ?? {};
      if (before[`r${takenBy}`] !== undefined) return write(before, false);
      const given = { [`r${takenBy}`]: number, [`t${takenBy}`]: encodeTold(date, told) };
      return write({ ...before, ...toItem({ ...key, ...given, expiresAt: expiresAt(date) }) }, true);
    },
    async withdraw({ commune, date, line, number, takenBy }) {
      await turn();
      const before = items.get(name(dayKey(commune, date), pageKey(line, pageOf(number)))) ?? {};
      if (before[`r${takenBy}`] === undefined || before[`c${number}`] !== undefined) return write(before, false);
      const kept = Object.entries(before).filter(([part]) => ![`r${takenBy}`, `t${takenBy}`].includes(part));
      return write(Object.fromEntries(kept), true);
    },
    async change({ item: seen }, ticket, { set, remove }) {
      await turn();
      const before = items.get(name(seen.pk?.S ?? "", seen.sk?.S ?? "")) ?? {};
      if (!progressOf(ticket).every((part) => isDeepStrictEqual(before[part], seen[part]))) return write(before, false);
      const kept = Object.entries(before).filter(([part]) => !remove.includes(part));
      return write({ ...Object.fromEntries(kept), ...set }, true);
    },
  };
};
