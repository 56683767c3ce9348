import { LAST_BLOCK } from "../../shared/domain/ticket/number-block.ts";
import type { NumberBlocks, ReservedBlock } from "../../shared/store/number-blocks.ts";
import { blocksKey, requestTag } from "../../shared/store/ticket-keys.ts";

/** Blocks of numbers in memory, as the real store keeps them. */
export const memoryBlocks = (): NumberBlocks => {
  const days = new Map<string, ReservedBlock[]>();
  const of = ({ commune, date, line }: Parameters<NumberBlocks["find"]>[0]) =>
    days.get(`${blocksKey(commune, date)}/${line}`) ?? [];
  return {
    async reserve(day, request, at) {
      const [given, id] = [of(day), requestTag(request)];
      const before = given.find((one) => one.id === id);
      if (before !== undefined) return before;
      if (given.length >= LAST_BLOCK) return undefined;
      const block = { id, block: given.length + 1, reservedAt: at };
      days.set(`${blocksKey(day.commune, day.date)}/${day.line}`, [...given, block]);
      return block;
    },
    find: async (day, id) => of(day).find((one) => one.id === id),
  };
};
