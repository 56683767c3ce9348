import { canonicalJson, versionOf } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { SmsTemplate } from "../domain/message/template.ts";
import type { Clock } from "../runtime/clock.ts";
import type { DefinitionIndex, MessageChange, Revision } from "./definition-index.ts";
import type { DefinitionItems } from "./definition-items.ts";
import { bodyKey } from "./definition-keys.ts";
import { definitionRevisions, type InForce, type Publication } from "./definition-revisions.ts";
import { messageChanges, versionIn, withMessage } from "./message-wording.ts";

/** How often a publication is tried again because others, of procedures or messages, were put in force meanwhile. */
const ATTEMPTS = 8;

export type MessageStoreRefusal = "DRAFT_OUTDATED" | "CHANGED_SINCE" | "NOT_FOUND" | "CHANGED_MEANWHILE";

/** A change as it stands in the history. */
export interface PublishedWording extends MessageChange, Pick<Revision, "revision" | "by" | "at" | "reason"> {}

export interface MessageStore {
  inForce(): Promise<InForce | undefined>;
  /** A version that was ever published. */
  read(id: string, version: string): Promise<SmsTemplate | undefined>;
  /** @param base version that the official started from; refused when another holds by now */
  publish(template: SmsTemplate, base: string, who: Publication): Promise<Result<number, MessageStoreRefusal>>;
  /** Puts one message back as it was before that revision, if nothing changed it since. */
  undo(id: string, revision: number, who: Publication): Promise<Result<number, MessageStoreRefusal>>;
  /** Changes of one message, newest first. */
  changes(limit: number, id: string): Promise<PublishedWording[]>;
}

type Step = (before: InForce) => Result<string, MessageStoreRefusal> | Promise<Result<string, MessageStoreRefusal>>;

/**
 * Changes of single messages, each a publication of its own in the same chain as procedures, so that every reader finds
 * them as he finds files that were published. A crash before the last write changes nothing for anybody.
 */
export const messageStore = (items: DefinitionItems, now: Clock): MessageStore => {
  const revisions = definitionRevisions(items, now);

  const change = async (
    id: string,
    who: Publication,
    step: Step,
    kind: MessageChange["kind"],
  ): Promise<Result<number, MessageStoreRefusal>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await revisions.inForce();
      if (before === undefined || versionIn(before.index, id) === undefined) return refuse("NOT_FOUND");
      const version = await step(before);
      if (!version.ok) return version;
      const index = withMessage(before.index, id, version.value);
      const messages = messageChanges(before.index, index).map((one) => ({ ...one, kind }));
      // Asked for a second time, or as it was already.
      if (messages.length === 0) return accept(before.revision.revision);
      const revision = await revisions.follow(before.revision, index, who, { messages });
      if (revision.ok) return revision;
    }
    return refuse("CHANGED_MEANWHILE");
  };
  const indexAt = async (revision: number): Promise<DefinitionIndex | undefined> => {
    const one = await revisions.at(revision);
    return one && revisions.index(one.set);
  };

  return {
    inForce: revisions.inForce,
    async read(id, version) {
      const body = await items.read(bodyKey("message", id, version), "eventual");
      return body === undefined ? undefined : JSON.parse(body);
    },
    publish(template, base, who) {
      const version = versionOf(template);
      const step: Step = async ({ index }) => {
        const holds = versionIn(index, template.id);
        if (holds === version) return accept(version);
        if (holds !== base) return refuse("DRAFT_OUTDATED");
        const body = { kind: "message", id: template.id, version, value: template } as const;
        await revisions.keep([{ ...body, text: canonicalJson(template) }]);
        return accept(version);
      };
      return change(template.id, who, step, "published");
    },
    undo(id, revision, who) {
      const step: Step = async ({ index }) => {
        const [was, is] = await Promise.all([indexAt(revision - 1), indexAt(revision)]);
        const [former, changed] = [was && versionIn(was, id), is && versionIn(is, id)];
        if (former === undefined) return refuse("NOT_FOUND");
        const holds = versionIn(index, id);
        return holds === former || holds === changed ? accept(former) : refuse("CHANGED_SINCE");
      };
      return change(id, who, step, "undone");
    },
    async changes(limit, id) {
      const found: PublishedWording[] = [];
      for await (const { revision, by, at, reason, messages = [] } of revisions.history()) {
        for (const one of messages) if (one.id === id) found.push({ ...one, revision, by, at, reason });
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
  };
};
