import { type Result, refuse } from "../../shared/domain/decider.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import { MessageWording } from "../../shared/domain/message/wording.ts";
import { lintMessage } from "../../shared/domain/procedure/lint-message.ts";
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

const errorsIn = (base: SmsTemplate, wording: MessageWording) => {
  const { template, faults } = lintMessage(base, wording);
  return { template, errors: faults.filter(({ severity }) => severity === "error") };
};

/** Keeps what was typed, right or not, with the count of what is wrong. */
export const saveWording = async (
  deps: WordingDeps,
  { id, by, base, wording, seen }: Typed,
): Promise<Result<unknown>> => {
  const template = await publishedNow(deps, id);
  if (template === undefined) return refuse("NOT_FOUND");
  const errors = errorsIn(template, wording).errors.length;
  return deps.wordings.save({ code: id, by, at: deps.now(), base, errors, content: { ...wording } }, seen ?? 0);
};

/** Puts a wording in force at once, when nothing is wrong with it; the draft is then gone. */
export const publishWording = async (
  deps: WordingDeps,
  { id, by, reason, seen }: Wish & { readonly reason: string; readonly seen: number | undefined },
): Promise<Result<unknown>> => {
  const [draft, base] = await Promise.all([deps.wordings.load(id), publishedNow(deps, id)]);
  if (draft === undefined || base === undefined) return refuse("DRAFT_UNKNOWN");
  if (seen !== undefined && seen !== draft.version)
    return refuse("DRAFT_STALE", { detail: { by: draft.by, current: String(draft.version) } });
  const { template, errors } = errorsIn(base, MessageWording.parse(draft.content));
  const [first, ...others] = errors;
  if (first !== undefined || template === undefined)
    return refuse("DRAFT_NOT_READY", { detail: { count: String(others.length + 1), first: first?.reason ?? "" } });
  const published = await deps.messages.publish(template, draft.base ?? "", { by, reason });
  if (!published.ok) return published;
  // A crash before this leaves a draft of what is sent already: its official sees no difference, and drops it.
  await deps.wordings.drop(id, draft.version, { by, at: deps.now() });
  return published;
};
