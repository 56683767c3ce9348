import { type Call, type Cut, cuts } from "./io-line.ts";

/** Calls that change nothing anywhere, by the names that AWS and the portal's client give them. */
export const isRead = (name: string): boolean => /^\w+ (Get|BatchGet|Query|Scan|Head|List|GET)/.test(name);

/**
 * Every cut of these calls that can end differently from all others. Of a process that makes one call at a time, to be killed
 * before a call is to be killed after the one before it; and a read changes nothing, so that to be killed after it is to be
 * killed before it, and to send it twice is to send it once. What is left of a read is an answer that does not come. Calls that
 * were under way together are cut in every way. Of one read many times in a row, as a sweep looks day after day, the first and
 * the last answer are lost.
 */
export const cutsOf = (calls: readonly Call[]): Cut[] =>
  calls.flatMap(({ name, isTogether }, place) =>
    cuts.flatMap((how): Cut[] => {
      const isElsewhere =
        !isTogether && ((how === "killed before" && place > 0) || (isRead(name) && how !== "answer lost" && place > 0));
      const isAmongEqual = isRead(name) && calls[place - 1]?.name === name && calls[place + 1]?.name === name;
      const isNothing = isRead(name) && how === "sent twice";
      return isElsewhere || isNothing || isAmongEqual ? [] : [{ at: place + 1, how }];
    }),
  );
