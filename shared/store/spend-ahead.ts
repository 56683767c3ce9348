/** Takes an amount from the month's budget, or nothing at all when that would go over the cap. */
export type TakeFromMonth = (month: string, amountVnd: number, capVnd: number) => Promise<boolean>;

/** The most that is taken ahead, in messages of the present price: what is lost to the month when this process ends. */
const messagesAhead = 10;

/**
 * Pays for messages from a purse that is filled from the month's budget ahead of them, so that a busy process writes the
 * month once in ten messages. It takes ahead no more than it has spent: a process that sends little wastes little.
 */
export const spendAhead = (take: TakeFromMonth): TakeFromMonth => {
  let purse = { month: "", leftVnd: 0, spentVnd: 0 };
  let last: Promise<unknown> = Promise.resolve();

  const spend: TakeFromMonth = async (month, costVnd, capVnd) => {
    if (costVnd > capVnd) return false;
    if (purse.month !== month) purse = { month, leftVnd: 0, spentVnd: 0 };
    const missing = costVnd - purse.leftVnd;
    if (missing > 0) {
      const ahead = Math.min(purse.spentVnd, messagesAhead * costVnd);
      if (ahead > 0 && (await take(month, missing + ahead, capVnd))) purse.leftVnd += missing + ahead;
      // Near the cap there may be no room for more than the message itself.
      else if (await take(month, missing, capVnd)) purse.leftVnd += missing;
      else return false;
    }
    purse.leftVnd -= costVnd;
    purse.spentVnd += costVnd;
    return true;
  };

  // One after the other: two at once would both find the purse empty.
  return (...asked) => {
    const turn = last.then(() => spend(...asked));
    last = turn.catch(() => undefined);
    return turn;
  };
};
