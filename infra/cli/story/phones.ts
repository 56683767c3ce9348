import * as z from "zod";
import { formatShort } from "../../../shared/domain/calendar/time.ts";
import { stripMarks } from "../../../shared/domain/message/strip-marks.ts";
import { international } from "./cast.ts";
import type { Stage } from "./stage.ts";
import type { System } from "./system.ts";

const Sms = z.object({
  messageId: z.string(),
  to: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  repeats: z.int(),
  encoding: z.enum(["GSM-7", "UCS-2"]),
  segments: z.int(),
});
export type Sms = z.infer<typeof Sms>;

/** A member of the family who has a phone. */
interface Owner {
  readonly name: string;
  readonly phone: string;
}

/** The family's phones: shows each SMS when it arrives, and waits for the ones that must come. */
export interface Phones {
  /** Waits for a message to this person that holds all these words; marks do not count. */
  expect(owner: Owner, sentence: string, words: readonly string[]): Promise<void>;
  /** Everything that arrived since the story began. */
  received(): Promise<readonly Sms[]>;
}

export const watchPhones = async (
  { system, stage, priceVnd }: { system: System; stage: Stage; priceVnd: number },
  owners: readonly Owner[],
): Promise<Phones> => {
  const list = async () => {
    const all = await system.local("/local/sms", z.array(Sms));
    return all.filter(({ to }) => owners.some(({ phone }) => international(phone) === to));
  };
  const before = new Set((await list()).map(({ messageId }) => messageId));
  const arrived = new Map<string, Sms>();
  const awaited = new Set<string>();
  const look = async (): Promise<readonly Sms[]> => {
    for (const sms of await list()) {
      if (before.has(sms.messageId)) continue;
      if (!arrived.has(sms.messageId)) show(sms);
      arrived.set(sms.messageId, sms);
    }
    return [...arrived.values()];
  };
  const show = ({ to, text, at, encoding, segments }: Sms): void => {
    const owner = owners.find(({ phone }) => international(phone) === to);
    const cost = (segments * priceVnd).toLocaleString("vi-VN");
    const head = `SMS · ${owner?.name} · ${owner?.phone} · ${formatShort(at)}`;
    stage.bubble(head, text, `${segments} tin ${encoding} · ${cost} đồng`);
  };
  return {
    expect: async ({ phone }, sentence, words) => {
      const isIt = ({ messageId, to, text }: Sms) =>
        to === international(phone) &&
        !awaited.has(messageId) &&
        words.every((word) => stripMarks(text).includes(stripMarks(word)));
      const messages = await system.until(sentence, look, (all) => all.some(isIt));
      const found = messages.find(isIt);
      if (found !== undefined) awaited.add(found.messageId);
      stage.check(sentence, found !== undefined);
    },
    received: look,
  };
};
