import { type Result, refuse } from "../../shared/domain/decider.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import { MessageWording } from "../../shared/domain/message/wording.ts";
import { lintMessage } from "../../shared/domain/procedure/lint-message.ts";
import { draftAsSeen, errorsAmong, readyToPublish } from "./ready-draft.ts";
import type { WordingDeps } from "./wording-deps.ts";

interface Wish {
  readonly id: string;
  /** User name of the official. */
  readonly by: string;
}

interface Typed extends Wish {
  readonly base: string;
  readonly wording: MessageWording;
  readonly seen: number | undefined;
}

const publishedNow = async ({ messages }: WordingDeps, id: string): Promise<SmsTemplate | undefined> => {
  const { index } = (await messages.inForce()) ?? {};
  const version = index?.messages.find((one) => one.id === id)?.version;
  return version === undefined ? undefined : messages.read(id, version);
};

/** Keeps what was typed, right or not, with the count of what is wrong. */
export const saveWording = async (
  deps: WordingDeps,
  { id, by, base, wording, seen }: Typed,
): Promise<Result<unknown>> => {
  const template = await publishedNow(deps, id);
  if (template === undefined) return refuse("NOT_FOUND");
  const errors = errorsAmong(lintMessage(template, wording).faults).length;
  return deps.wordings.save({ code: id, by, at: deps.now(), base, errors, content: { ...wording } }, seen ?? 0);
};

/** Puts a wording in force at once, when nothing is wrong with it; the draft is then gone. */
export const publishWording = async (
  deps: WordingDeps,
  { id, by, reason, seen }: Wish & { readonly reason: string; readonly seen: number | undefined },
): Promise<Result<unknown>> => {
  const [found, base] = await Promise.all([deps.wordings.load(id), publishedNow(deps, id)]);
  const seenDraft = draftAsSeen(base && found, seen);
  if (!seenDraft.ok || base === undefined) return seenDraft;
  const draft = seenDraft.value;
  const { template, faults } = lintMessage(base, MessageWording.parse(draft.content));
  const ready = readyToPublish(template, faults);
  if (!ready.ok) return ready;
  const published = await deps.messages.publish(ready.value, draft.base ?? "", { by, reason });
  if (!published.ok) return published;
  // A crash before this leaves a draft of what is sent already: its official sees no difference, and drops it.
  await deps.wordings.drop(id, draft.version, { by, at: deps.now() });
  return published;
};
