import type { RowResult } from "../../../shared/domain/collective/result.ts";
import { dateText } from "../../browser/clock-text.ts";
import type { one as vi } from "../../text/collective-vi.ts";

/** What came of a row, in words: whose household, or why not. */
export const resultText = (result: RowResult, text: typeof vi): string => {
  switch (result.outcome) {
    case "matched":
      return `${text.household(result.person.head, result.person.household)}, ${text.by[result.by]}`;
    case "question":
      return text.asks[result.reason];
    case "unmatched": {
      const { reason, day, sameAs } = result;
      const more =
        sameAs !== undefined
          ? text.sameAs(sameAs)
          : day === undefined
            ? undefined
            : reason === "expired"
              ? text.since(dateText(day))
              : text.from(dateText(day));
      return more === undefined ? text.reasons[reason] : `${text.reasons[reason]}: ${more}`;
    }
  }
};
