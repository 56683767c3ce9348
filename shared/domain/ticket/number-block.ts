import type { Instant } from "../calendar/time.ts";
import type { Slip } from "./ticket.ts";

/** A line gives these itself, one after the other; what lies above is given by machines without a network. */
export const LAST_OF_LINE = 5000;
/** Numbers of one block (dải số dự phòng): what a machine at a busy door gives in an hour. */
export const BLOCK_NUMBERS = 30;
/** Slips have room for four digits; 4,980 numbers of a line and day lie in blocks. */
export const LAST_BLOCK = 166;

/** A block's first and last number; the first block of a line and day is 1. */
export const numbersOf = (block: number): { from: number; to: number } => ({
  from: LAST_OF_LINE + (block - 1) * BLOCK_NUMBERS + 1,
  to: LAST_OF_LINE + block * BLOCK_NUMBERS,
});

/** The block in which a number lies; 0 for the numbers that the line gives itself. */
export const blockOf = (number: number): number => Math.max(0, Math.ceil((number - LAST_OF_LINE) / BLOCK_NUMBERS));

/** Numbers that are given one after the other, so that a smaller one was there before: the line's own, or those of a block. */
export const seriesOf = ({ line, number }: Pick<Slip, "line" | "number">): string => `${line} ${blockOf(number)}`;

/**
 * When somebody came whose number was given without a network. The machine says it by its own idea of the time, which cannot be
 * before it had the block nor after now.
 */
export const cameAt = (said: Instant, reservedAt: Instant, now: Instant): Instant => {
  if (said < reservedAt) return reservedAt;
  return said > now ? now : said;
};
