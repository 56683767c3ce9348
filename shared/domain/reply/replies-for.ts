import type { Localized } from "../localized.ts";
import { filled } from "../slip/placeholders.ts";
import type { ReplyVariable } from "./reply.ts";

export type ReplyValues = Readonly<Partial<Record<ReplyVariable, string>>>;

/** The sentences that can be said now, in one language: one that asks for a value that there is none of is left out. */
export const repliesFor = (texts: readonly Localized[], values: ReplyValues, language: "vi" | "en"): string[] =>
  texts.flatMap((text) => filled(text[language], values) ?? []);

/** The officer's own words stay; the sentence comes behind them. */
export const withReply = (typed: string, reply: string): string =>
  typed.trim() === "" ? reply : `${typed.trimEnd()} ${reply}`;
