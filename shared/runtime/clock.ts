/** The present instant, UTC, to the second: finer time has no meaning in any rule and costs bytes in each event. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
export type Clock = typeof now;
