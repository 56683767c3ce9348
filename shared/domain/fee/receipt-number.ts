/** "2026-000017": the commune's seventeenth receipt of the year. */
export const receiptNumber = (year: string, count: number): string => `${year}-${String(count).padStart(6, "0")}`;

/** Looks like one of ours, so nobody may type it as the number of a paper receipt. */
export const isOwnNumber = (typed: string): boolean => /^\d{4}-\d{6,}$/.test(typed);
