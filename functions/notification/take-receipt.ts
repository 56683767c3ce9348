import { epochOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { slowAfterMs } from "../../shared/domain/message/provider-share.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import type { CarrierMinutes } from "../../shared/store/carrier-minutes.ts";
import type { MessageReceipts, Receipt, Taken } from "../../shared/store/message-receipts.ts";

export interface ReceiptDeps {
  readonly receipts: MessageReceipts;
  readonly minutes: CarrierMinutes;
  readonly now: Clock;
}

/** A carrier's word about one message, whatever its own form. */
export interface Word {
  readonly carrier: "sns" | "second" | "zalo" | "ses";
  readonly carrierId: string;
  /** Where the ledger has it, as we gave it along; a carrier that does not bring it back tells number and time instead. */
  readonly from: { readonly place: string } | { readonly phone: string; readonly sentAt: string };
  readonly delivered: boolean;
  readonly reason?: string | undefined;
  /** Between taking and delivering, in milliseconds. */
  readonly tookMs?: number | undefined;
}

const placeOf = (from: Word["from"]): Pick<Receipt, "person" | "day" | "isDayOfFact"> => {
  if ("phone" in from) return { person: personHash(from.phone), day: toLocal(from.sentAt).date, isDayOfFact: false };
  const [person = "", day = ""] = from.place.split(".");
  return { person, day, isDayOfFact: true };
};

/** Reasons come from outside: only what looks like a reason is kept, so that no number of a person gets into the ledger. */
const plainReason = (reason: string | undefined): string | undefined =>
  reason
    ?.replaceAll(/\d{5,}/g, "…")
    .replaceAll(/\S+@\S+/g, "…")
    .slice(0, 120);

export const isPlace = (place: string): boolean => /^[\w-]{16}\.\d{4}-\d{2}-\d{2}$/.test(place);

/** Takes a carrier's word into the ledger; a copy or a later one changes nothing. A crash before the write: it is told again. */
export const takeReceipt = async ({ receipts, minutes, now }: ReceiptDeps, word: Word): Promise<Taken> => {
  const { carrier, carrierId, delivered, tookMs = 0 } = word;
  const taken = await receipts.record({
    ...{ carrierId, delivered, at: now(), reason: plainReason(word.reason) },
    ...placeOf(word.from),
  });
  if (taken === "recorded" && tookMs > slowAfterMs) minutes.note(carrier, "slow");
  log.info("receipt", { carrier, carrierId, delivered, taken });
  return taken;
};

/** How long a message was on its way when the carrier tells the two times. */
export const between = (from: string, to: string): number => Math.max(0, epochOf(to) - epochOf(from));
