import type { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import type { SiteInput } from "./site-input.ts";

export type ReplyTexts = Readonly<Partial<Record<ReplyTemplates["id"], ReplyTemplates["texts"]>>>;

/** Usual reasons for the console, by what they are for; served as /replies.json. They say nothing of anybody. */
export const replyTexts = ({ replies = [] }: Pick<SiteInput, "replies">): ReplyTexts =>
  Object.fromEntries(replies.map(({ id, texts }) => [id, texts]));
